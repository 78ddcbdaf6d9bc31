package endolith.engine.pipeline;

import java.util.Map;
import java.util.TreeMap;

/** The values of all parameters that shape the output of a stage, defaults included. */
final class StageParameters {
  private StageParameters() {}

  static Map<String, String> of(Parameters parameters, Stage stage) {
    Map<String, String> values = new TreeMap<>();
    for (Parameter parameter : ParameterTable.all()) {
      if (parameter.stage().compareTo(stage) <= 0) {
        values.put(parameter.name(), Parameter.text(parameters.value(parameter)));
      }
    }
    return values;
  }
}
