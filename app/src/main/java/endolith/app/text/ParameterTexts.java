package endolith.app.text;

import static endolith.app.text.Texts.text;

import endolith.engine.parameter.Parameter;

/** Names of parameters for people; the contract has other ones, for files and command lines. */
public final class ParameterTexts {
  private ParameterTexts() {}

  /** A name to read, such as "Margin around the images". */
  public static String name(Parameter<?> parameter) {
    return text(key(parameter));
  }

  static String key(Parameter<?> parameter) {
    return "parameter.name." + parameter.name().replace('_', '-');
  }
}
