package endolith.journeys.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The last lines of a build: how many tests passed in all modules, and how many were skipped for
 * which reason. On a build server, where everything is installed, a skipped test is a failure.
 */
final class TestSummary {
  private final Map<String, Integer> skipped = new TreeMap<>();
  private int tests;

  /**
   * @param args when the build began, ISO 8601: reports of earlier builds are passed over
   */
  public static void main(String[] args) throws Exception {
    TestSummary summary = new TestSummary();
    Instant began = Instant.parse(args[0]);
    try (Stream<Path> files = Files.walk(Checkout.ROOT)) {
      for (Path file : files.filter(TestSummary::isReport).toList()) {
        if (!Files.getLastModifiedTime(file).toInstant().isBefore(began)) {
          summary.add(file);
        }
      }
    }
    summary.lines().forEach(System.out::println);
    if (!summary.skipped.isEmpty() && "true".equals(System.getenv("CI"))) {
      System.out.println("On a build server nothing may be skipped: install what is missing.");
      System.exit(1);
    }
  }

  private static boolean isReport(Path file) {
    return file.toString().matches(".*/target/surefire-reports/TEST-[^/]*\\.xml");
  }

  /** Takes one of Surefire's reports. */
  void add(Path report) throws IOException {
    try {
      Element suite =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(report.toFile())
              .getDocumentElement();
      tests += suite.getElementsByTagName("testcase").getLength();
      NodeList reasons = suite.getElementsByTagName("skipped");
      for (int i = 0; i < reasons.getLength(); i++) {
        skipped.merge(reason((Element) reasons.item(i)), 1, Integer::sum);
      }
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(report + " is no report of Surefire's", e);
    }
  }

  /** A disabled test has its reason as an attribute, a test that gave up as a stack trace. */
  private static String reason(Element skipped) {
    String message = skipped.getAttribute("message");
    String told = message.isBlank() ? skipped.getTextContent().strip() : message;
    return told.lines()
        .findFirst()
        .orElse("no reason given")
        .replaceFirst("^[\\w.]+Exception: ", "")
        .replaceFirst("^Assumption failed: ", "");
  }

  /** For people. */
  List<String> lines() {
    int left = skipped.values().stream().mapToInt(Integer::intValue).sum();
    String head = String.format(Locale.ROOT, "%,d passed, %,d skipped", tests - left, left);
    return Stream.concat(
            Stream.of(head),
            skipped.entrySet().stream().map(e -> "  %d: %s".formatted(e.getValue(), e.getKey())))
        .toList();
  }
}
