package endolith.journeys.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestSummaryTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void countsByReason() throws IOException {
    TestSummary summary = new TestSummary();
    summary.add(report("A", "<testcase/><testcase><skipped message='install x'/></testcase>"));
    summary.add(
        report(
            "B",
            "<testcase/><testcase><skipped type='a.b.C'><![CDATA[org.opentest4j."
                + "TestAbortedException: Assumption failed: install x\n\tat a.b.C]]></skipped>"
                + "</testcase>"
                + "<testcase><skipped message='needs root'/></testcase>"));
    assertThat(summary.lines())
        .containsExactly("2 passed, 3 skipped", "  2: install x", "  1: needs root");
  }

  private Path report(String name, String cases) throws IOException {
    return Files.writeString(
        folder.resolve("TEST-" + name + ".xml"), "<testsuite>" + cases + "</testsuite>");
  }
}
