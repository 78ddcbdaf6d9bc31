package endolith.engine.align.pieces;

import endolith.engine.align.fit.MapError;
import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.fit.RobustFit;
import endolith.engine.align.padded.ImagePair;
import endolith.engine.align.patch.BlurBalance;
import endolith.engine.align.patch.PatchSurvey;
import endolith.engine.align.pieces.PieceMaker.Made;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.trust.CellState;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.align.trust.TrustSurvey;
import endolith.engine.align.trust.TrustSurvey.Findings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows pieces of the section that moved by themselves: the parts of the rock that contradict a
 * map say where their textures lie; those that agree with each other on a motion of their own
 * become a piece; and other parts of the rock decide whether it is better so.
 */
public final class PieceFollower {
  private static final int MOST_ROUNDS = 3;

  /** Share of the rock that must contradict before pieces are looked for. */
  private static final double CONTRADICTED = 0.01;

  /** As much may contradict pieces where no rock was seen. */
  private static final double CONTRADICTED_BESIDE = 0.03;

  /** Share of the rock that pieces must win to be taken. */
  private static final double GAIN = 0.01;

  /** Share of the rock that confirms a map, so that nothing else is looked for. */
  private static final double ENOUGH = 0.95;

  /** Share of the rock that pieces along straight seams may confirm less than others. */
  private static final double LOST_BY_TILES = 0.003;

  /** Pieces of what may be bent as well must part from each other by so much, px. */
  private static final double LEAST_JUMP = 1.5;

  /** Pieces whose error is so much smaller than a bend's do not stand in for it. */
  private static final double CLEAR_ERROR = 0.5;

  /** Pieces that part by so much follow a crack or a seam, px. */
  private static final double CLEAR_JUMP = 4;

  private final TrustSurvey trust;
  private final PieceMaker maker;

  /**
   * @param view in which patches are measured
   * @param trust asks the parts of the rock
   * @param balance blur that makes the images equally sharp, full-resolution px
   * @param mayBend whether the rest may be bent
   */
  public PieceFollower(
      ImagePair view, PatchSurvey survey, TrustSurvey trust, BlurBalance balance, boolean mayBend) {
    this.trust = trust;
    this.maker = new PieceMaker(view, survey, balance, mayBend);
  }

  /**
   * A map, and what the parts of the rock say of it.
   *
   * @param error that its fit claims
   * @param seams of an image that was stitched, if that is why there are pieces
   */
  public record InPieces(PostToPre map, MapError error, Findings findings, Optional<Seams> seams) {}

  /**
   * The map in pieces; empty if there are none, or the rock does not confirm them.
   *
   * @param whole the map so far and what the rock says of it
   */
  public Optional<InPieces> follow(InPieces whole) throws IOException {
    if (!(whole.findings().map().share(CellState.CONTRADICTED) >= CONTRADICTED)) {
      return Optional.empty();
    }
    if (whole.map().displacement().isEmpty()) {
      return follow(whole, whole.map());
    }
    // The bend may have followed a crack.
    Optional<InPieces> flat = follow(whole, flat(whole));
    if (flat.isPresent() && isEnough(flat.get(), whole)) {
      return flat;
    }
    Optional<InPieces> bent = follow(whole, whole.map());
    return bent.isEmpty() || flat.isPresent() && isRather(flat.get(), bent.get()) ? flat : bent;
  }

  /** Whether hardly anything contradicts a map, and nothing speaks for another one. */
  private static boolean isEnough(InPieces one, InPieces whole) {
    TrustMap map = one.findings().map();
    return map.share(CellState.CONTRADICTED) < CONTRADICTED
        && map.trusted() >= ENOUGH
        && map.accuracyP95Px() <= whole.findings().map().accuracyP95Px();
  }

  /** Whether pieces may but stand in for the bend that was followed. */
  private static boolean isSmooth(InPieces pieces, InPieces bent) {
    TrustMap map = pieces.findings().map();
    double error = map.accuracyP95Px() / bent.findings().map().accuracyP95Px();
    double jump = BorderJumps.least(pieces.map(), map);
    return error > CLEAR_ERROR && (jump < LEAST_JUMP || jump < CLEAR_JUMP && error > 1);
  }

  private static boolean isRather(InPieces one, InPieces other) {
    TrustMap a = one.findings().map();
    TrustMap b = other.findings().map();
    return isBetter(a, b) || !isBetter(b, a) && a.accuracyP95Px() < b.accuracyP95Px();
  }

  private static boolean isBetter(TrustMap one, TrustMap other) {
    return one.trusted() > other.trusted() + GAIN;
  }

  /** The homography that most cells agree with. */
  private static PostToPre flat(InPieces whole) {
    Homography near = whole.map().homography();
    List<PatchMatch> matches = List.copyOf(CellMatches.of(whole.findings()).matches().values());
    return PostToPre.of(
        RobustFit.of(matches, near, 1, 0.02).map(RobustFit::transform).orElse(near));
  }

  private Optional<InPieces> follow(InPieces whole, PostToPre rest) throws IOException {
    Optional<InPieces> best = Optional.empty();
    InPieces last = whole;
    PostToPre flat = rest;
    List<Homography> known = List.of();
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      CellMatches cells = maker.beside(CellMatches.of(last.findings()), last.map());
      List<Homography> motions = new ArrayList<>(known);
      motions.addFirst(Homography.IDENTITY);
      List<Homography> more = new MotionSearch(cells.inPost(flat)).beyond(motions);
      if (more.isEmpty()) {
        break;
      }
      motions.removeFirst();
      motions.addAll(more);
      Made made = maker.make(cells, flat, motions, whole.error());
      if (made.map().pieces().isEmpty()) {
        break;
      }
      InPieces next = asked(made, cells, whole, round % 2 * 0.5);
      CellMatches now = CellMatches.of(next.findings());
      if (!isBetter(next.findings().map(), last.findings().map())
          || whole.map().displacement().isPresent()
              && next.seams().isEmpty()
              && isSmooth(next, whole)
          || maker.contradictedBeside(now, next.map()) > CONTRADICTED_BESIDE) {
        break;
      }
      best = Optional.of(next);
      last = next;
      flat = made.rest();
      known = made.motions();
      if (last.findings().map().share(CellState.CONTRADICTED) < CONTRADICTED) {
        break;
      }
    }
    return best;
  }

  /** What the rock says of it; of tiles, if there are seams at equal distances and it agrees. */
  private InPieces asked(Made made, CellMatches cells, InPieces whole, double phase)
      throws IOException {
    InPieces free = asked(made, phase);
    Optional<SeamGrid> seams = maker.seams(made);
    if (seams.isEmpty()) {
      return free;
    }
    InPieces tiled = asked(maker.tiles(cells, made, seams.get(), whole.error()), phase);
    double lost = free.findings().map().trusted() - tiled.findings().map().trusted();
    return lost <= LOST_BY_TILES ? tiled : free;
  }

  private InPieces asked(Made made, double phase) throws IOException {
    return new InPieces(
        made.map(),
        made.error(),
        trust.ask(made.map(), maker.balance(), 0, made.error(), phase),
        made.seams());
  }
}
