package endolith.app.window.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorReporterTest {
  private final ErrorReporter errors = new ErrorReporter();
  private final List<ErrorReporter.ErrorReport> told = new ArrayList<>();

  @Test
  void aFailureIsToldInASentenceWithItsDetails() {
    errors.tell(told::add);
    errors.uncaughtException(Thread.currentThread(), new IllegalStateException("no such row"));
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().sentence()).contains("no such row").doesNotContain("Exception");
    assertThat(told.getFirst().details()).contains("IllegalStateException");
  }

  @Test
  void theSameFailureAgainIsNotToldAgain() {
    errors.tell(told::add);
    for (int i = 0; i < 50; i++) {
      errors.uncaughtException(Thread.currentThread(), new IllegalStateException("again"));
    }
    assertThat(told).hasSize(1);
  }
}
