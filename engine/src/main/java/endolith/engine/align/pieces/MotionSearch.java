package endolith.engine.align.pieces;

import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.fit.RobustFit;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the motions of parts that moved as one: a part grows from a few neighbouring cells over
 * those whose textures lie where its map says, and its map is fitted anew to all it has.
 */
final class MotionSearch {
  private static final int FEWEST = 6;
  private static final int FEWEST_AT_FIRST = 4;
  private static final int MOST_PARTS = 40;
  private static final int MOST_SEEDS = 24;
  private static final int MOST_ROUNDS = 60;
  private static final double TOLERANCE = 1;
  private static final double DEVIATIONS = 3;
  private static final double FLOOR = 0.02;

  /** Neighbours in a piece that turns move by nearly the same, as a share of their distance. */
  private static final double STEEPEST = 0.08;

  private final CellMatches cells;

  /**
   * @param cells with places in post
   */
  MotionSearch(CellMatches cells) {
    this.cells = cells;
  }

  /** Motions of the parts that no known one explains, in the order in which they were found. */
  List<Homography> beyond(List<Homography> known) {
    Set<Integer> open = new TreeSet<>();
    cells
        .matches()
        .forEach(
            (cell, match) -> {
              if (known.stream().noneMatch(motion -> isExplained(match, motion))) {
                open.add(cell);
              }
            });
    List<Homography> found = new ArrayList<>();
    while (found.size() < MOST_PARTS && open.size() >= FEWEST) {
      List<Part> parts = parts(open);
      if (parts.isEmpty()) {
        break;
      }
      Set<Integer> taken = new TreeSet<>();
      for (Part part : parts) {
        if (part.cells.stream().noneMatch(taken::contains)) {
          found.add(part.motion);
          taken.addAll(part.cells);
        }
      }
      open.removeIf(
          cell ->
              taken.contains(cell)
                  || found.stream().anyMatch(motion -> isExplained(match(cell), motion)));
    }
    return found;
  }

  private record Part(Homography motion, Set<Integer> cells) {}

  /** Parts that are large enough, the largest first; they may have cells in common. */
  private List<Part> parts(Set<Integer> open) {
    List<Part> parts = new ArrayList<>();
    for (int seed : seeds(open)) {
      if (parts.stream().noneMatch(part -> part.cells.contains(seed))) {
        grown(seed, open).filter(part -> ofRock(part) >= FEWEST).ifPresent(parts::add);
      }
    }
    parts.sort(Comparator.comparingInt(this::ofRock).reversed());
    return parts;
  }

  private int ofRock(Part part) {
    return (int) part.cells.stream().filter(cells::isRock).count();
  }

  /** The cells most of whose neighbours move alike; of a crowd of them one. */
  private List<Integer> seeds(Set<Integer> open) {
    List<Integer> best = new ArrayList<>(open);
    best.sort(Comparator.comparingInt((Integer cell) -> company(cell, open)).reversed());
    List<Integer> seeds = new ArrayList<>();
    for (int cell : best) {
      if (seeds.size() < MOST_SEEDS
          && company(cell, open) >= FEWEST_AT_FIRST - 1
          && cells.around(cell, 1).stream().noneMatch(seeds::contains)) {
        seeds.add(cell);
      }
    }
    return seeds;
  }

  private int company(int cell, Set<Integer> open) {
    PatchMatch own = match(cell);
    int alike = 0;
    for (int other : cells.around(cell, 1)) {
      if (open.contains(other)) {
        PatchMatch near = match(other);
        double limit = TOLERANCE + STEEPEST * own.post().distance(near.post());
        alike += left(own).distance(left(near)) <= limit ? 1 : 0;
      }
    }
    return alike;
  }

  private Point left(PatchMatch match) {
    return match.residual(PostToPre.IDENTITY);
  }

  private Optional<Part> grown(int seed, Set<Integer> open) {
    Set<Integer> part = new TreeSet<>(cells.around(seed, 1));
    part.add(seed);
    part.retainAll(open);
    List<PatchMatch> first = matches(part);
    Optional<RobustFit> fit =
        first.size() < FEWEST_AT_FIRST
            ? Optional.empty()
            : RobustFit.of(first, Homography.IDENTITY, tolerance(first), FLOOR);
    if (fit.isEmpty() || fit.get().inliers().size() < FEWEST_AT_FIRST) {
      return Optional.empty();
    }
    Homography motion = fit.get().transform();
    keepExplained(part, motion);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Set<Integer> more = new TreeSet<>();
      for (int cell : part) {
        more.addAll(cells.around(cell, 1));
      }
      more.retainAll(open);
      more.removeAll(part);
      keepExplained(more, motion);
      if (more.isEmpty()) {
        break;
      }
      part.addAll(more);
      fit = fit(part, motion);
      if (fit.isEmpty()) {
        return Optional.empty();
      }
      motion = fit.get().transform();
      keepExplained(part, motion);
    }
    return part.size() < FEWEST_AT_FIRST ? Optional.empty() : Optional.of(new Part(motion, part));
  }

  private void keepExplained(Set<Integer> part, Homography motion) {
    part.removeIf(cell -> !isExplained(match(cell), motion));
  }

  private static boolean isExplained(PatchMatch match, Homography motion) {
    return CellMatches.isExplained(match, PostToPre.of(motion));
  }

  private Optional<RobustFit> fit(Collection<Integer> part, Homography guess) {
    List<PatchMatch> matches = matches(part);
    return matches.size() < FEWEST_AT_FIRST
        ? Optional.empty()
        : RobustFit.near(matches, guess, tolerance(matches), FLOOR);
  }

  private List<PatchMatch> matches(Collection<Integer> part) {
    return part.stream().map(this::match).toList();
  }

  private static double tolerance(List<PatchMatch> matches) {
    double[] sigmas = matches.stream().mapToDouble(PatchMatch::sigma).sorted().toArray();
    return Math.max(TOLERANCE, DEVIATIONS * sigmas[sigmas.length / 2]);
  }

  private PatchMatch match(int cell) {
    return Objects.requireNonNull(cells.matches().get(cell));
  }
}
