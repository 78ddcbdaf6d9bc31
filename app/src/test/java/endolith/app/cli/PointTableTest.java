package endolith.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.app.program.RefusedException;
import endolith.engine.align.transform.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointTableTest {

  @Test
  void keepsHeadingAndOtherColumns() throws RefusedException {
    assertThat(mapped("\uFEFFname,X,y,note", "a,1,2,\"left, up\"", "b,3.5,-4,"))
        .containsExactly("name,X,y,note", "a,11.0000,4.0000,\"left, up\"", "b,13.5000,-8.0000,");
  }

  @Test
  void needsNoHeading() throws RefusedException {
    assertThat(mapped("1,2", "", "3,4")).containsExactly("11.0000,4.0000", "", "13.0000,8.0000");
  }

  @Test
  void understandsSemicolonsAndTabs() throws RefusedException {
    assertThat(mapped("col;row", "1;2;c")).containsExactly("col;row", "11.0000;4.0000;c");
    assertThat(mapped("1\t2")).containsExactly("11.0000\t4.0000");
  }

  @Test
  void commasInNotesDoNotPartColumns() throws RefusedException {
    assertThat(mapped("x;y;note", "1;2;big, round, bright"))
        .last()
        .isEqualTo("11.0000;4.0000;big, round, bright");
    assertThat(mapped("1\t2\ta, b")).containsExactly("11.0000\t4.0000\ta, b");
  }

  @Test
  void namesTheLineThatHoldsNoPoint() {
    assertThatThrownBy(() -> mapped("x,y", "1,2", "1,two"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("\"two\"");
    assertThatThrownBy(() -> mapped("1,2", "7"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> mapped("1,2", "x,y"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("\"x\" is no number");
  }

  private static List<String> mapped(String... lines) throws RefusedException {
    return PointTable.mapped(List.of(lines), p -> new Point(p.x() + 10, 2 * p.y())).lines();
  }
}
