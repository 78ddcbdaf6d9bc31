package endolith.app.arrange;

import endolith.engine.raw.Stain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a name, and what they tell: the stain, the dye, and what is left of it.
 *
 * @param stain null if no word tells, or words contradict each other
 * @param dye empty if no word is the name of one that is known
 * @param others in their order
 */
record NameWords(@Nullable Stain stain, String dye, List<String> others) {
  private static final Pattern BETWEEN =
      Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Set<String> PRE =
      Set.of(
          "pre",
          "prestain",
          "prestained",
          "before",
          "unstained",
          "blank",
          "autofluorescence",
          "vor",
          "vorher",
          "ungefärbt",
          "avant",
          "antes",
          "prima",
          "до",
          "前",
          "染色前");
  private static final Set<String> POST =
      Set.of(
          "post",
          "poststain",
          "poststained",
          "after",
          "stained",
          "nach",
          "nachher",
          "gefärbt",
          "après",
          "apres",
          "después",
          "despues",
          "dopo",
          "после",
          "后",
          "後",
          "染色後",
          "染色后");
  private static final Set<String> NOISE =
      Set.of("stain", "staining", "dye", "channel", "image", "img", "scan", "raw", "tif", "tiff");
  private static final Pattern DYE =
      Pattern.compile(
          "dapi|sybr(green|gold|safe)?|fitc|tritc|hoechst|[a-z]?gfp|rfp|yfp|cfp|mcherry|cy[2-7]"
              + "|syto\\d+|alexa(fluor)?\\d{3}|af\\d{3}|atto\\d{3}|propidium|calcofluor|nilered"
              + "|texasred|rhodamine|auramine|acridine|ctc",
          Pattern.CASE_INSENSITIVE);

  NameWords {
    others = List.copyOf(others);
  }

  static NameWords of(String name) {
    Stain stain = null;
    boolean contradicted = false;
    String dye = "";
    List<String> others = new ArrayList<>();
    List<String> words =
        Arrays.stream(BETWEEN.split(name)).filter(word -> !word.isEmpty()).toList();
    for (String word : words) {
      Stain told = stain(word);
      String rest = told == null ? word : withoutMarker(word, told);
      if (told != null) {
        contradicted |= stain != null && stain != told;
        stain = told;
      }
      if (dye.isEmpty() && DYE.matcher(rest).matches()) {
        dye = rest;
      } else if (!rest.isEmpty() && !NOISE.contains(rest.toLowerCase(Locale.ROOT))) {
        others.add(rest);
      }
    }
    return new NameWords(contradicted ? null : stain, dye, others);
  }

  /** Also of a marker that is written together with a dye: {@code DAPIpost}. */
  private static @Nullable Stain stain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (PRE.contains(lower)) {
      return Stain.PRE;
    }
    if (POST.contains(lower)) {
      return Stain.POST;
    }
    for (Stain stain : Stain.values()) {
      if (lower.contains(stain.marker()) && DYE.matcher(withoutMarker(word, stain)).matches()) {
        return stain;
      }
    }
    return null;
  }

  private static String withoutMarker(String word, Stain stain) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.startsWith(stain.marker())) {
      String rest = word.substring(stain.marker().length());
      return DYE.matcher(rest).matches() ? rest : "";
    }
    if (lower.endsWith(stain.marker())) {
      String rest = word.substring(0, word.length() - stain.marker().length());
      return DYE.matcher(rest).matches() ? rest : "";
    }
    return "";
  }
}
