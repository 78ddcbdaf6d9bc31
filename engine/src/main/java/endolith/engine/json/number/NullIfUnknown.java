package endolith.engine.json.number;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A number that is null in JSON, and NaN here, where it is unknown or beyond all numbers: JSON has
 * neither. JSON without it is not read. Earlier versions wrote {@code "NaN"} and {@code
 * "Infinity"}, which are read as well.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT
})
@JacksonAnnotationsInside
@JsonProperty(required = true)
@JsonSerialize(using = NullIfUnknown.Writer.class)
@JsonDeserialize(using = NullIfUnknown.Reader.class)
public @interface NullIfUnknown {

  /** Writes the number. */
  final class Writer extends ValueSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator generator, SerializationContext context) {
      if (Double.isFinite(value)) {
        generator.writeNumber(value);
      } else {
        generator.writeNull();
      }
    }
  }

  /** Reads the number. */
  final class Reader extends ValueDeserializer<Double> {
    private static final Set<String> UNKNOWN = Set.of("NaN", "Infinity", "-Infinity");

    @Override
    public Double deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() == JsonToken.VALUE_STRING && UNKNOWN.contains(parser.getString())) {
        return Double.NaN;
      }
      if (!parser.currentToken().isNumeric()) {
        return (Double) context.handleUnexpectedToken(Double.class, parser);
      }
      return parser.getDoubleValue();
    }

    @Override
    public Double getNullValue(DeserializationContext context) {
      return Double.NaN;
    }
  }
}
