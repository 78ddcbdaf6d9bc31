package endolith.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WindowExecutorTest {
  @Test
  void anErrorIsToldLikeAnyFailure() throws Exception {
    CompletableFuture<Exception> told = new CompletableFuture<>();
    try (WindowExecutor background = new WindowExecutor(Runnable::run)) {
      background.start(
          () -> {
            throw new NoClassDefFoundError("some/Thing");
          },
          done -> {},
          told::complete);
      assertThat(told.get(60, TimeUnit.SECONDS)).hasMessageContaining("some/Thing");
    }
  }
}
