package endolith.viewer.picture;

import endolith.engine.image.disk.AtomicFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures on the disk, of those that cost much to make: each in a file of its own, named by its
 * key, together bounded in bytes, the oldest deleted first. The folder may be deleted at any time.
 * What is damaged is none, no link is followed, and nothing else in the folder is touched.
 * Thread-safe.
 */
public final class KeptPictures {
  private static final Logger LOG = LoggerFactory.getLogger(KeptPictures.class);
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.picture");
  private static final int MAGIC = 0x456e6450;
  private static final int MOST_SIDE = 4096;
  private static final long MOST_FILE_BYTES = 16L << 20;

  /** Room that is made when the bound is reached, so that not each picture needs a look around. */
  private static final double SPARE = 0.1;

  private final Path folder;
  private final String program;
  private final long mostBytes;

  /** Of all files together; negative until somebody has looked. */
  private long bytes = -1;

  /**
   * @param folder made when it is needed first
   * @param program by which pictures are made: another version may draw them otherwise
   * @param mostBytes of all files together
   */
  public KeptPictures(Path folder, String program, long mostBytes) {
    this.folder = folder;
    this.program = program;
    this.mostBytes = mostBytes;
  }

  /** The picture, if it was kept and is whole. */
  public Optional<Picture> find(PictureKey key) {
    Path file = file(key);
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || Files.isSymbolicLink(folder)
          || Files.size(file) > MOST_FILE_BYTES) {
        return Optional.empty();
      }
      return Optional.of(read(Files.readAllBytes(file)));
    } catch (IOException | RuntimeException e) {
      LOG.info("{} is made again", file, e);
      return Optional.empty();
    }
  }

  /** Keeps a picture, if the disk lets us. */
  public void keep(PictureKey key, Picture picture) {
    Path file = file(key);
    try {
      Files.createDirectories(folder);
      if (Files.isSymbolicLink(folder)
          || Files.exists(file, LinkOption.NOFOLLOW_LINKS)
              && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return;
      }
      byte[] content = write(picture);
      AtomicFile.write(file, content);
      sweep(content.length);
    } catch (IOException e) {
      LOG.info("picture not kept as {}", file, e);
    }
  }

  private Path file(PictureKey key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest((program + "\n" + key).getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(hash) + ".picture");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] write(Picture picture) throws IOException {
    byte[] pixels = new byte[Math.toIntExact(picture.bytes())];
    ByteBuffer.wrap(pixels).asIntBuffer().put(picture.pixels());
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    DataOutputStream head = new DataOutputStream(content);
    head.writeInt(MAGIC);
    head.writeInt(picture.width());
    head.writeInt(picture.height());
    head.writeInt(checksum(pixels));
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream body = new DeflaterOutputStream(content, deflater)) {
      body.write(pixels);
    } finally {
      deflater.end();
    }
    return content.toByteArray();
  }

  private static Picture read(byte[] content) throws IOException {
    try (DataInputStream head = new DataInputStream(new ByteArrayInputStream(content))) {
      int magic = head.readInt();
      int width = head.readInt();
      int height = head.readInt();
      int checksum = head.readInt();
      if (magic != MAGIC || width < 1 || height < 1 || width > MOST_SIDE || height > MOST_SIDE) {
        throw new IOException("no picture of ours");
      }
      byte[] pixels = new byte[4 * width * height];
      try (InflaterInputStream body = new InflaterInputStream(head)) {
        if (body.readNBytes(pixels, 0, pixels.length) < pixels.length
            || checksum(pixels) != checksum) {
          throw new IOException("damaged");
        }
      }
      int[] argb = new int[width * height];
      ByteBuffer.wrap(pixels).asIntBuffer().get(argb);
      return new Picture(width, height, argb);
    }
  }

  private static int checksum(byte[] pixels) {
    CRC32C checksum = new CRC32C();
    checksum.update(pixels);
    return (int) checksum.getValue();
  }

  private record Kept(Path file, long bytes, FileTime made) {}

  /** Deletes the oldest ones if there are too many bytes. */
  private synchronized void sweep(long added) throws IOException {
    if (bytes >= 0) {
      bytes += added;
      if (bytes <= mostBytes) {
        return;
      }
    } else {
      AtomicFile.sweep(folder);
    }
    List<Kept> all = all();
    bytes = all.stream().mapToLong(Kept::bytes).sum();
    if (bytes <= mostBytes) {
      return;
    }
    all.sort(Comparator.comparing(Kept::made));
    for (Kept kept : all) {
      if (bytes <= (1 - SPARE) * mostBytes) {
        return;
      }
      Files.deleteIfExists(kept.file());
      bytes -= kept.bytes();
    }
  }

  private List<Kept> all() throws IOException {
    List<Kept> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        BasicFileAttributes known =
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (known.isRegularFile() && NAME.matcher(String.valueOf(file.getFileName())).matches()) {
          all.add(new Kept(file, known.size(), known.lastModifiedTime()));
        }
      }
    }
    return all;
  }
}
