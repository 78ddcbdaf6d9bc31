package endolith.engine.raw;

/** What the disk holds for one sample and dye: a complete pair, or why it is none. */
public sealed interface Pairing permits RawPair, RawProblem {}
