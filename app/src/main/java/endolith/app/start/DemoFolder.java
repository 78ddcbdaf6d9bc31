package endolith.app.start;

import endolith.engine.synthetic.DemoPair;
import endolith.engine.synthetic.DemoProject;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The folder in which the demo is made. */
final class DemoFolder {
  private static final int MOST = 100;

  private DemoFolder() {}

  /** The folder itself, or if it holds something else, the first free one of that name. */
  static Path free(Path wanted) throws IOException {
    for (int number = 1; number <= MOST; number++) {
      Path folder =
          number == 1 ? wanted : wanted.resolveSibling(wanted.getFileName() + "-" + number);
      if (new DemoProject(folder).isFree()) {
        return folder;
      }
    }
    throw new IOException("no free folder beside " + wanted + " for the demo");
  }

  /** Makes the demo and returns its folder; what is there of it already stays. */
  static Path make(Path wanted, List<DemoPair> pairs, Progress progress) throws IOException {
    Path folder = free(wanted);
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    try (OrderedExecutor executor = new OrderedExecutor(threads)) {
      new DemoProject(folder).make(pairs, executor, CancelToken.NEVER, progress);
    }
    return folder;
  }
}
