package endolith.engine.parameter;

import endolith.engine.task.Stage;
import java.util.Comparator;
import java.util.List;

/**
 * The part of a file name that tells which parameters differ from their defaults: {@code
 * _<abbreviation><value>} for each, in the table's order.
 */
public final class Suffix {
  private static final List<Parameter<?>> LONGEST_ABBREVIATION_FIRST =
      ParameterTable.all().stream()
          .sorted(
              Comparator.comparingInt((Parameter<?> parameter) -> parameter.abbreviation().length())
                  .reversed())
          .toList();

  private Suffix() {}

  /** The suffix of files of a stage, empty if nothing that shapes them was changed. */
  public static String of(Parameters parameters, Stage stage) {
    StringBuilder suffix = new StringBuilder();
    for (Parameter<?> parameter : ParameterTable.all()) {
      if (parameter.stage().compareTo(stage) <= 0 && parameters.isChanged(parameter)) {
        suffix
            .append('_')
            .append(parameter.abbreviation())
            .append(Parameter.suffixText(parameters.value(parameter)));
      }
    }
    return suffix.toString();
  }

  /**
   * The parameters that a suffix tells of; all others have their defaults.
   *
   * @throws ParameterException if part of the suffix is no abbreviation with a value in its range
   */
  public static Parameters parse(String suffix) throws ParameterException {
    Parameters parameters = Parameters.defaults();
    if (suffix.isEmpty()) {
      return parameters;
    }
    if (!suffix.startsWith("_")) {
      throw new ParameterException("\"" + suffix + "\" is no suffix: it must begin with _.");
    }
    for (String part : suffix.substring(1).split("_", -1)) {
      Parameter<?> parameter = parameterOf(part, suffix);
      parameters =
          parameters.with(parameter.name(), part.substring(parameter.abbreviation().length()));
    }
    return parameters;
  }

  private static Parameter<?> parameterOf(String part, String suffix) throws ParameterException {
    for (Parameter<?> parameter : LONGEST_ABBREVIATION_FIRST) {
      if (part.startsWith(parameter.abbreviation())) {
        return parameter;
      }
    }
    throw new ParameterException(
        "\"" + part + "\" in the suffix \"" + suffix + "\" is no parameter's abbreviation.");
  }
}
