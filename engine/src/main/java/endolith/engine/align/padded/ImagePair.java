package endolith.engine.align.padded;

/** Two padded images to be aligned. */
public record ImagePair(PaddedImage post, PaddedImage pre) {}
