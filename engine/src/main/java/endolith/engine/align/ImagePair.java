package endolith.engine.align;

/** Two padded images to be aligned. */
public record ImagePair(PaddedImage post, PaddedImage pre) {}
