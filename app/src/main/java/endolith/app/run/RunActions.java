package endolith.app.run;

/**
 * What a person can do from the run screen.
 *
 * @param abort asks whether to stop, and stops
 * @param choose leads to where a batch is chosen
 * @param look leads to the results
 * @param goOn goes on with what the run has left
 * @param tryAgain tries once more what an error ended
 * @param chooseFailed leads to where exactly the pairs are chosen that could not be aligned
 * @param freshNextTime chooses a worker of its own for each pair of the next run
 */
public record RunActions(
    Runnable abort,
    Runnable choose,
    Runnable look,
    Runnable goOn,
    Runnable tryAgain,
    Runnable chooseFailed,
    Runnable freshNextTime) {}
