package endolith.engine.image.scan;

import endolith.engine.image.SampleType;
import endolith.engine.image.tiff.TiffTag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes small TIFF files of every kind, independently of the program's own writer. Pixels follow a
 * formula, so that a reader's result can be checked anywhere.
 */
record TiffSample(
    int width,
    int height,
    int samples,
    SampleType type,
    boolean planar,
    Container container,
    Packing packing,
    Segment segment) {

  record Container(ByteOrder order, boolean big) {}

  record Packing(int compression, int predictor) {}

  /** Pixels of a tile; of a strip if the width is 0. */
  record Segment(int width, int height) {}

  static TiffSample grey8(int width, int height) {
    Container classic = new Container(ByteOrder.LITTLE_ENDIAN, false);
    Segment whole = new Segment(0, height);
    return new TiffSample(
        width, height, 1, SampleType.UINT8, false, classic, new Packing(1, 1), whole);
  }

  TiffSample samples(int value) {
    return new TiffSample(width, height, value, type, planar, container, packing, segment);
  }

  TiffSample type(SampleType value) {
    return new TiffSample(width, height, samples, value, planar, container, packing, segment);
  }

  TiffSample asPlanar(boolean value) {
    return new TiffSample(width, height, samples, type, value, container, packing, segment);
  }

  TiffSample container(ByteOrder order, boolean big) {
    Container value = new Container(order, big);
    return new TiffSample(width, height, samples, type, planar, value, packing, segment);
  }

  TiffSample packed(int compression, int predictor) {
    Packing value = new Packing(compression, predictor);
    return new TiffSample(width, height, samples, type, planar, container, value, segment);
  }

  TiffSample strips(int rows) {
    return tiles(0, rows);
  }

  TiffSample tiles(int tileWidth, int tileHeight) {
    Segment value = new Segment(tileWidth, tileHeight);
    return new TiffSample(width, height, samples, type, planar, container, packing, value);
  }

  /** The sample that the file holds; smooth with some noise, so that compressions have work. */
  float pixel(int channel, int x, int y) {
    int noise = (x * 7919 + y * 104729 + channel * 1299709) >>> 3 & 15;
    int value = x / 3 + y / 2 + 40 * channel + noise;
    return switch (type) {
      case UINT8 -> value & 0xff;
      case UINT16 -> value * 37 & 0xffff;
      case FLOAT32 -> value / 7f - 3;
    };
  }

  float[] expected(int channel, int x, int y, int w, int h) {
    float[] pixels = new float[w * h];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = pixel(channel, x + i % w, y + i / w);
    }
    return pixels;
  }

  /** The usual fields; a test may change them before it writes. */
  Map<Integer, long[]> fields() {
    Map<Integer, long[]> fields = new TreeMap<>();
    fields.put(TiffTag.IMAGE_WIDTH, new long[] {width});
    fields.put(TiffTag.IMAGE_LENGTH, new long[] {height});
    long[] bits = new long[samples];
    java.util.Arrays.fill(bits, type.bytes() * 8L);
    fields.put(TiffTag.BITS_PER_SAMPLE, bits);
    fields.put(TiffTag.COMPRESSION, new long[] {packing.compression});
    fields.put(TiffTag.PHOTOMETRIC, new long[] {samples > 2 ? 2 : 1});
    fields.put(TiffTag.SAMPLES_PER_PIXEL, new long[] {samples});
    fields.put(TiffTag.PLANAR_CONFIGURATION, new long[] {planar ? 2 : 1});
    fields.put(TiffTag.PREDICTOR, new long[] {packing.predictor});
    fields.put(TiffTag.SAMPLE_FORMAT, new long[] {type == SampleType.FLOAT32 ? 3 : 1});
    if (tiled()) {
      fields.put(TiffTag.TILE_WIDTH, new long[] {segment.width});
      fields.put(TiffTag.TILE_LENGTH, new long[] {segment.height});
    } else {
      fields.put(TiffTag.ROWS_PER_STRIP, new long[] {segment.height});
    }
    return fields;
  }

  Path write(Path file) throws IOException {
    return write(file, fields());
  }

  Path write(Path file, Map<Integer, long[]> fields) throws IOException {
    List<byte[]> segments = segments();
    long[] offsets = new long[segments.size()];
    long[] counts = new long[segments.size()];
    long at = container.big ? 16 : 8;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = at;
      counts[i] = segments.get(i).length;
      at += counts[i] + (counts[i] & 1);
    }
    Map<Integer, long[]> all = new TreeMap<>(fields);
    all.putIfAbsent(tiled() ? TiffTag.TILE_OFFSETS : TiffTag.STRIP_OFFSETS, offsets);
    all.putIfAbsent(tiled() ? TiffTag.TILE_BYTE_COUNTS : TiffTag.STRIP_BYTE_COUNTS, counts);
    all.values().removeIf(values -> values.length == 0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(TiffBytes.header(container.order, container.big, at));
    for (byte[] bytes : segments) {
      out.write(bytes);
      out.write(new byte[bytes.length & 1]);
    }
    out.write(TiffBytes.directory(container.order, container.big, at, all, 0));
    Files.write(file, out.toByteArray());
    return file;
  }

  private boolean tiled() {
    return segment.width > 0;
  }

  private List<byte[]> segments() throws IOException {
    List<byte[]> segments = new ArrayList<>();
    int w = tiled() ? segment.width : width;
    for (int plane = 0; plane < (planar ? samples : 1); plane++) {
      for (int y = 0; y < height; y += segment.height) {
        for (int x = 0; x < width; x += w) {
          int h = tiled() ? segment.height : Math.min(segment.height, height - y);
          segments.add(pack(stored(plane, x, y, w, h)));
        }
      }
    }
    return segments;
  }

  private byte[] stored(int plane, int left, int top, int w, int h) {
    int interleaved = planar ? 1 : samples;
    int rowSamples = w * interleaved;
    ByteBuffer bytes = ByteBuffer.allocate(rowSamples * h * type.bytes()).order(container.order);
    for (int y = 0; y < h; y++) {
      float[] row = new float[rowSamples];
      for (int i = 0; i < rowSamples; i++) {
        int x = left + i / interleaved;
        boolean inside = x < width && top + y < height;
        row[i] = inside ? pixel(planar ? plane : i % interleaved, x, top + y) : 99;
      }
      if (packing.predictor == 3) {
        putFloatDifferences(row, bytes);
      } else {
        for (int i = 0; i < rowSamples; i++) {
          boolean difference = packing.predictor == 2 && i >= interleaved;
          put(row[i], difference ? row[i - interleaved] : 0, difference, bytes);
        }
      }
    }
    return bytes.array();
  }

  private void put(float value, float before, boolean difference, ByteBuffer bytes) {
    switch (type) {
      case UINT8 -> bytes.put((byte) (int) (value - before));
      case UINT16 -> bytes.putShort((short) (int) (value - before));
      case FLOAT32 -> {
        int bits = Float.floatToRawIntBits(value);
        bytes.putInt(difference ? bits - Float.floatToRawIntBits(before) : bits);
      }
    }
  }

  private static void putFloatDifferences(float[] row, ByteBuffer bytes) {
    byte[] planes = new byte[row.length * 4];
    for (int i = 0; i < row.length; i++) {
      int bits = Float.floatToRawIntBits(row[i]);
      for (int plane = 0; plane < 4; plane++) {
        planes[plane * row.length + i] = (byte) (bits >>> 24 - 8 * plane);
      }
    }
    for (int i = planes.length - 1; i > 0; i--) {
      planes[i] -= planes[i - 1];
    }
    bytes.put(planes);
  }

  private byte[] pack(byte[] raw) throws IOException {
    return switch (packing.compression) {
      case 5 -> TiffBytes.lzw(raw);
      case 8, 32946 -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
          deflate.write(raw);
        }
        yield out.toByteArray();
      }
      case 32773 -> TiffBytes.packBits(raw);
      default -> raw;
    };
  }
}
