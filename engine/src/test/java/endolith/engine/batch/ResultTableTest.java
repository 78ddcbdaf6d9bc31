package endolith.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.fixture.TaskResultBuilder;
import endolith.engine.review.Decision;
import endolith.engine.review.ReviewedTask;
import endolith.engine.review.Standing;
import endolith.engine.task.AlignmentFigures;
import endolith.engine.task.RockShares;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {
  private static TaskResult complete(String dye) {
    return TaskResultBuilder.complete("S, 1", dye)
        .verdict(Verdict.CHECK)
        .scale("moffat", 1.25)
        .scale("used", 1.5)
        .scale("manual", 2)
        .scaleError(0.01)
        .alignment(
            new AlignmentFigures(
                0.123, 0.2, new RockShares(0.9, 0.025, 0.055, 0.02), 0.876, null, null, null, 3))
        .wallSeconds(3.14)
        .peakResidentBytes(3 << 20)
        .build();
  }

  private static TaskResult failed() {
    return TaskResultBuilder.failed("S, 1", "B", "a \"bad\" file", "a \"bad\" file\nin full")
        .wallSeconds(3.14)
        .peakResidentBytes(3 << 20)
        .build();
  }

  @Test
  void csvQuotesWhatNeedsIt() {
    List<String> lines = ResultTable.of(List.of(complete("A"), failed())).csv().lines().toList();
    assertThat(lines.get(1))
        .isEqualTo(
            "\"S, 1\",A,1.2500,2.0000,1.5000,check,0.123,0.200,92.5,2.0,5.5,87.6,3,3.1,3,complete");
    assertThat(lines.get(2)).endsWith(",-,-,-,-,-,-,-,-,-,-,-,3.1,3,\"error: a \"\"bad\"\" file\"");
  }

  @Test
  void aNameIsNoFormula() {
    TaskResult result = TaskResultBuilder.complete("=cmd(\"x\")", "@SUM(1)").build();
    String line = ResultTable.of(List.of(result)).csv().lines().toList().get(1);
    assertThat(line).startsWith("\"'=cmd(\"\"x\"\")\",'@SUM(1),-,");
    assertThat(ResultTable.of(List.of(result)).text()).contains("=cmd(\"x\")  @SUM(1)");
  }

  @Test
  void linesForPeopleLeaveOutWhatTheConfirmedShareImplies() {
    ResultTable table = ResultTable.of(List.of(complete("A")));
    assertThat(table.csv()).startsWith("sample,dye,").contains("contradicted (%),silent (%)");
    assertThat(table.text().lines().toList().getLast())
        .matches("S, 1 .* check +0\\.123 +0\\.200 +92\\.5 +3\\.1 +3 +complete");
  }

  @Test
  void decisionsAndNotesStandInColumnsOfTheirOwn() {
    Instant noon = Instant.parse("2026-12-01T12:00:00Z");
    Standing accepted = new Standing(Decision.ACCEPTED, "=1+1, fine", "ann", noon, false);
    Standing outdated = new Standing(Decision.REJECTED, "", "ann", noon, true);
    List<String> lines =
        ResultTable.reviewed(
                List.of(
                    ReviewedTask.of(complete("A"), accepted),
                    ReviewedTask.of(failed(), outdated),
                    ReviewedTask.of(complete("C"), null)))
            .csv()
            .lines()
            .toList();
    assertThat(lines.getFirst()).endsWith(",status,decision,note");
    assertThat(lines.get(1)).endsWith(",complete,accepted,\"'=1+1, fine\"");
    assertThat(lines.get(2)).endsWith(",outdated,");
    assertThat(lines.get(3)).endsWith(",complete,-,");
  }
}
