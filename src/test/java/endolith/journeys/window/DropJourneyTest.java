package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import endolith.app.memory.ThisMachine;
import endolith.journeys.terminal.SmallProject;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder is dropped on the window, which opens it. The drag is made up, as the toolkit would tell
 * of it: what other programs do with the display's own protocol is not tried here.
 */
class DropJourneyTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @Test
  void aFolderThatIsDroppedIsOpenedAndAnotherOneExplained() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("dropped")).withPair("A", "DAPI");
    Path holiday = Files.createDirectory(home.resolve("holiday"));
    try (OpenWindow window = OpenWindow.in(home, 980, 760, List.of(), new ThisMachine())) {
      window.find("start");
      Node screen = OpenWindow.onWindowThread(() -> window.compositionRoot().shell().root());
      tell(screen, DragEvent.DRAG_OVER, holiday);
      assertThat(isMarked(screen)).isTrue();
      tell(screen, DragEvent.DRAG_EXITED, holiday);
      assertThat(isMarked(screen)).isFalse();

      tell(screen, DragEvent.DRAG_DROPPED, holiday);
      window.awaitWords("start-problem", words -> words.contains(holiday.toString()));
      assertThat(isMarked(screen)).isFalse();

      tell(screen, DragEvent.DRAG_OVER, project.folder());
      tell(screen, DragEvent.DRAG_DROPPED, project.folder().resolve("raw"));
      window.awaitWords("chosen-count", "1 pair chosen"::equals);

      SmallProject other = SmallProject.in(home.resolve("other")).withPair("A", "DAPI");
      for (String way : List.of("way-run", "way-look", "way-memory")) {
        window.click(way);
        tell(screen, DragEvent.DRAG_OVER, holiday);
        assertThat(isMarked(screen)).isTrue();
        tell(screen, DragEvent.DRAG_DROPPED, holiday);
        window.await(
            "why not",
            () ->
                window.allWords("notice-words").stream()
                    .anyMatch(words -> words.contains(holiday.toString())));
        window.click("close-notice");
      }
      tell(screen, DragEvent.DRAG_DROPPED, other.folder());
      window.await("opened", () -> window.stage().getTitle().startsWith("other"));
    }
  }

  private static boolean isMarked(Node screen) {
    return OpenWindow.onWindowThread(
        () -> screen.getPseudoClassStates().contains(PseudoClass.getPseudoClass("dropping")));
  }

  private static void tell(Node target, EventType<DragEvent> what, Path folder) {
    OpenWindow.onWindowThread(
        () -> {
          Event.fireEvent(
              target,
              new DragEvent(
                  what,
                  holding(folder.toFile()),
                  100,
                  100,
                  100,
                  100,
                  TransferMode.COPY,
                  null,
                  target,
                  null));
          return true;
        });
  }

  private static Dragboard holding(File folder) {
    return DragboardHelper.createDragboard(
        (TKClipboard)
            Proxy.newProxyInstance(
                DropJourneyTest.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
                      case "getContent" -> List.of(folder);
                      case "getContentTypes" -> Set.of(DataFormat.FILES);
                      case "getTransferModes" -> Set.of(TransferMode.COPY);
                      default -> throw new UnsupportedOperationException(method.getName());
                    }));
  }
}
