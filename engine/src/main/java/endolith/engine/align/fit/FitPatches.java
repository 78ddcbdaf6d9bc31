package endolith.engine.align.fit;

import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.json.Required;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The patches that a map was fitted to, and what it leaves over of each; some hundreds at most.
 * Four numbers for each patch: x and y of its centre in padded post px, and by what its texture
 * lies beside where the map says, in x and y, pre px.
 *
 * @param side of the patches, full-resolution px
 * @param agreeing those that the map follows
 * @param others those that it does not
 */
public record FitPatches(
    @Required double side, @Required List<Double> agreeing, @Required List<Double> others) {
  private static final int NUMBERS = 4;

  /** Of a patch that shows something else, the residual may be any. */
  public record Patch(Point post, Point residual, boolean agrees) {}

  public FitPatches {
    agreeing = List.copyOf(agreeing);
    others = List.copyOf(others);
    if (agreeing.size() % NUMBERS != 0 || others.size() % NUMBERS != 0) {
      throw new IllegalArgumentException(
          "patches with " + agreeing.size() + " and " + others.size() + " numbers");
    }
  }

  /**
   * @param matches all patches that were compared
   * @param inliers those of them that agree
   * @param side of the patches, full-resolution px
   * @param map that is used in the end
   */
  public static FitPatches of(
      List<PatchMatch> matches, List<PatchMatch> inliers, double side, PostToPre map) {
    Set<PatchMatch> agree = new HashSet<>(inliers);
    List<Double> agreeing = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    for (PatchMatch match : matches) {
      Point residual = match.residual(map);
      (agree.contains(match) ? agreeing : others)
          .addAll(
              List.of(
                  round(match.post().x(), 10),
                  round(match.post().y(), 10),
                  round(residual.x(), 1000),
                  round(residual.y(), 1000)));
    }
    return new FitPatches(side, agreeing, others);
  }

  /** Without negative zeros. */
  private static double round(double px, double parts) {
    return Math.rint(px * parts) / parts + 0.0;
  }

  /** The same for a pre image with left and right exchanged. */
  public FitPatches mirrored() {
    return new FitPatches(side, mirrored(agreeing), mirrored(others));
  }

  private static List<Double> mirrored(List<Double> patches) {
    List<Double> exchanged = new ArrayList<>(patches);
    for (int i = 2; i < exchanged.size(); i += NUMBERS) {
      exchanged.set(i, 0 - exchanged.get(i));
    }
    return exchanged;
  }

  /** All of them, those that do not agree first. */
  public List<Patch> all() {
    List<Patch> all = new ArrayList<>();
    add(others, false, all);
    add(agreeing, true, all);
    return all;
  }

  private static void add(List<Double> patches, boolean agree, List<Patch> into) {
    for (int i = 0; i < patches.size(); i += NUMBERS) {
      into.add(
          new Patch(
              new Point(patches.get(i), patches.get(i + 1)),
              new Point(patches.get(i + 2), patches.get(i + 3)),
              agree));
    }
  }
}
