package endolith.app.arrange;

import endolith.engine.raw.FolderName;
import endolith.engine.raw.RawName;
import endolith.engine.raw.Stain;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a file goes, or why it cannot go anywhere yet.
 *
 * @param target below the raw folder; null where there is an objection, or it is not taken
 */
public record Placement(Proposal proposal, @Nullable Path target, @Nullable Objection objection) {

  /** Why a file has no place. */
  public enum Objection {
    NO_SAMPLE,
    SAMPLE_NO_FOLDER,
    NO_DYE,
    DYE_NO_NAME,
    NO_STAIN,
    /** Another file that is taken has the same sample, dye and stain. */
    TWICE,
    /** A file of that name is there already, and stays. */
    THERE
  }

  /** Of all files that are taken, each as {@code raw/<sample>/<sample>_<stain>_<dye>.tif}. */
  public static List<Placement> of(List<Proposal> proposals, Path rawFolder) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Placement> alone = proposals.stream().map(each -> alone(each, rawFolder)).toList();
    for (Placement placement : alone) {
      numbers.merge(key(placement), 1, Integer::sum);
    }
    return alone.stream()
        .map(
            each ->
                each.target() != null && numbers.getOrDefault(key(each), 0) > 1
                    ? each.objecting(Objection.TWICE)
                    : each)
        .toList();
  }

  /** Some disks do not tell small letters from large ones. */
  private static String key(Placement placement) {
    return String.valueOf(placement.target()).toLowerCase(Locale.ROOT);
  }

  private Placement objecting(Objection why) {
    return new Placement(proposal, null, why);
  }

  private static Placement alone(Proposal proposal, Path rawFolder) {
    Placement nowhere = new Placement(proposal, null, null);
    Stain stain = proposal.stain();
    if (!proposal.taken()) {
      return nowhere;
    }
    if (proposal.sample().isBlank()) {
      return nowhere.objecting(Objection.NO_SAMPLE);
    }
    if (proposal.sample().startsWith(".")
        || FolderName.reasonAgainst(proposal.sample()).isPresent()) {
      return nowhere.objecting(Objection.SAMPLE_NO_FOLDER);
    }
    if (proposal.dye().isBlank()) {
      return nowhere.objecting(Objection.NO_DYE);
    }
    if (stain == null) {
      return nowhere.objecting(Objection.NO_STAIN);
    }
    Path folder = rawFolder.resolve(proposal.sample());
    String ending = (stain == Stain.PRE ? "PreStain_" : "PostStain_") + proposal.dye() + ".tif";
    Path named = folder.resolve(proposal.sample() + "_" + ending);
    Path target = isRead(named, proposal, stain) ? named : folder.resolve(ending);
    if (!isRead(target, proposal, stain)) {
      return nowhere.objecting(Objection.DYE_NO_NAME);
    }
    return Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        ? nowhere.objecting(Objection.THERE)
        : new Placement(proposal, target, null);
  }

  /** Whether the name says what it is meant to, as the program itself will read it. */
  private static boolean isRead(Path target, Proposal proposal, Stain stain) {
    return RawName.isTiff(String.valueOf(target.getFileName()))
        && RawName.read(target) instanceof RawName name
        && name.stain() == stain
        && name.dye().equals(proposal.dye());
  }
}
