package endolith.app.pair;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What can be done with a pair, named as {@code sample/dye}.
 *
 * @param show leads to its results
 * @param run works on it again
 * @param busy whether something runs, so that nothing else can be begun
 * @param memory leads to its memory in the newest run
 * @param folder with its results; need not exist
 * @param open shows a folder as the system does
 */
public record PairActions(
    Consumer<String> show,
    Consumer<String> run,
    BooleanSupplier busy,
    Consumer<String> memory,
    Function<String, Path> folder,
    Consumer<Path> open) {}
