package endolith.engine.image.store;

import endolith.engine.image.Plane;
import endolith.engine.image.SampleType;
import java.util.List;
import java.util.OptionalDouble;

/**
 * An image of several channels for other programs, as OME (Open Microscopy Environment, 2016-06)
 * describes it.
 *
 * @param name for people
 * @param channels of the same size, at least one
 * @param type of every sample in the file; whole numbers are rounded and clipped to it
 * @param pixelSizeUm side of a pixel, µm, if it is known
 */
public record OmeImage(
    String name, List<Channel> channels, SampleType type, OptionalDouble pixelSizeUm) {

  /** A plane with a name for people. */
  public record Channel(String name, Plane plane) {}

  public OmeImage {
    channels = List.copyOf(channels);
    Plane first = channels.getFirst().plane();
    if (channels.stream()
        .map(Channel::plane)
        .anyMatch(p -> p.width() != first.width() || p.height() != first.height())) {
      throw new IllegalArgumentException("channels of different sizes: " + channels);
    }
  }

  int width() {
    return channels.getFirst().plane().width();
  }

  int height() {
    return channels.getFirst().plane().height();
  }

  /** As XML of ASCII characters, for the description of the first page; page c is channel c. */
  String xml() {
    StringBuilder xml = new StringBuilder(2048);
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\"")
        .append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
        .append(" xsi:schemaLocation=\"http://www.openmicroscopy.org/Schemas/OME/2016-06")
        .append(" http://www.openmicroscopy.org/Schemas/OME/2016-06/ome.xsd\"")
        .append(" Creator=\"Endolith\">")
        .append("<Image ID=\"Image:0\"");
    attribute(xml, "Name", name);
    xml.append("><Pixels ID=\"Pixels:0\" DimensionOrder=\"XYCZT\"");
    attribute(xml, "Type", typeName());
    attribute(xml, "SizeX", String.valueOf(width()));
    attribute(xml, "SizeY", String.valueOf(height()));
    attribute(xml, "SizeC", String.valueOf(channels.size()));
    xml.append(" SizeZ=\"1\" SizeT=\"1\" BigEndian=\"false\" Interleaved=\"false\"");
    pixelSizeUm.ifPresent(
        size -> {
          attribute(xml, "PhysicalSizeX", String.valueOf(size)); // in µm unless it says otherwise
          attribute(xml, "PhysicalSizeY", String.valueOf(size));
        });
    xml.append('>');
    for (int c = 0; c < channels.size(); c++) {
      xml.append("<Channel ID=\"Channel:0:").append(c).append("\" SamplesPerPixel=\"1\"");
      attribute(xml, "Name", channels.get(c).name());
      xml.append("/>");
    }
    for (int c = 0; c < channels.size(); c++) {
      xml.append("<TiffData FirstC=\"" + c + "\" IFD=\"" + c + "\" PlaneCount=\"1\"/>");
    }
    return xml.append("</Pixels></Image></OME>").toString();
  }

  private String typeName() {
    return switch (type) {
      case UINT8 -> "uint8";
      case UINT16 -> "uint16";
      case FLOAT32 -> "float";
    };
  }

  private static void attribute(StringBuilder xml, String key, String value) {
    xml.append(' ').append(key).append("=\"");
    value.codePoints().forEach(c -> append(xml, c));
    xml.append('"');
  }

  private static void append(StringBuilder xml, int character) {
    if (character >= ' ' && character < 0x7f && "<>&\"'".indexOf(character) < 0) {
      xml.appendCodePoint(character);
    } else if (isXml(character)) {
      xml.append("&#").append(character).append(';');
    } else {
      xml.append('?');
    }
  }

  /** XML 1.0, production 2. */
  private static boolean isXml(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || character >= ' ' && character < 0xd800
        || character >= 0xe000 && character < 0xfffe
        || character >= 0x10000;
  }
}
