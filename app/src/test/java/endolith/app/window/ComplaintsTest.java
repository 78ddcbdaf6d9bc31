package endolith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplaintsTest {
  private final Complaints complaints = new Complaints();
  private final List<Complaints.Complaint> told = new ArrayList<>();

  @Test
  void aFailureIsToldInASentenceWithItsDetails() {
    complaints.tell(told::add);
    complaints.uncaughtException(Thread.currentThread(), new IllegalStateException("no such row"));
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().sentence()).contains("no such row").doesNotContain("Exception");
    assertThat(told.getFirst().details()).contains("IllegalStateException");
  }

  @Test
  void theSameFailureAgainIsNotToldAgain() {
    complaints.tell(told::add);
    for (int i = 0; i < 50; i++) {
      complaints.uncaughtException(Thread.currentThread(), new IllegalStateException("again"));
    }
    assertThat(told).hasSize(1);
  }
}
