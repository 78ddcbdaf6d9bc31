package endolith.engine.worker;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Memory beside the Java heap that is in use: what was allocated from the C library and not freed,
 * and what Java keeps of classes and compiled code. Resident memory says the same only roughly: it
 * has free pieces in it, and lacks pages that were never touched.
 *
 * @see <a href="https://man7.org/linux/man-pages/man3/mallinfo2.3.html">mallinfo2(3)</a>
 */
final class NativeMemory {
  private static final Logger LOG = LoggerFactory.getLogger(NativeMemory.class);

  /** Ten sizes: see the manual page. */
  private static final StructLayout FIGURES =
      MemoryLayout.structLayout(MemoryLayout.sequenceLayout(10, ValueLayout.JAVA_LONG));

  private static final int MAPPED = 4;
  private static final int ALLOCATED = 7;

  private @Nullable Optional<MethodHandle> figures;

  /** Bytes; empty where the C library does not tell. */
  OptionalLong inUse() {
    if (figures == null) {
      figures = CLibrary.function("mallinfo2", FunctionDescriptor.of(FIGURES));
    }
    if (figures.isEmpty()) {
      return OptionalLong.empty();
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment told = (MemorySegment) figures.get().invokeExact((SegmentAllocator) arena);
      long allocated =
          told.getAtIndex(ValueLayout.JAVA_LONG, MAPPED)
              + told.getAtIndex(ValueLayout.JAVA_LONG, ALLOCATED);
      return OptionalLong.of(
          allocated + ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getUsed());
    } catch (Throwable e) {
      LOG.debug("native memory is not known", e);
      return OptionalLong.empty();
    }
  }
}
