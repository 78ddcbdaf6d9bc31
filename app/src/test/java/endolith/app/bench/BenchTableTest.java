package endolith.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.fixture.TaskResultBuilder;
import endolith.engine.json.Json;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.synthetic.TargetRegistrationError;
import endolith.engine.task.AlignmentFigures;
import endolith.engine.task.RockShares;
import endolith.engine.task.StageReport;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchTableTest {
  private static final long MIB = 1 << 20;

  private static BenchReport report() {
    TaskResult result =
        TaskResultBuilder.complete("bench", "SYBR")
            .verdict(Verdict.ALIGNED)
            .scale("moffat", 1.386)
            .scale("used", 1.414)
            .scaleError(0.003)
            .offset(12.5)
            .alignment(
                new AlignmentFigures(
                    0.05, 0.12, new RockShares(0.9, 0.06, 0.03, 0.01), 0.9, 0.8, 120, 3.5, null))
            .wallSeconds(7)
            .peakResidentBytes(600 * MIB)
            .stages(
                new StageReport(
                    1, StageReport.Outcome.MADE, 2.5, 300 * MIB, 180 * MIB, 90 * MIB, null),
                new StageReport(2, StageReport.Outcome.MADE, 1.5, 600 * MIB, null, null, null))
            .build();
    return new BenchReport(
        new SyntheticPair(SyntheticSpec.of(600, 500)).truth(),
        result,
        new BenchReport.Given(1024 * MIB, 2),
        new BenchReport.Took(3.25, 8, 12.0, 600 * MIB),
        new BenchReport.Sizes(180 * MIB, 90 * MIB, 360 * MIB),
        new ReadWriteFloor(0.5, 1.5),
        new TargetRegistrationError(0.04, 0.09, 0.2, 2000),
        1.414);
  }

  @Test
  void tableHoldsEveryFigure() {
    assertThat(BenchTable.of(report()))
        .containsPattern("post 500 × 600 px, pre 500 × 600 px \\(height × width\\)")
        .containsPattern("1 padding +2\\.50 s +300\\.0 MiB +180\\.0 MiB +90\\.0 MiB")
        .containsPattern("2 boundary alignment +1\\.50 s +600\\.0 MiB +unknown +unknown")
        .containsPattern("total, with process start +8\\.00 s +600\\.0 MiB")
        .containsPattern("processor time +12\\.00 s, 1\\.5 cores")
        .containsPattern("plain read \\+ write +0\\.50 s \\+ 1\\.50 s; .* 4\\.0 times")
        .containsPattern("alignment error +median 0\\.040 px, p95 0\\.090 px")
        .containsPattern("reported accuracy +0\\.050 px, p95 0\\.120 px")
        .containsPattern("rock +96\\.0 % confirmed, 1\\.0 % contradicted, 3\\.0 % silent")
        .containsPattern("verdict +aligned \\(complete\\)")
        .containsPattern("scale, moffat +1\\.3860 \\(-1\\.00 %\\)")
        .containsPattern("scale, used +1\\.4140 \\(\\+1\\.00 %\\)")
        .containsPattern("90\\.0 MiB, of .* 360\\.0 MiB .* \\(25 %\\)");
  }

  @Test
  void jsonHoldsTheSameFigures() {
    JsonNode json = JsonMapper.shared().readTree(Json.pretty(report()));
    assertThat(json.propertyNames())
        .containsExactly(
            "truth",
            "result",
            "budget_bytes",
            "threads",
            "generate_s",
            "wall_s",
            "cpu_s",
            "peak_rss_bytes",
            "raw_bytes",
            "output_bytes",
            "uncompressed_bytes",
            "floor",
            "error_px",
            "scale_used");
    assertThat(json.path("wall_s").asDouble()).isEqualTo(8);
    assertThat(json.path("peak_rss_bytes").asLong()).isEqualTo(600 * MIB);
    assertThat(json.path("error_px").path("median").asDouble()).isEqualTo(0.04);
    assertThat(json.path("floor").path("writeSeconds").asDouble()).isEqualTo(1.5);
    assertThat(json.path("truth").path("scale").asDouble()).isEqualTo(1.4);
    assertThat(json.path("result").path("stages").size()).isEqualTo(2);
  }
}
