package endolith.engine.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.raw.RawProblem.Kind;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawNameTest {

  @ParameterizedTest
  @CsvSource({
    "Sample001_PreStain_SybrGld.tif, PRE, SybrGld",
    "Sample001_PostStain_SybrGld.tiff, POST, SybrGld",
    "my_2024_pre_run3_DAPI.TIF, PRE, DAPI",
    "whatever_POST_Cy5.TiFf, POST, Cy5",
    "_postDAPI.tif, POST, postDAPI",
    "Prøve 3_Pre stain_Nile Red.tif, PRE, Nile Red",
    "a_post_it's \"x\".tif, POST, it's \"x\"",
    "a_pre_v1.2.tif, PRE, v1.2",
    "x_pre_microbe..tif, PRE, microbe.",
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

  @Test
  void aDyeWithALineBreakIsRefusedInOneLine() {
    assertThat(RawName.read(Path.of("S_pre_a\nb.tif")))
        .isInstanceOfSatisfying(
            RawProblem.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(Kind.UNUSABLE_NAME);
              assertThat(problem.what()).doesNotContain("\n");
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
  @Property
  void aNameMadeByTheRulesIsReadBack(
      @ForAll("free") String anything,
      @ForAll Stain stain,
      @ForAll("dyes") String dye,
      @ForAll("extensions") String extension) {
    Path file = Path.of("x" + anything + stain.marker() + "_" + dye + extension);
    assertThat(RawName.read(file)).isEqualTo(new RawName(file, stain, dye));
  }

  /** Whatever the name: an answer, and a dye that is safe to make a folder of. */
  @Property
  void everyNameHasAnAnswer(@ForAll("any") String stem) {
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

  @Provide
  Arbitrary<String> free() {
    return unicode().map(text -> text.replaceAll("(?iu)pre|post", "·"));
  }

  @Provide
  Arbitrary<String> dyes() {
    return Combinators.combine(Arbitraries.of("D", "Cy5", "ß", "染", "Nile "), free())
        .as((head, tail) -> head + tail.replaceAll("[_\\\\]", "-"));
  }

  @Provide
  Arbitrary<String> extensions() {
    return Arbitraries.of(".tif", ".tiff", ".TIF", ".TIFF", ".Tif");
  }

  @Provide
  Arbitrary<String> any() {
    return Arbitraries.oneOf(
        unicode(),
        Arbitraries.strings().withChars("preostPREOST_. \\\n\u0085\u202eäø'\"").ofMaxLength(20));
  }

  /** Letters, marks, symbols of all planes: what file systems allow and no control characters. */
  private static Arbitrary<String> unicode() {
    return Arbitraries.integers()
        .between(0x20, 0x2FFFF)
        .filter(c -> Character.isDefined(c) && "/\\\0".indexOf(c) < 0)
        .filter(c -> Character.getType(c) != Character.SURROGATE && !Character.isISOControl(c))
        .filter(c -> c != 0x2028 && c != 0x2029 && c != 0xFFFD)
        .list()
        .ofMaxSize(25)
        .map(
            points ->
                points.stream()
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }
}
