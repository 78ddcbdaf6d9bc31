package endolith.engine.json;

import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.Parameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes the program's records as JSON and reads them back: paths as plain texts, times as ISO
 * 8601, parameters as an object of those that were changed.
 */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule("endolith")
                  .addSerializer(Path.class, new PathSerializer())
                  .addDeserializer(Path.class, new PathDeserializer())
                  .addSerializer(Parameters.class, new ParametersSerializer())
                  .addDeserializer(Parameters.class, new ParametersDeserializer()))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  /**
   * For what holds no checksum: a name that one bit has changed must not pass for an absent one.
   */
  private static final JsonMapper STRICT =
      MAPPER
          .rebuild()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Json() {}

  /** On one line, without a line break at the end. */
  public static String line(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** On several lines, for people. */
  public static byte[] pretty(Object value) {
    String text =
        MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws IOException if the text is no such JSON; the message says where
   */
  public static <T> T read(String text, Class<T> type) throws IOException {
    return read(MAPPER, text, type);
  }

  /**
   * Reads an object that has no members but those of the type.
   *
   * @throws IOException if the text is no such JSON; the message says where
   */
  public static <T> T readExactly(String text, Class<T> type) throws IOException {
    return read(STRICT, text, type);
  }

  private static <T> T read(JsonMapper mapper, String text, Class<T> type) throws IOException {
    try {
      T value = mapper.readValue(text, type);
      if (value == null) {
        throw new IOException("no JSON object but null");
      }
      return value;
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
  }

  private static final class PathSerializer extends ValueSerializer<Path> {
    @Override
    public void serialize(Path path, JsonGenerator generator, SerializationContext context) {
      generator.writeString(path.toString());
    }
  }

  private static final class PathDeserializer extends ValueDeserializer<Path> {
    @Override
    public Path deserialize(JsonParser parser, DeserializationContext context) {
      return Path.of(parser.getString());
    }
  }

  private static final class ParametersSerializer extends ValueSerializer<Parameters> {
    @Override
    public void serialize(
        Parameters parameters, JsonGenerator generator, SerializationContext context) {
      generator.writePOJO(parameters.changedTexts());
    }
  }

  private static final class ParametersDeserializer extends ValueDeserializer<Parameters> {
    @Override
    public Parameters deserialize(JsonParser parser, DeserializationContext context) {
      Map<String, String> texts = parser.readValueAs(new TypeReference<>() {});
      try {
        return Parameters.of(texts);
      } catch (ParameterException e) {
        return (Parameters) context.reportInputMismatch(this, "%s", e.getMessage());
      }
    }
  }
}
