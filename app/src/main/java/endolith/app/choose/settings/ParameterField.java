package endolith.app.choose.settings;

import static endolith.app.text.Texts.text;

import endolith.app.text.ParameterTexts;
import endolith.engine.parameter.Parameter;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.Parameters;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The model of a parameter's text field. */
public final class ParameterField {
  private final Parameter<?> parameter;
  private final StringProperty typed;
  private final StringBinding objection;
  private final BooleanBinding changed;

  ParameterField(Parameter<?> parameter) {
    this.parameter = parameter;
    this.typed = new SimpleStringProperty(parameter.defaultText());
    this.objection = Bindings.createStringBinding(this::findObjection, typed);
    this.changed = Bindings.createBooleanBinding(this::differs, typed);
  }

  public Parameter<?> parameter() {
    return parameter;
  }

  /** The name for people. */
  public String title() {
    return ParameterTexts.name(parameter);
  }

  public StringProperty typed() {
    return typed;
  }

  /** What is wrong with it, in a sentence; empty if nothing is. */
  public StringBinding objection() {
    return objection;
  }

  /** Whether it differs from the default. */
  public BooleanBinding changed() {
    return changed;
  }

  public void reset() {
    typed.set(parameter.defaultText());
  }

  /** The text that the engine is given: nothing typed means unset, where that is possible. */
  String value() {
    String value = typed.get().strip();
    return value.isEmpty() && parameter.defaultValue() == null ? "none" : value;
  }

  private String findObjection() {
    return parameter.kind().parse(value()).isPresent()
        ? ""
        : text("parameter.objection", parameter.kind().range());
  }

  private boolean differs() {
    try {
      return Parameters.defaults().with(parameter.name(), value()).isChanged(parameter);
    } catch (ParameterException e) {
      return true;
    }
  }
}
