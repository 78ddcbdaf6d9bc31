package endolith.engine.pipeline;

import endolith.engine.task.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The verdict on a task and its reasons.
 *
 * @param verdict empty if no alignment was made yet
 * @param look what a person should look at, and why
 */
record ReasonedVerdict(Optional<Verdict> verdict, List<String> look) {}
