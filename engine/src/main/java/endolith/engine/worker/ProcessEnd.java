package endolith.engine.worker;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends this process at once. Java's own ways, {@code halt} included, wait for threads in native
 * code, up to ten seconds for a compiler at work; the C library's {@code _exit} waits for nobody.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/_exit.2.html">_exit(2)</a>
 */
final class ProcessEnd {
  private static @Nullable Optional<MethodHandle> exit;

  private ProcessEnd() {}

  /** Finds the function, which takes a tenth of a second, while there is time. */
  static synchronized void prepare() {
    if (exit == null) {
      exit = CLibrary.function("_exit", FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT));
    }
  }

  /** Does not return. */
  static void with(int code) {
    try {
      prepare();
      if (exit != null && exit.isPresent()) {
        exit.get().invokeExact(code);
      }
    } catch (Throwable e) {
      // Java's own way is left.
    }
    Runtime.getRuntime().halt(code);
  }
}
