package endolith.journeys.faults.disk;

import static endolith.journeys.faults.disk.FullDiskPath.real;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The real file system, in which one operation fails. Either paths of it are handed to what is
 * tested, or it takes the place of a whole process's file system.
 */
public final class FullDiskProvider extends FileSystemProvider {
  private final FileSystemProvider provider;
  private final FullDiskFileSystem system;
  private final WriteFault fault;

  private FullDiskProvider(FileSystemProvider provider, FileSystem real, WriteFault fault) {
    this.provider = provider;
    this.system = new FullDiskFileSystem(this, real);
    this.fault = fault;
  }

  /** Java calls this where its options name this class: see {@link WriteFault#options}. */
  public FullDiskProvider(FileSystemProvider provider) {
    this(provider, provider.getFileSystem(URI.create("file:///")));
  }

  private FullDiskProvider(FileSystemProvider provider, FileSystem real) {
    this(provider, real, WriteFault.ofThisProcess(real));
  }

  /** The same path, below which the fault will happen. */
  public static Path faulty(Path path, WriteFault fault) {
    FileSystem real = FileSystems.getDefault();
    return new FullDiskProvider(real.provider(), real, fault).system.of(path);
  }

  @Override
  public String getScheme() {
    return provider.getScheme();
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> env) throws IOException {
    return provider.newFileSystem(uri, env);
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    return system.of(provider.getPath(uri));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    Path real = real(path);
    boolean makes =
        options.contains(StandardOpenOption.CREATE)
            || options.contains(StandardOpenOption.CREATE_NEW);
    if (makes && !Files.exists(real, LinkOption.NOFOLLOW_LINKS)) {
      fault.check("create", real);
    }
    return new FullDiskChannel(provider.newFileChannel(real, options, attributes), real, fault);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> stream =
        provider.newDirectoryStream(real(folder), entry -> filter.accept(system.of(entry)));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        Iterator<Path> entries = stream.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return entries.hasNext();
          }

          @Override
          public Path next() {
            return system.of(entries.next());
          }
        };
      }

      @Override
      public void close() throws IOException {
        stream.close();
      }
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    if (!Files.exists(real(folder), LinkOption.NOFOLLOW_LINKS)) {
      fault.check("folder", real(folder));
    }
    provider.createDirectory(real(folder), attributes);
  }

  @Override
  public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
      throws IOException {
    fault.check("link", real(link));
    provider.createSymbolicLink(real(link), real(target), attributes);
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    fault.check("link", real(link));
    provider.createLink(real(link), real(existing));
  }

  @Override
  public Path readSymbolicLink(Path link) throws IOException {
    return system.of(provider.readSymbolicLink(real(link)));
  }

  @Override
  public void delete(Path path) throws IOException {
    provider.delete(real(path));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    fault.check("copy", real(target));
    provider.copy(real(source), real(target), options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    fault.check("name", real(target));
    provider.move(real(source), real(target), options);
  }

  @Override
  public boolean isSameFile(Path path, Path other) throws IOException {
    return provider.isSameFile(real(path), real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return provider.isHidden(real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return provider.getFileStore(real(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    provider.checkAccess(real(path), modes);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return provider.getFileAttributeView(real(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return provider.readAttributes(real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return provider.readAttributes(real(path), attributes, options);
  }

  @Override
  public void setAttribute(
      Path path, String attribute, @Nullable Object value, LinkOption... options)
      throws IOException {
    provider.setAttribute(real(path), attribute, value, options);
  }
}
