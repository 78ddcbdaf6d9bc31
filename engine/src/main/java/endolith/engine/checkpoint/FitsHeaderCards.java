package endolith.engine.checkpoint;

import endolith.engine.image.fits.FitsCard;
import endolith.engine.parameter.Parameter;
import endolith.engine.parameter.ParameterTable;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.TaskRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The cards of a FITS header, as the tool that the format comes from writes them. */
public final class FitsHeaderCards {
  private FitsHeaderCards() {}

  public static List<FitsCard> of(
      TaskRequest request, Parameters parameters, CheckpointName name, List<FitsCard> further) {
    List<FitsCard> cards = new ArrayList<>();
    cards.add(new FitsCard.Text("SAMPLE", request.name().sample(), "Sample name"));
    cards.add(new FitsCard.Text("DYE", request.name().dye(), "Dye name"));
    cards.add(new FitsCard.Text("STAGE", name.stage().filePrefix(), "Pipeline stage"));
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    cards.add(new FitsCard.Text("CREATED", now, "When the file was made (UTC)"));
    for (Parameter<?> parameter : ParameterTable.all()) {
      if (parameter.stage().compareTo(name.stage()) <= 0 && parameters.isChanged(parameter)) {
        cards.add(card(parameter, parameters.value(parameter)));
      }
    }
    cards.addAll(further);
    return cards;
  }

  private static FitsCard card(Parameter<?> parameter, @Nullable Object value) {
    String name = parameter.abbreviation().toUpperCase(Locale.ROOT);
    return switch (value) {
      case Boolean flag -> new FitsCard.Flag(name, flag, parameter.name());
      case Integer whole -> new FitsCard.Whole(name, whole, parameter.name());
      case Double real -> new FitsCard.Real(name, real, parameter.name());
      case null -> new FitsCard.Text(name, "None", parameter.name());
      default -> new FitsCard.Text(name, value.toString(), parameter.name());
    };
  }
}
