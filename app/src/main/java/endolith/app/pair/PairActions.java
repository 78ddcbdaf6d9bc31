package endolith.app.pair;

import endolith.app.external.ImageProgram;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableBooleanValue;

/**
 * What can be done with a pair, named as {@code sample/dye}.
 *
 * @param show leads to its results
 * @param look leads to its images
 * @param run works on it again
 * @param busy whether something runs, so that nothing else can be begun
 * @param memory leads to its memory in the newest run
 * @param folder with its results; need not exist
 * @param open shows a folder as the system does
 * @param openIn opens its difference image in another program
 * @param survey shows what the channels of its raw files hold
 */
public record PairActions(
    Consumer<String> show,
    Consumer<String> look,
    Consumer<String> run,
    ObservableBooleanValue busy,
    Consumer<String> memory,
    Function<String, Path> folder,
    Consumer<Path> open,
    BiConsumer<ImageProgram, String> openIn,
    Consumer<String> survey) {}
