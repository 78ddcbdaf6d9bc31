package endolith.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.work.ImmediateExecutor;
import endolith.engine.parameter.PaddingParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareModelTest {
  private final CompareModel model =
      new CompareModel(
          order -> {
            throw new AssertionError("nothing is begun");
          },
          Runnable::run,
          Runnable::run,
          new ImmediateExecutor());

  @BeforeEach
  void choose() throws Exception {
    model.tasks().setAll("A/DAPI");
    model.task().set("A/DAPI");
    model.parameter().set(PaddingParameters.PAD);
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(model.objection().get()).startsWith("Name at least two values");
    model.values().set("100, 200");
    assertThat(model.objection().get()).isEmpty();
    model.parameter().set(null);
    assertThat(model.objection().get()).isEqualTo("Choose a setting.");
    model.task().set(null);
    assertThat(model.objection().get()).isEqualTo("Choose a pair.");
  }

  @Test
  void saysWhichValueIsWrongAndWhatItMayBe() {
    model.values().set("100, -7");
    assertThat(model.objection().get())
        .startsWith("\"-7\" cannot be used: pad takes a whole number from");
  }

  @Test
  void theSameValueTwiceIsOne() {
    model.values().set("100 100");
    assertThat(model.objection().get()).startsWith("Name at least two values");
  }
}
