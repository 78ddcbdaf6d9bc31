package endolith.engine.raw;

/** The pairing for one sample and dye on the disk: a complete pair, or why it is none. */
public sealed interface Pairing permits RawPair, RawProblem {}
