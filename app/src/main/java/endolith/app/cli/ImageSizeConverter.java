package endolith.app.cli;

import endolith.engine.synthetic.ImageSize;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code HxW}: height first, as rows × columns of an array. */
final class ImageSizeConverter implements ITypeConverter<ImageSize> {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,6})[xX×](\\d{1,6})");

  @Override
  public ImageSize convert(String text) {
    Matcher size = SIZE.matcher(text.strip());
    if (!size.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is no size: height x width in pixels, for example 6000x5000");
    }
    try {
      return new ImageSize(Integer.parseInt(size.group(2)), Integer.parseInt(size.group(1)));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
