package endolith.engine.raw;

/** What a raw file's name says: stain and dye, or why it does not say that. */
public sealed interface NameReading permits RawName, RawProblem {}
