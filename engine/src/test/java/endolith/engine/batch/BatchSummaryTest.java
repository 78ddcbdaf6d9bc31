package endolith.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.pipeline.FileFormats;
import endolith.engine.pipeline.ProgramFault;
import endolith.engine.pipeline.TaskRequest;
import endolith.engine.pipeline.TaskResult;
import endolith.engine.pipeline.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchSummaryTest {
  private static TaskResult result(String dye, String status, List<String> problems) {
    boolean complete = status.equals("complete");
    return new TaskResult(
        dye,
        "S, 1",
        dye,
        status,
        complete ? Verdict.CHECK : null,
        complete ? List.of("overlap is only 0.40") : List.of(),
        complete ? Map.of("moffat", 1.25, "used", 1.5, "manual", 2.0) : Map.of(),
        complete ? 0.01 : null,
        null,
        complete ? 0.123 : null,
        null,
        null,
        null,
        null,
        3.14,
        3L << 20,
        List.of(),
        problems,
        List.of(),
        null,
        null);
  }

  private final BatchSummary summary =
      new BatchSummary(
          3,
          List.of(
              result("A", "complete", List.of()),
              result("B", "error: a \"bad\" file", List.of("a \"bad\" file\nin full"))),
          false,
          List.of(),
          List.of());

  @Test
  void tellsTableProblemsAndCounts() {
    assertThat(summary.text().lines().toList())
        .contains(
            "PROBLEMS",
            "S, 1 / A: check: overlap is only 0.40",
            "S, 1 / B: a \"bad\" file",
            "    in full",
            "1 of 3 tasks complete, 0 of them aligned; 1 failed; aborted.");
    assertThat(summary.text().lines().toList().getFirst())
        .containsSubsequence("sample", "dye", "scale (Moffat)", "(manual)", "(used)", "verdict");
    assertThat(summary.isFine()).isFalse();
  }

  @Test
  void csvQuotesWhatNeedsIt() {
    List<String> lines = ResultTable.of(summary.results()).csv().lines().toList();
    assertThat(lines.get(1))
        .isEqualTo("\"S, 1\",A,1.2500,2.0000,1.5000,check,0.123,3.1,3,complete");
    assertThat(lines.get(2)).endsWith(",-,-,-,-,-,3.1,3,\"error: a \"\"bad\"\" file\"");
  }

  @Test
  void theSameErrorOfTheProgramIsToldOnce() {
    List<TaskResult> results =
        List.of(faulty("A"), faulty("B"), result("C", "complete", List.of()), faulty("D"));
    BatchSummary four = new BatchSummary(9, results, true, List.of(), List.of());
    assertThat(four.text().lines().toList())
        .contains(
            "S / A, S / B, S / D: the plots could not be drawn",
            "    java.lang.Error: no fonts; details are in A.log",
            "1 of 9 tasks complete, 0 of them aligned; 3 failed; the first ones failed alike, so"
                + " the other 5 were not begun: mend the cause, then go on with --resume.");
    assertThat(four.text()).containsOnlyOnce("no fonts");
  }

  private static TaskResult faulty(String dye) {
    TaskRequest task =
        new TaskRequest(
            dye,
            "S",
            dye,
            Path.of("pre"),
            Path.of("post"),
            Path.of("raw"),
            Path.of("out"),
            Map.of(),
            FileFormats.DEFAULT,
            1,
            4,
            false,
            1 << 20,
            1,
            Path.of(dye + ".log"));
    ProgramFault fault = new ProgramFault("java.lang.Error: no fonts", dye + ".log");
    return TaskResult.faulty(task, "the plots could not be drawn", fault, 1, List.of());
  }
}
