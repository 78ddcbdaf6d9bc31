package endolith.engine.raw;

import java.nio.file.Path;

/**
 * The two scans of one sample and dye.
 *
 * @param sample name of the sample's folder
 * @param dye text between the last underscore and the extension, case kept
 */
public record RawPair(String sample, String dye, Path pre, Path post) implements Pairing {}
