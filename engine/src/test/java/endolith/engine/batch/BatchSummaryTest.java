package endolith.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.pipeline.TaskResult;
import endolith.engine.pipeline.Verdict;
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
        null);
  }

  private final BatchSummary summary =
      new BatchSummary(
          3,
          List.of(
              result("A", "complete", List.of()),
              result("B", "error: a \"bad\" file", List.of("a \"bad\" file\nin full"))),
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
}
