package endolith.engine.batch.order;

import endolith.engine.json.Required;
import java.util.List;

/**
 * Which pairs of a raw folder a batch is about.
 *
 * @param samples by name; empty for all
 * @param dyes by name; empty for all
 * @param lenient leave out pairs that are missing instead of refusing the batch
 */
public record PairChoice(
    @Required List<String> samples, @Required List<String> dyes, @Required boolean lenient) {
  /** Every pair that there is, none missing. */
  public static final PairChoice ALL = new PairChoice(List.of(), List.of(), false);

  public PairChoice {
    samples = List.copyOf(samples);
    dyes = List.copyOf(dyes);
  }
}
