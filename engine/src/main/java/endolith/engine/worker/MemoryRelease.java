package endolith.engine.worker;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives memory back to the system. A collection returns the free part of the Java heap (the
 * worker's collector keeps a third of what is in use, see {@link MemoryBudget}); freed native
 * memory stays with the C library until it is asked to trim.
 *
 * @see <a href="https://man7.org/linux/man-pages/man3/malloc_trim.3.html">malloc_trim(3)</a>
 */
final class MemoryRelease {
  private static final Logger LOG = LoggerFactory.getLogger(MemoryRelease.class);

  private @Nullable Optional<MethodHandle> trim;

  void now() {
    System.gc();
    if (trim == null) {
      trim =
          CLibrary.function(
              "malloc_trim", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));
    }
    trim.ifPresent(
        function -> {
          try {
            int ignored = (int) function.invokeExact(0L);
          } catch (Throwable e) {
            LOG.debug("native memory was not trimmed", e);
          }
        });
  }
}
