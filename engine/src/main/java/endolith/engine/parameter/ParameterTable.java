package endolith.engine.parameter;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every parameter there is, as the stages have them: help, validation and file names all read this.
 */
public final class ParameterTable {

  private static final List<Parameter<?>> ALL =
      Stream.of(
              PaddingParameters.ALL,
              BoundaryParameters.ALL,
              InteriorParameters.ALL,
              SubtractionParameters.ALL)
          .<Parameter<?>>flatMap(List::stream)
          .toList();

  private static final Map<String, Parameter<?>> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Parameter::name, each -> each));

  private ParameterTable() {}

  /** In the table's order, which is also that of file names. */
  public static List<Parameter<?>> all() {
    return ALL;
  }

  /**
   * @throws ParameterException if there is none of that name; the message offers the nearest
   */
  public static Parameter<?> named(String name) throws ParameterException {
    Parameter<?> found = BY_NAME.get(name);
    if (found == null) {
      String guess =
          NameSuggestion.of(name, ALL).map(near -> " Did you mean " + near + "?").orElse("");
      throw new ParameterException(
          "There is no parameter \""
              + name
              + "\"."
              + guess
              + " \"endolith parameters\" lists them all.");
    }
    return found;
  }
}
