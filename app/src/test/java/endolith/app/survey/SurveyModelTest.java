package endolith.app.survey;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.work.BackgroundExecutor;
import endolith.app.work.ImmediateExecutor;
import endolith.engine.raw.SurveyEntry;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyModelTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path raw;

  private final List<Exception> errors = new ArrayList<>();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final SurveyModel model = new SurveyModel(new Later(), errors::add);

  /** Work that waits until it is asked for. */
  private final class Later implements BackgroundExecutor {
    @Override
    public <T> void start(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
      waiting.add(() -> new ImmediateExecutor().start(work, done, failed));
    }
  }

  private void workOff() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  @BeforeEach
  void files() throws IOException {
    Path sample = Files.createDirectories(raw.resolve("S"));
    new SyntheticPair(SyntheticSpec.of(300, 200))
        .writeTo(sample.resolve("S_post_DAPI.tif"), sample.resolve("S_pre_DAPI.tif"));
    Files.writeString(sample.resolve("S_pre_SYBR.tif"), "no image");
  }

  private List<String> names() {
    return model.seen().stream().map(seen -> seen.entry().name()).toList();
  }

  @Test
  void everyFileIsSeenPairByPairWhateverItHolds() {
    model.look(raw, "");
    assertThat(model.looking().get()).isTrue();
    workOff();
    assertThat(model.looking().get()).isFalse();
    assertThat(names())
        .containsExactly("S/S_pre_DAPI.tif", "S/S_post_DAPI.tif", "S/S_pre_SYBR.tif");
    assertThat(model.seen())
        .extracting(SurveyModel.Seen::pair)
        .containsExactly("S/DAPI", "S/DAPI", "");
    assertThat(errors).isEmpty();
  }

  @Test
  void onePairAloneCanBeLookedAt() {
    model.look(raw, "S/DAPI");
    workOff();
    assertThat(names()).containsExactly("S/S_pre_DAPI.tif", "S/S_post_DAPI.tif");
  }

  @Test
  void eachChannelHasASmallPictureAndABrokenFileAReason() {
    model.look(raw, "");
    workOff();
    assertThat(model.seen().getFirst())
        .satisfies(
            seen -> {
              assertThat(seen.entry()).isInstanceOf(SurveyEntry.Surveyed.class);
              assertThat(seen.pictures())
                  .isNotEmpty()
                  .allSatisfy(
                      picture ->
                          assertThat(Math.max(picture.width(), picture.height()))
                              .isBetween(1, SurveyModel.PICTURE_PX));
            });
    assertThat(model.seen().getLast())
        .satisfies(
            seen -> {
              assertThat(seen.entry()).isInstanceOf(SurveyEntry.Unreadable.class);
              assertThat(seen.pictures()).isEmpty();
            });
  }

  @Test
  void whatIsSeenShowsBeforeTheRestIsLookedAt() {
    model.look(raw, "");
    waiting.remove().run();
    assertThat(names()).isEmpty();
    waiting.remove().run();
    assertThat(names()).hasSize(1);
    assertThat(model.looking().get()).isTrue();
  }

  @Test
  void afterAStopNoFurtherFileIsLookedAt() {
    model.look(raw, "");
    waiting.remove().run();
    model.stop();
    workOff();
    assertThat(names()).hasSize(1);
    assertThat(model.looking().get()).isFalse();
  }

  @Test
  void aFolderWithNothingInItIsSoonSeen() {
    model.look(raw.resolve("none"), "");
    workOff();
    assertThat(model.seen()).isEmpty();
    assertThat(model.looking().get()).isFalse();
    assertThat(errors).isEmpty();
  }
}
