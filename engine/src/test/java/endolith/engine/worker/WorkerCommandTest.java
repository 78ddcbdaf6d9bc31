package endolith.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerCommandTest {
  @Test
  void aWorkerThatYieldsIsTheSameProgram() {
    WorkerCommand usual = WorkerCommand.ofThisProgram("Main", 1L << 30, Path.of("worker.log"));
    WorkerCommand yielding = usual.yielding();
    assertThat(yielding.log()).isEqualTo(usual.log());
    assertThat(yielding.arguments()).endsWith(usual.arguments().toArray(String[]::new));
    assertThat(yielding.with(List.of("--more")).arguments()).endsWith("--more");
  }
}
