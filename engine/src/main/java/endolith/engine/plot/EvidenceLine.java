package endolith.engine.plot;

import endolith.engine.align.Evidence;
import endolith.engine.align.Registration;
import endolith.engine.plot.figure.Layout;
import endolith.engine.task.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A registration's evidence in one line. */
final class EvidenceLine {
  private EvidenceLine() {}

  /**
   * @param first what matters most at this stage; may be empty
   */
  static String of(Registration registration, String first) {
    Evidence evidence = registration.evidence();
    List<String> parts = new ArrayList<>();
    parts.add(registration.accepted() ? registration.method() : "NOT ALIGNED");
    if (!first.isEmpty()) {
      parts.add(first);
    }
    if (evidence.matches() > 0) {
      parts.add(
          Layout.count(evidence.inliers())
              + " of "
              + Layout.count(evidence.matches())
              + " matches");
    }
    if (!Double.isNaN(evidence.correlation())) {
      parts.add(String.format(Locale.ROOT, "correlation %.2f", evidence.correlation()));
    }
    if (!registration.accepted()) {
      registration.findings().stream()
          .map(Finding::kind)
          .filter(Finding.Kind::isRefusal)
          .findFirst()
          .ifPresent(why -> parts.add(why.key().replace('_', ' ')));
    }
    return String.join(" · ", parts);
  }
}
