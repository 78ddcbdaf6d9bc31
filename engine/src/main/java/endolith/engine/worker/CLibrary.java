package endolith.engine.worker;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** Functions of the system's C library. */
final class CLibrary {
  private CLibrary() {}

  /** Empty where the library is another, or old. */
  @SuppressWarnings("restricted")
  static Optional<MethodHandle> function(String name, FunctionDescriptor shape) {
    Linker linker = Linker.nativeLinker();
    return linker.defaultLookup().find(name).map(address -> linker.downcallHandle(address, shape));
  }
}
