package endolith.journeys.window;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/**
 * A display for the window: the one there is, else one in memory by Xvfb, else the toolkit's own
 * headless one, whose screen is 1000 × 1000 px. Tests are skipped where the toolkit could not draw
 * text on any of them.
 */
final class Display {
  private static boolean started;

  private Display() {}

  /** Starts the toolkit, once. */
  static synchronized void start() {
    if (started) {
      return;
    }
    assumeTrue(
        hasLibrary("libpangoft2-1.0.so.0") || !isLinux(),
        "install libgtk-3-0 libxtst6 xvfb: the window's tests");
    System.setProperty("prism.order", "sw");
    System.setProperty("testfx.robot.write_sleep", "0");
    System.setProperty("testfx.robot.move_max_count", "1");
    String display = System.getenv("DISPLAY");
    if (!hasLibrary("libgtk-3.so.0")) {
      System.setProperty("glass.platform", "Headless");
    } else if (display == null || display.isEmpty()) {
      inMemory();
    }
    CountDownLatch up = new CountDownLatch(1);
    Platform.setImplicitExit(false);
    Platform.startup(up::countDown);
    try {
      up.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    started = true;
  }

  /** Whether a wheel can be turned; the toolkit's own display forgets what its mouse does. */
  static boolean hasWheel() {
    return !"Headless".equals(System.getProperty("glass.platform"));
  }

  @SuppressWarnings("restricted")
  private static boolean hasLibrary(String name) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(name, arena);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").startsWith("Linux");
  }

  private static void inMemory() {
    try {
      // It ends by itself with its last client: whoever killed it would kill that client, too.
      Process server =
          new ProcessBuilder(
                  "Xvfb",
                  "-displayfd",
                  "1",
                  "-screen",
                  "0",
                  "2000x1200x24",
                  "-nolisten",
                  "tcp",
                  "-terminate",
                  "10")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String number = server.inputReader().readLine();
      if (number == null) {
        throw new IOException("Xvfb did not start");
      }
      setEnvironment("DISPLAY", ":" + number.strip());
    } catch (IOException e) {
      System.setProperty("glass.platform", "Headless");
    }
  }

  /** The toolkit's library asks the C environment, which Java cannot set. */
  @SuppressWarnings("restricted")
  private static void setEnvironment(String name, String value) {
    Linker linker = Linker.nativeLinker();
    MethodHandle setenv =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("setenv"),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      int failed = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
      if (failed != 0) {
        throw new UncheckedIOException(new IOException("setenv " + name));
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
