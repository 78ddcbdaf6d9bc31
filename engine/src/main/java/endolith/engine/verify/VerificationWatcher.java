package endolith.engine.verify;

import java.util.List;

/** Is told how a verification goes on, on its thread. */
public interface VerificationWatcher {

  /**
   * More was read.
   *
   * @param bytes so far
   * @param of bytes in all
   */
  void read(long bytes, long of);

  /** All files of a pair were looked at, or all raw files. */
  void finished(String title, List<VerifiedFile> files);
}
