package endolith.engine.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.fixture.Draw;
import endolith.engine.fixture.RandomSeeds;
import endolith.engine.raw.RawProblem.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawNameTest {

  @ParameterizedTest
  @CsvSource({
    "Sample001_PreStain_SybrGld.tif, PRE, SybrGld",
    "Sample001_PostStain_SybrGld.tiff, POST, SybrGld",
    "my_2024_pre_run3_DAPI.TIF, PRE, DAPI",
    "whatever_POST_Cy5.TiFf, POST, Cy5",
    "_postDAPI.tif, POST, postDAPI",
    "Prøve 3_Pre stain_Nile Red.tif, PRE, Nile Red",
    "a_post_it's (x).tif, POST, it's (x)",
    "a_pre_v1.2.tif, PRE, v1.2",
    "x_pre_microbe.s.tif, PRE, microbe.s",
  })
  void readsStainAndDye(String name, Stain stain, String dye) {
    Path file = Path.of("raw", "s", name);
    assertThat(RawName.read(file)).isEqualTo(new RawName(file, stain, dye));
  }

  @ParameterizedTest
  @CsvSource({
    "S_pre_post_DAPI.tif, AMBIGUOUS",
    "S_Pre_Postgate.tif, AMBIGUOUS",
    "prepost.tif, AMBIGUOUS",
    "S_DAPI.tif, NO_STAIN_MARKER",
    "S.tiff, NO_STAIN_MARKER",
    "SPreDAPI.tif, NO_UNDERSCORE",
    "S_post_.tif, EMPTY_DYE",
    "S_post_ .tif, EMPTY_DYE",
    "S_post_...tif, UNUSABLE_NAME",
    "S_post_..tif, UNUSABLE_NAME",
    "S_post_K\uFFFDln.tif, UNUSABLE_NAME",
    "S_post_a:b.tif, UNUSABLE_NAME",
    "x_pre_microbe..tif, UNUSABLE_NAME",
    "S_post_what?.tif, UNUSABLE_NAME",
    "S_post_DAPI .tif, UNUSABLE_NAME",
    "S_post_nul.tif, UNUSABLE_NAME",
    "S_post_Com1.x.tif, UNUSABLE_NAME",
  })
  void namesTheProblem(String name, Kind kind) {
    Path file = Path.of("raw", "s", name);
    assertThat(RawName.read(file))
        .isInstanceOfSatisfying(
            RawProblem.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(kind);
              assertThat(problem.where()).isEqualTo(file);
              assertThat(problem.what()).contains(name).endsWith(".");
              assertThat(problem.fix()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u202Eb", "a\u200Bb", "\uFEFFab", "a\u2066b"})
  void aDyeWithWhatNobodySeesIsRefusedInOneLine(String dye) {
    assertThat(RawName.read(Path.of("S_pre_" + dye + ".tif")))
        .isInstanceOfSatisfying(
            RawProblem.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(Kind.UNUSABLE_NAME);
              assertThat(problem.what())
                  .contains("\uFFFD")
                  .doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "a.tif, true",
    "a.TIFF, true",
    "a.tif.bak, false",
    "a.jpg, false",
    ".a_pre_DAPI.tif, false",
    "._a_pre_DAPI.tif, false",
    ".tif, false",
    "tif, false",
    "a.tifff, false",
  })
  void tellsTiffsByTheirName(String name, boolean tiff) {
    assertThat(RawName.isTiff(name)).isEqualTo(tiff);
  }

  @Test
  void refusesToReadWhatIsNoTiff() {
    assertThatThrownBy(() -> RawName.read(Path.of("a_pre_DAPI.png")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a_pre_DAPI.png");
  }

  /** Any name put together by the rules is read back, whatever the script it is written in. */
  @RandomSeeds(1000)
  void aNameMadeByTheRulesIsReadBack(Draw draw) {
    String inside = free(draw).replaceAll("[_\\\\<>:\"|?*\\p{Cf}]", "-");
    String dye = draw.oneOf("D", "Cy5", "ß", "染", "Nile ") + inside + draw.oneOf("0", "é", ")");
    assertReadBack(
        free(draw),
        draw.oneOf(Stain.values()),
        dye,
        draw.oneOf(".tif", ".tiff", ".TIF", ".TIFF", ".Tif"));
  }

  @ParameterizedTest
  @EnumSource
  void theShortestNamesAreReadBack(Stain stain) {
    assertReadBack("", stain, "D", ".tif");
    assertReadBack(" ", stain, "ß", ".TIFF");
    assertReadBack("_._", stain, "染 .5", ".Tif");
    assertReadBack("\uD87E\uDC00", stain, "Cy5\uD83D\uDD2C", ".tif");
  }

  private static void assertReadBack(String anything, Stain stain, String dye, String extension) {
    Path file = Path.of("x" + anything + stain.marker() + "_" + dye + extension);
    assertThat(RawName.read(file)).isEqualTo(new RawName(file, stain, dye));
  }

  private static final List<String> NASTY =
      List.of(
          "pre", "Post", "p", "re", "OST", "_", "_", ".", " ", "\\", "\n", "\u0085", "\u202e", "ä",
          "ø", "'", "\"");

  /** Whatever the name: an answer, and a dye that is safe to make a folder of. */
  @RandomSeeds(1000)
  void everyNameHasAnAnswer(Draw draw) {
    assertAnswered(draw.oneIn(2) ? unicode(draw) : text(draw, 20, () -> draw.oneOf(NASTY)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "..",
        "_",
        "\\",
        "\n",
        "pre",
        "_pre_",
        "pre_.",
        "pre_..",
        "pre_\\",
        "pre_\n",
        "post_ ",
        "post_\u0085",
        "post_\u202e",
        "prepost_D",
        "PRE_'\""
      })
  void theOddestNamesHaveAnAnswer(String stem) {
    assertAnswered(stem);
  }

  private static void assertAnswered(String stem) {
    Path file = Path.of("x" + stem + ".tif");
    switch (RawName.read(file)) {
      case RawName name -> {
        assertThat(name.dye()).isNotBlank().doesNotContain("_", "/", "\\", "\n");
        Path folder = Path.of("out").resolve(name.dye());
        assertThat(folder.normalize().getParent()).isEqualTo(Path.of("out"));
      }
      case RawProblem problem -> {
        assertThat(problem.what()).isNotBlank().doesNotContain("\n");
        assertThat(problem.fix()).isNotBlank();
      }
    }
  }

  /** What may stand before the marker: no other marker. */
  private static String free(Draw draw) {
    return unicode(draw).replaceAll("(?iu)pre|post", "·");
  }

  private static String unicode(Draw draw) {
    return text(draw, 25, () -> Character.toString(allowed(draw)));
  }

  private static String text(Draw draw, int longest, Supplier<String> pieces) {
    return Stream.generate(pieces).limit(draw.whole(0, longest)).collect(Collectors.joining());
  }

  /** Letters, marks, symbols of all planes: what file systems allow and no control characters. */
  private static int allowed(Draw draw) {
    return IntStream.generate(() -> draw.whole(0x20, draw.oneOf(0x7E, 0x24F, 0xFFFF, 0x2FFFF)))
        .filter(c -> Character.isDefined(c) && "/\\\0".indexOf(c) < 0)
        .filter(c -> Character.getType(c) != Character.SURROGATE && !Character.isISOControl(c))
        .filter(c -> c != 0x2028 && c != 0x2029 && c != 0xFFFD)
        .findFirst()
        .orElseThrow();
  }
}
