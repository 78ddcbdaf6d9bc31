package endolith.engine.parameter;

import endolith.engine.task.Stage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of all parameters that shape the output of a stage, as manifests record them. */
public final class StageParameters {
  private StageParameters() {}

  /** Defaults included. */
  public static Map<String, String> of(Parameters parameters, Stage stage) {
    return of(parameters, stage, ParameterTable.all());
  }

  static Map<String, String> of(Parameters parameters, Stage stage, List<Parameter> table) {
    Map<String, String> values = new TreeMap<>();
    for (Parameter parameter : upTo(stage, table)) {
      values.put(parameter.name(), Parameter.text(parameters.value(parameter)));
    }
    return values;
  }

  /**
   * Whether a result may stand for what is wanted. Where a value is set, the result must have been
   * made with it; where none is, any value that was ever the default will do. What a manifest does
   * not name was done as before the parameter came; what only the manifest names is not understood.
   *
   * @param recorded by the result's manifest
   * @param table every parameter there is
   */
  public static boolean agree(
      Map<String, String> recorded, Parameters wanted, Stage stage, List<Parameter> table) {
    List<Parameter> known = upTo(stage, table);
    return known.stream().map(Parameter::name).toList().containsAll(recorded.keySet())
        && known.stream().allMatch(parameter -> agrees(recorded, wanted, parameter));
  }

  private static boolean agrees(
      Map<String, String> recorded, Parameters wanted, Parameter parameter) {
    String before = Parameter.text(parameter.past().before());
    String made = Objects.requireNonNullElse(recorded.get(parameter.name()), before);
    if (wanted.isSet(parameter)) {
      return made.equals(Parameter.text(wanted.value(parameter)));
    }
    Stream<@Nullable Object> formerDefaults =
        parameter.past().formerDefaults().stream().map(Parameter.FormerDefault::value);
    return made.equals(before)
        || made.equals(parameter.defaultText())
        || formerDefaults.map(Parameter::text).anyMatch(made::equals);
  }

  /**
   * The wanted parameters, but those that shaped a kept result as they were for it: what is made of
   * it goes on with them.
   *
   * @param recorded by the kept result's manifest, which agrees with what is wanted
   */
  public static Parameters goingOn(
      Map<String, String> recorded, Parameters wanted, Stage stage, List<Parameter> table)
      throws ParameterException {
    Parameters parameters = wanted;
    for (Parameter parameter : upTo(stage, table)) {
      String before = Parameter.text(parameter.past().before());
      String made = Objects.requireNonNullElse(recorded.get(parameter.name()), before);
      parameters = parameters.with(parameter, made);
    }
    return parameters;
  }

  private static List<Parameter> upTo(Stage stage, List<Parameter> table) {
    return table.stream().filter(parameter -> parameter.stage().compareTo(stage) <= 0).toList();
  }
}
