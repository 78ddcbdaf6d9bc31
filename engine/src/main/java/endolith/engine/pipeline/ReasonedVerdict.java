package endolith.engine.pipeline;

import endolith.engine.task.Verdict;
import endolith.engine.task.VerdictReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The verdict on a task and its reasons.
 *
 * @param verdict empty if no alignment was made yet
 * @param reasons the gravest first
 */
record ReasonedVerdict(Optional<Verdict> verdict, List<VerdictReason> reasons) {
  static final ReasonedVerdict NONE = new ReasonedVerdict(Optional.empty(), List.of());

  ReasonedVerdict {
    reasons = List.copyOf(reasons);
  }

  /** As the gravest reason has it. */
  static ReasonedVerdict of(List<VerdictReason> reasons) {
    List<VerdictReason> gravestFirst =
        Stream.of(Verdict.FAILED, Verdict.CHECK)
            .flatMap(verdict -> reasons.stream().filter(reason -> reason.verdict() == verdict))
            .toList();
    return new ReasonedVerdict(
        Optional.of(
            gravestFirst.stream().map(VerdictReason::verdict).findFirst().orElse(Verdict.ALIGNED)),
        gravestFirst);
  }
}
