package endolith.monitor.prediction.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.monitor.prediction.Observations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableInterpretationTest {
  @TempDir private Path folder;
  private final List<LeftOutRun> left = new ArrayList<>();

  private TaskTable table(String text) throws IOException {
    return TaskTable.read(Files.writeString(folder.resolve("peaks.csv"), text));
  }

  private Observations read(String text) throws IOException {
    TaskTable table = table(text);
    return TableInterpretation.of(table, null, Set.of()).observations(table, left);
  }

  @Test
  void columnsOfManyWordsAreLeftOut() throws IOException {
    Observations data = read("name,rows,peak_mb,columns\nx,1,5.5,2\ny,3,6,4\nz,3,7,5\nw,9,8,5\n");
    assertThat(data.features()).containsExactly("rows", "columns");
    assertThat(data.rows()[1]).containsExactly(3, 4);
    assertThat(data.peaks()).containsExactly(5.5, 6, 7, 8);
  }

  @Test
  void spreadsheetsWithQuotesSemicolonsAndByteOrderMarks() throws IOException {
    Observations data =
        read(
            "\uFEFF\"image rows\";mode;\"Peak \"\"RSS\"\"\";\n\n# seen on Monday\n"
                + "1,5; a ;10;\n2;b;20;\n3;\"a\";30\n4;b;40;\n");
    assertThat(data.features()).containsExactly("image rows", "[mode = a]", "[mode = b]");
    assertThat(data.kinds()).isEqualTo(2);
    assertThat(data.rows()[0]).containsExactly(1.5, 1, 0);
    assertThat(data.peaks()).containsExactly(10, 20, 30, 40);
  }

  @Test
  void theColumnThatSoundsLikeMemoryIsThePeak() throws IOException {
    TaskTable table = table("n,seconds,max_rss\n1,9,3\n2,9,4\n");
    assertThat(TableInterpretation.of(table, null, Set.of("seconds")).peak()).isEqualTo("max_rss");
    assertThat(TableInterpretation.of(table, "n", Set.of()).columns()).hasSize(2);
    assertThatThrownBy(() -> TableInterpretation.of(table, "m", Set.of()))
        .hasMessageContaining("no column \"m\"")
        .hasMessageContaining("seconds");
  }

  @Test
  void aColumnThatIsNotToBeUsedIsNotThePeakEither() throws IOException {
    TaskTable table = table("peak_guessed,n,max_rss\n1,9,3\n2,8,4\n");
    assertThat(TableInterpretation.of(table, null, Set.of("peak_guessed")).peak())
        .isEqualTo("max_rss");
    assertThatThrownBy(
            () -> TableInterpretation.of(table, null, Set.of("peak_guessed", "n", "max_rss")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no column left");
  }

  @Test
  void otherPeaksAreNotKnownBeforehand() throws IOException {
    TaskTable table = table("peak_mb,n,peak_virtual\n5,1,3\n6,2,4\n");
    TableInterpretation reading = TableInterpretation.of(table, null, Set.of());
    assertThat(reading.columns()).extracting(Column::name).containsExactly("n");
    assertThat(reading.leftOut()).containsExactly(new LeftOutColumn.OtherPeak("peak_virtual"));
  }

  @Test
  void tasksWithMissingValuesAreLeftOutAndTold() throws IOException {
    assertThat(read("n,peak\n1,5\nNA,6\n3,\n4,8\n5,9\n").peaks()).containsExactly(5, 8, 9);
    assertThat(left)
        .containsExactly(
            new LeftOutRun(3, List.of(new LeftOutRun.Gap.Missing("n"))),
            new LeftOutRun(4, List.of(new LeftOutRun.Gap.Missing("peak"))));
  }

  @Test
  void amountsOfMemoryHaveUnits() throws IOException {
    assertThat(read("n,peak\n1,512 MiB\n2,1.5G\n3,2048kB\n").peaks()).containsExactly(512, 1536, 2);
  }

  @Test
  void anotherTableMayHaveItsColumnsInAnotherOrderAndMoreOfThem() throws IOException {
    TableInterpretation reading =
        TableInterpretation.of(table("n,mode,peak\n1,a,5\n2,b,6\n3,a,7\n4,b,9\n"), null, Set.of());
    Observations other = reading.observations(table("peak,x,mode,n\n4,0,b,9\n4,0,c,7\n"), left);
    assertThat(other.rows()[0]).containsExactly(9, 0, 1);
    assertThat(left)
        .containsExactly(new LeftOutRun(3, List.of(new LeftOutRun.Gap.UnknownKind("mode", "c"))));
    assertThatThrownBy(() -> reading.observations(table("peak,n\n1,2\n"), left))
        .hasMessageContaining("no column \"mode\"");
  }

  @Test
  void saysWhichLineIsWrong() throws IOException {
    assertThatThrownBy(() -> read("rows,peak\n1,2\n2,3\n3,x\n4,5\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 4")
        .hasMessageContaining("\"x\"");
    assertThatThrownBy(() -> read("rows,peak\n1,2\n2,3\n3\n4,5\n")).hasMessageContaining("line 4");
    assertThatThrownBy(() -> read("rows,peak\n1,2\n2,0\n"))
        .hasMessageContaining("line 3: a peak must be positive");
    assertThatThrownBy(() -> read("rows,rows\n1,2\n")).hasMessageContaining("\"rows\"");
    assertThatThrownBy(() -> read("\n")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> read("rows,peak\n")).hasMessageContaining("no runs");
    assertThatThrownBy(() -> read("peak\n1\n2\n")).hasMessageContaining("no column to predict");
    assertThatThrownBy(() -> TaskTable.read(folder.resolve("no.csv")))
        .hasMessageContaining("there is no file");
  }
}
