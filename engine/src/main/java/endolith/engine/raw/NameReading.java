package endolith.engine.raw;

/** The reading of a raw file's name: stain and dye, or why it does not say that. */
public sealed interface NameReading permits RawName, RawProblem {}
