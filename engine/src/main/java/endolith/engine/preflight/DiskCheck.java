package endolith.engine.preflight;

import java.util.List;
import java.util.OptionalLong;

/**
 * The disk of a batch: what all tasks will write against the free space of the output folder.
 *
 * @param estimateBytes at the compression seen so far
 * @param worstBytes if nothing compresses
 * @param thereBytes of it that are on the disk already; not in the other figures
 * @param seenIn in how many earlier tasks the compression was seen; 0 if it is that of test images
 */
public record DiskCheck(
    long estimateBytes,
    OptionalLong availableBytes,
    long worstBytes,
    long thereBytes,
    int seenIn,
    List<ResourceRemedy> remedies)
    implements ResourceCheck {

  public DiskCheck {
    remedies = List.copyOf(remedies);
  }
}
