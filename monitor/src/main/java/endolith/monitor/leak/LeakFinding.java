package endolith.monitor.leak;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The verdict on one worker process, with its figures and the sentences for the person.
 *
 * @param tasks how many baselines it rests on, warm-up left out
 * @param bytesPerTask robust trend of the baselines; 0 if there are too few
 * @param confidence 0 to 1: one less the probability of such a rise by chance
 * @param part where the growth is, if it is a leak and that can be told
 * @param tasksLeft how many more tasks fit before memory runs out, if it is a leak
 * @param sentence what was found
 * @param remedy what to do; empty if nothing
 */
public record LeakFinding(
    LeakVerdict verdict,
    int tasks,
    double bytesPerTask,
    double confidence,
    Optional<GrowingPart> part,
    OptionalInt tasksLeft,
    String sentence,
    String remedy) {

  /** Sentence and remedy: all that a person should read, wherever the verdict itself is shown. */
  public String advice() {
    return remedy.isEmpty() ? sentence : sentence + " " + remedy;
  }

  /** Verdict, sentence and remedy on one line. */
  public String text() {
    return verdict.text() + ": " + advice();
  }
}
