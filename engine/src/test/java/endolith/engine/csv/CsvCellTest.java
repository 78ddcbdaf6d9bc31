package endolith.engine.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
  @ParameterizedTest
  @ValueSource(strings = {"=cmd()", "+1", "-2+3", "@SUM(A1)", "\tx"})
  void whatASpreadsheetWouldComputeIsText(String formula) {
    assertThat(CsvCell.text(formula)).isEqualTo("'" + formula);
  }

  @Test
  void commasQuotesAndLineBreaksAreQuoted() {
    assertThat(CsvCell.text("=HYPERLINK(\"x\",1)")).isEqualTo("\"'=HYPERLINK(\"\"x\"\",1)\"");
    assertThat(CsvCell.text("\rx")).isEqualTo("\"'\rx\"");
    assertThat(CsvCell.text("a, b")).isEqualTo("\"a, b\"");
  }

  @Test
  void numbersAndPlainNamesStayAsTheyAre() {
    assertThat(CsvCell.exact("-0.0012")).isEqualTo("-0.0012");
    assertThat(CsvCell.text("Basalt-1 (a=b)")).isEqualTo("Basalt-1 (a=b)");
    assertThat(CsvCell.text("")).isEmpty();
  }
}
