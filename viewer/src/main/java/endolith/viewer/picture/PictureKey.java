package endolith.viewer.picture;

/** The key of a picture in the cache: which version of which file, and how it is drawn. */
public record PictureKey(FileVersion file, Drawn drawn) {}
