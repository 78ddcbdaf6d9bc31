package endolith.engine.parameter;

import endolith.engine.task.Stage;
import java.util.Map;
import java.util.TreeMap;

/** The values of all parameters that shape the output of a stage, defaults included. */
public final class StageParameters {
  private StageParameters() {}

  public static Map<String, String> of(Parameters parameters, Stage stage) {
    Map<String, String> values = new TreeMap<>();
    for (Parameter parameter : ParameterTable.all()) {
      if (parameter.stage().compareTo(stage) <= 0) {
        values.put(parameter.name(), Parameter.text(parameters.value(parameter)));
      }
    }
    return values;
  }
}
