package endolith.engine.image.store;

/**
 * The checksums of an image file as it was written.
 *
 * @param file CRC-32C of all its bytes, eight hexadecimal digits
 * @param pixels CRC-32C of its pixels as little-endian floats, row after row from the top left
 */
public record ImageChecksums(String file, String pixels) {}
