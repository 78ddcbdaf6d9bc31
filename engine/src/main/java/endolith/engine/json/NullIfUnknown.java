package endolith.engine.json;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
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
 * A number that is null in JSON, and NaN here, where it is unknown. JSON without it is not read.
 * 0.1.0 wrote {@code "NaN"}, which is read as well.
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
      if (value.isNaN()) {
        generator.writeNull();
      } else {
        generator.writeNumber(value);
      }
    }
  }

  /** Reads the number. */
  final class Reader extends ValueDeserializer<Double> {
    private static final String UNKNOWN = "NaN";

    @Override
    public Double deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() == JsonToken.VALUE_STRING && parser.getString().equals(UNKNOWN)) {
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
