package endolith.app.arrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.app.arrange.Arranger.How;
import endolith.engine.raw.RawDiscovery;
import endolith.engine.task.CancelToken;
import endolith.engine.task.CancelledException;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ArrangerTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  private final Progress progress = new Progress();

  private Path source() {
    return home.resolve("from the microscope");
  }

  private Path project() {
    return home.resolve("project ø");
  }

  private Path raw() {
    return project().resolve("raw");
  }

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(project());
    file("S1/before DAPI.tif");
    file("S1/after DAPI.tif");
  }

  private void file(String name) throws IOException {
    Path file = source().resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, "pixels of " + name);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
  }

  private List<Placement> placements() throws IOException {
    return Placement.of(Proposals.of(source()), raw());
  }

  private int write(How how) throws IOException {
    return new Arranger(project()).write(placements(), how, CancelToken.NEVER, progress);
  }

  /** Every file below a folder with its content; of links, where they lead. */
  private static Map<String, String> content(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.toList()) {
          boolean isFile = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
          content.put(
              folder.relativize(file).toString(),
              Files.isSymbolicLink(file)
                  ? Files.readSymbolicLink(file).toString()
                  : isFile ? Files.readString(file) + Files.getLastModifiedTime(file) : "folder");
        }
      }
    }
    return content;
  }

  @Test
  void copiesAreReadAsPairsAndTheOriginalsStayAsTheyAre() throws IOException {
    Map<String, String> before = content(source());
    assertThat(write(How.COPY)).isEqualTo(2);
    assertThat(progress.fraction()).isEqualTo(1);
    assertThat(content(source())).isEqualTo(before);
    assertThat(raw().resolve("S1/S1_PreStain_DAPI.tif")).hasContent("pixels of S1/before DAPI.tif");
    assertThat(RawDiscovery.scan(raw()).pairs()).hasSize(1);
    assertThat(RawDiscovery.scan(raw()).problems()).isEmpty();
  }

  @Test
  void undoTakesAwayExactlyWhatWasWritten() throws IOException {
    Map<String, String> before = content(source());
    write(How.COPY);
    Files.writeString(raw().resolve("S1/notes.txt"), "mine");
    assertThat(new ArrangeUndo(project()).isPossible()).isTrue();
    ArrangeUndo.Report report = new ArrangeUndo(project()).undo();
    assertThat(report).isEqualTo(new ArrangeUndo.Report(2, List.of()));
    assertThat(content(raw()).keySet()).containsExactly("", "S1", "S1/notes.txt");
    assertThat(content(source())).isEqualTo(before);
    assertThat(new ArrangeUndo(project()).isPossible()).isFalse();
    assertThat(new ArrangeUndo(project()).undo().removed()).isZero();
  }

  @Test
  void aFolderThatWasEmptyBeforeStays() throws IOException {
    Files.createDirectories(raw().resolve("S1"));
    write(How.COPY);
    new ArrangeUndo(project()).undo();
    assertThat(raw().resolve("S1")).isEmptyDirectory();
    write(How.COPY);
    assertThat(new ArrangeUndo(project()).undo().removed()).isEqualTo(2);
  }

  @Test
  void whatWasChangedSinceStaysAndIsNamed() throws IOException {
    write(How.COPY);
    Path changed = raw().resolve("S1/S1_PostStain_DAPI.tif");
    Files.writeString(changed, "edited");
    ArrangeUndo.Report report = new ArrangeUndo(project()).undo();
    assertThat(report)
        .isEqualTo(new ArrangeUndo.Report(1, List.of("raw/S1/S1_PostStain_DAPI.tif")));
    assertThat(changed).hasContent("edited");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there")
  void linksLeadToTheOriginalsAndUndoLeavesThese() throws IOException {
    Map<String, String> before = content(source());
    assertThat(write(How.LINK)).isEqualTo(2);
    Path link = raw().resolve("S1/S1_PreStain_DAPI.tif");
    assertThat(link).isSymbolicLink().hasContent("pixels of S1/before DAPI.tif");
    assertThat(RawDiscovery.scan(raw()).pairs()).hasSize(1);
    assertThat(new ArrangeUndo(project()).undo().removed()).isEqualTo(2);
    assertThat(raw().resolve("S1")).doesNotExist();
    assertThat(content(source())).isEqualTo(before);
  }

  @Test
  void aNameThatIsThereIsRefusedAlsoIfItCameMeanwhile() throws IOException {
    List<Placement> placements = placements();
    Path taken = raw().resolve("S1/S1_PreStain_DAPI.tif");
    Files.createDirectories(raw().resolve("S1"));
    Files.writeString(taken, "mine");
    assertThatThrownBy(
            () -> new Arranger(project()).write(placements, How.COPY, CancelToken.NEVER, progress))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(taken).hasContent("mine");
    new ArrangeUndo(project()).undo();
    assertThat(content(raw()).keySet()).containsExactly("", "S1", "S1/S1_PreStain_DAPI.tif");
    assertThat(taken).hasContent("mine");
  }

  @Test
  void whoStopsKeepsWholeFilesOnly() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                new Arranger(project())
                    .write(placements(), How.COPY, () -> asked.incrementAndGet() > 3, progress))
        .isInstanceOf(CancelledException.class);
    assertThat(content(raw()).keySet()).containsExactly("", "S1", "S1/S1_PostStain_DAPI.tif");
    assertThat(new ArrangeUndo(project()).undo().removed()).isOne();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there")
  void nothingIsWrittenThroughALinkAndNoListLeadsElsewhere() throws IOException {
    Path elsewhere = Files.createDirectories(home.resolve("elsewhere"));
    Files.createDirectories(raw());
    Files.createSymbolicLink(raw().resolve("S1"), elsewhere);
    assertThatThrownBy(() -> write(How.COPY)).hasMessageContaining("is a link");
    assertThat(elsewhere).isEmptyDirectory();

    Path victim = Files.writeString(home.resolve("victim.tif"), "mine");
    long bytes = Files.size(victim);
    long modified = Files.getLastModifiedTime(victim).toMillis();
    Path lists = Files.createDirectories(project().resolve("processed/.endolith/imports"));
    for (String file : List.of("../victim.tif", "raw/../../victim.tif", victim.toString())) {
      Files.writeString(
          lists.resolve("99990101-000000-000.jsonl"),
          "{\"file\":\"%s\",\"source\":\"x\",\"link\":false,\"newFolder\":true,\"bytes\":%d,\"modified\":%d}%n"
              .formatted(file, bytes, modified));
      assertThat(new ArrangeUndo(project()).undo().removed()).isZero();
      assertThat(victim).hasContent("mine");
    }
  }

  @Test
  void twoThousandFiles() throws IOException {
    for (int i = 0; i < 1000; i++) {
      file("many/s%04d_pre_DAPI.tif".formatted(i));
      file("many/s%04d_post_DAPI.tif".formatted(i));
    }
    List<Placement> all = placements();
    assertThat(all).hasSize(2002);
    assertThat(all).noneMatch(each -> each.target() == null);
    assertThat(new Arranger(project()).write(all, How.COPY, CancelToken.NEVER, progress))
        .isEqualTo(2002);
    assertThat(RawDiscovery.scan(raw()).pairs()).hasSize(1001);
    assertThat(new ArrangeUndo(project()).undo().removed()).isEqualTo(2002);
    assertThat(content(raw()).keySet()).containsExactly("");
  }
}
