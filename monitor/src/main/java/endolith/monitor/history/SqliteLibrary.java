package endolith.monitor.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library. Java loads such a library from a file only: it is unpacked where this
 * person's programs keep such things, else where passing files go, and removed as soon as it is
 * loaded. SQLite's driver would leave copies behind whenever a program is killed, and give up where
 * the folder for passing files lets no program run.
 */
final class SqliteLibrary {
  private static final String FOLDER = "endolith-sqlite-";
  private static boolean loaded;

  private SqliteLibrary() {}

  /**
   * Loads it, once for all.
   *
   * @throws HistoryException if it can be loaded from nowhere
   */
  static synchronized void load() throws HistoryException {
    if (!loaded) {
      load(places(System.getenv(), System.getProperty("user.home")));
      loaded = true;
    }
  }

  /** Folders to try, the best first. */
  static List<Path> places(Map<String, String> environment, @Nullable String home) {
    List<Path> places = new ArrayList<>();
    String cache = environment.getOrDefault("XDG_CACHE_HOME", environment.get("LOCALAPPDATA"));
    if (cache != null && Path.of(cache).isAbsolute()) {
      places.add(Path.of(cache));
    } else if (home != null && Path.of(home).isAbsolute()) {
      places.add(Path.of(home, ".cache"));
    }
    places.add(Path.of(System.getProperty("java.io.tmpdir")));
    return places;
  }

  static void load(List<Path> places) throws HistoryException {
    List<Throwable> failures = new ArrayList<>();
    for (Path place : places) {
      try {
        loadFrom(place);
        return;
      } catch (IOException | LinkageError e) {
        failures.add(e);
      }
    }
    HistoryException none =
        new HistoryException(
            "the database library can be loaded neither from %s: is no program allowed to run there (noexec)? Set the environment variable XDG_CACHE_HOME to a folder where programs may run"
                .formatted(
                    String.join(" nor from ", places.stream().map(Path::toString).toList())));
    failures.forEach(none::addSuppressed);
    throw none;
  }

  @SuppressWarnings("restricted")
  private static void loadFrom(Path place) throws IOException {
    Files.createDirectories(place);
    Path folder = Files.createTempDirectory(place, FOLDER);
    String name = LibraryLoaderUtil.getNativeLibName();
    Path library = folder.resolve(name);
    try {
      String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
      try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IOException("there is no database library for this system: " + resource);
        }
        Files.copy(in, library);
      }
      System.load(library.toString());
      // The driver finds what is loaded already.
      System.setProperty("org.sqlite.lib.path", folder.toString());
      System.setProperty("org.sqlite.lib.name", name);
      if (!SQLiteJDBCLoader.initialize()) {
        throw new IOException("the driver does not find its library in " + folder);
      }
    } catch (IOException | LinkageError e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      remove(library, folder);
    }
  }

  private static void remove(Path library, Path folder) {
    try {
      Files.deleteIfExists(library);
      Files.delete(folder);
    } catch (IOException e) {
      // Windows keeps what is loaded: it goes when the program ends.
      folder.toFile().deleteOnExit();
      library.toFile().deleteOnExit();
    }
  }
}
