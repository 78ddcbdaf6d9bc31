package endolith.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.EarlyEnd;
import endolith.engine.fixture.TaskRequestBuilder;
import endolith.engine.fixture.TaskResultBuilder;
import endolith.engine.task.FullDisk;
import endolith.engine.task.ProgramFault;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import endolith.engine.task.VerdictReason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SummaryTextsTest {
  private static TaskResult complete(String dye) {
    return TaskResultBuilder.complete("S, 1", dye)
        .verdict(Verdict.CHECK, VerdictReason.check(VerdictReason.Kind.LOW_OVERLAP, 0.2))
        .scale("moffat", 1.25)
        .scale("used", 1.5)
        .scale("manual", 2)
        .scaleError(0.01)
        .accuracyPx(0.123)
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

  private final BatchSummary summary =
      new BatchSummary(3, List.of(complete("A"), failed()), null, List.of(), List.of());

  private static String text(BatchSummary batch) {
    return new SummaryTexts().summary(batch);
  }

  @Test
  void tellsTableProblemsAndCounts() {
    assertThat(text(summary).lines().toList())
        .contains(
            "PROBLEMS",
            "S, 1 / A: check: overlap of the images is only 0.20: see fine_alignment",
            "S, 1 / B: a \"bad\" file",
            "    in full",
            "1 of 3 pairs complete: 1 check, 1 crashed; stopped.");
    assertThat(text(summary).lines().toList().getFirst())
        .containsSubsequence("sample", "dye", "scale (Moffat)", "(manual)", "(used)", "verdict");
  }

  @Test
  void theSameErrorOfTheProgramIsToldOnce() {
    List<TaskResult> results = List.of(faulty("A"), faulty("B"), complete("C"), faulty("D"));
    BatchSummary four = new BatchSummary(9, results, EarlyEnd.SAME_ERROR, List.of(), List.of());
    assertThat(text(four).lines().toList())
        .contains(
            "S / A, S / B, S / D: the plots could not be drawn",
            "    java.lang.Error: no fonts; details are in A.log",
            "1 of 9 pairs complete: 1 check, 3 crashed; the other 5 would crash alike and were not"
                + " begun.");
    assertThat(text(four)).containsOnlyOnce("no fonts");
  }

  @Test
  void howMuchRoomWasLeftIsSaidOfABatchThatStoppedForLackOfIt() {
    List<TaskResult> results = List.of(complete("C"), full("A", 9L << 20), full("B", 5L << 20));
    assertThat(text(new BatchSummary(9, results, EarlyEnd.DISK_FULL, List.of(), List.of())))
        .contains(
            "1 of 9 pairs complete: 1 check, 2 crashed; no room is left for the results (5 MiB"
                + " free on their disk), so the other 6 were not begun.");
    List<TaskResult> silent = List.of(full("A", null));
    assertThat(text(new BatchSummary(3, silent, EarlyEnd.DISK_FULL, List.of(), List.of())))
        .contains("; the disk of the results is full, so the other 2 were not begun.");
    assertThat(text(new BatchSummary(3, silent, EarlyEnd.DISK_GONE, List.of(), List.of())))
        .contains("; the other 2 were not begun.");
  }

  private static TaskResult full(String dye, @Nullable Long freeBytes) {
    TaskRequest task = TaskRequestBuilder.task("S", dye).build();
    FullDisk full = new FullDisk("out/image.tiff", freeBytes);
    return TaskResult.withoutRoom(task, "The disk is full: out", full, 1, List.of());
  }

  private static TaskResult faulty(String dye) {
    TaskRequest task = TaskRequestBuilder.task("S", dye).build();
    ProgramFault fault = new ProgramFault("java.lang.Error: no fonts", dye + ".log");
    return TaskResult.faulty(task, "the plots could not be drawn", fault, 1, List.of());
  }
}
