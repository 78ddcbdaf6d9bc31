package endolith.engine.align.pieces;

import endolith.engine.align.fit.MapError;
import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.padded.ImagePair;
import endolith.engine.align.patch.BlurBalance;
import endolith.engine.align.patch.LevelPair;
import endolith.engine.align.patch.PatchMatcher;
import endolith.engine.align.patch.PatchSize;
import endolith.engine.align.patch.PatchSurvey;
import endolith.engine.align.pieces.PieceFit.Fitted;
import endolith.engine.align.pieces.PieceFit.Region;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Outline;
import endolith.engine.align.transform.Piece;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.trust.CellState;
import endolith.engine.align.trust.TrustMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Makes a map in pieces of the motions of its pieces: finds where each of them is, improves the
 * maps there, and draws the outlines.
 *
 * @param balance blur that makes the images equally sharp, full-resolution px
 * @param mayBend whether the rest may be bent
 */
record PieceMaker(ImagePair view, PatchSurvey survey, BlurBalance balance, boolean mayBend) {
  /** Of the rock; of less, patches are looked for as if it were so much. */
  private static final double LEAST_SHARE = 0.01;

  /** Cells of the map of trust that make a piece. */
  private static final double FEWEST_CELLS = 5;

  private static final PatchSize BESIDE = new PatchSize(48, 16);
  private static final double ALIKE = 0.45;

  /**
   * A map in pieces.
   *
   * @param rest the map of what is in no piece
   * @param motions of the pieces, see {@link Motion}; owner n of the territories has number n − 1
   * @param error that the fits claim
   */
  record Made(
      PostToPre rest,
      List<Homography> motions,
      PostToPre map,
      MapError error,
      Territories territories,
      Optional<Seams> seams) {}

  /**
   * The same with what can be told of cells that show no rock: what is darker than the rest may be
   * rock, too. They have no say in whether there is a piece, but in where it ends.
   *
   * @param map near which their textures are looked for
   */
  CellMatches beside(CellMatches cells, PostToPre map) throws IOException {
    LevelPair pair = LevelPair.of(view.post(), view.pre(), cells.level(), map);
    PatchMatcher matcher = new PatchMatcher(pair, BESIDE, balance.at(0, cells.level()));
    List<Integer> without = cells.withoutRock();
    List<Optional<PatchMatch>> measured =
        survey.measured(matcher, without.stream().map(cells::centre).toList());
    SortedMap<Integer, PatchMatch> more = new TreeMap<>();
    for (int i = 0; i < without.size(); i++) {
      int cell = without.get(i);
      measured
          .get(i)
          .filter(match -> match.correlation() >= ALIKE)
          .ifPresent(match -> more.put(cell, match));
    }
    return cells.with(more);
  }

  /** Share of all cells that tell something which show no rock and contradict a map. */
  double contradictedBeside(CellMatches cells, PostToPre map) throws IOException {
    CellMatches all = beside(cells, map);
    long without = all.matches().keySet().stream().filter(cell -> !cells.isRock(cell)).count();
    long contradicted =
        all.matches().entrySet().stream()
            .filter(
                entry ->
                    !cells.isRock(entry.getKey())
                        && !CellMatches.isExplained(entry.getValue(), map))
            .count();
    return (double) contradicted / (cells.grid().rock() + without);
  }

  /**
   * @param otherwise the error of a map that cannot be improved
   */
  Made make(CellMatches cells, PostToPre rest, List<Homography> motions, MapError otherwise)
      throws IOException {
    BorderSearch borders = new BorderSearch(view, survey);
    Territories first = borders.find(cells, maps(rest, motions));
    Parts parts = improved(cells, rest, motions, first, otherwise);
    Territories found = borders.find(cells, parts.maps());
    double[] shares = shares(found, cells.grid(), motions.size() + 1);
    return made(
        parts, shares, pieces(parts.maps(), found, cells.grid(), shares), found, Optional.empty());
  }

  /** The seams that the borders of pieces follow. */
  Optional<SeamGrid> seams(Made made) {
    return SeamGrid.of(
        made.territories,
        maps(made.rest, made.motions),
        view.post().content(),
        view.pre().content());
  }

  /** As {@link #make}, of tiles whose seams are known: one piece each as far as patches tell. */
  Made tiles(CellMatches cells, Made made, SeamGrid seams, MapError otherwise) throws IOException {
    PostToPre rest = made.rest;
    Territories tiles = made.territories.tiled(seams, rest);
    List<Homography> motions =
        new TileMotions(cells.inPost(rest), made.motions).of(tiles, seams.tiles());
    Parts parts = improved(cells, rest, motions, tiles, otherwise);
    List<Piece> pieces = new ArrayList<>();
    for (int tile = 0; tile < seams.tiles(); tile++) {
      Homography motion = parts.motions.get(tile);
      if (parts.told[tile + 1]) {
        pieces.add(new Piece(seams.outline(tile, rest, motion), Motion.after(rest, motion)));
      }
    }
    return made(
        parts,
        shares(tiles, cells.grid(), motions.size() + 1),
        pieces,
        tiles,
        Optional.of(seams.seams(untold(tiles, cells.grid(), parts.told))));
  }

  /** Of the rock, as far as the images' edges. */
  private static double untold(Territories tiles, TrustMap grid, boolean[] told) {
    boolean[] rock = tiles.rock(grid);
    int all = 0;
    int untold = 0;
    for (int i = 0; i < rock.length; i++) {
      all += rock[i] ? 1 : 0;
      untold += rock[i] && !told[tiles.owner()[i]] ? 1 : 0;
    }
    return all == 0 ? 0 : (double) untold / all;
  }

  /**
   * @param errors of the rest and the motions
   * @param told whether patches of the part agree on its map
   */
  private record Parts(
      PostToPre rest, List<Homography> motions, List<MapError> errors, boolean[] told) {
    List<PostToPre> maps() {
      return PieceMaker.maps(rest, motions);
    }
  }

  private Parts improved(
      CellMatches cells,
      PostToPre rest,
      List<Homography> motions,
      Territories territories,
      MapError otherwise)
      throws IOException {
    double[] shares = shares(territories, cells.grid(), motions.size() + 1);
    List<MapError> errors = new ArrayList<>(Collections.nCopies(shares.length, otherwise));
    PieceFit fit = new PieceFit(view, survey, balance, cells.level());
    boolean[] told = new boolean[shares.length];
    PostToPre betterRest = rest;
    if (shares[0] > 0) {
      Region region = new Region(territories, 0, Math.max(LEAST_SHARE, shares[0]));
      boolean bend = mayBend && rest.displacement().isPresent();
      Optional<Fitted> better = fit.rest(rest, region, bend);
      betterRest = better.map(Fitted::map).orElse(rest);
      errors.set(0, better.map(Fitted::error).orElse(otherwise));
    }
    List<Homography> betterMotions = new ArrayList<>();
    for (int i = 1; i < shares.length; i++) {
      Region region = new Region(territories, i, Math.max(LEAST_SHARE, shares[i]));
      Homography motion = motions.get(i - 1);
      Optional<Fitted> better = fit.motion(betterRest, motion, region);
      told[i] = better.isPresent();
      betterMotions.add(better.map(found -> found.map().homography()).orElse(motion));
      PostToPre map = Motion.after(betterRest, betterMotions.getLast());
      errors.set(i, better.map(found -> inPre(found.error(), map)).orElse(otherwise));
    }
    return new Parts(betterRest, betterMotions, errors, told);
  }

  private static Made made(
      Parts parts,
      double[] shares,
      List<Piece> pieces,
      Territories territories,
      Optional<Seams> seams) {
    return new Made(
        parts.rest,
        parts.motions,
        parts.rest.with(pieces),
        error(parts.errors, shares, territories),
        territories,
        seams);
  }

  private static List<PostToPre> maps(PostToPre rest, List<Homography> motions) {
    List<PostToPre> maps = new ArrayList<>(List.of(rest));
    motions.forEach(motion -> maps.add(Motion.after(rest, motion)));
    return maps;
  }

  /** Share of the rock that each territory has. */
  private static double[] shares(Territories territories, TrustMap grid, int count) {
    double[] shares = new double[count];
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        if (grid.state(column, row) != CellState.NONE) {
          Point centre = grid.centre(column, row);
          shares[territories.at(centre.x(), centre.y())] += 1.0 / grid.rock();
        }
      }
    }
    return shares;
  }

  /** An error in post px as one in pre px. */
  private static MapError inPre(MapError inPost, PostToPre map) {
    ToDoubleFunction<Point> scale =
        at -> Math.sqrt(Math.abs(map.homography().areaScale(at.x(), at.y())));
    return new MapError(inPost.medianPx(), at -> inPost.at(at) * scale.applyAsDouble(at));
  }

  /** Of each part its own; root mean square over the rock. */
  private static MapError error(List<MapError> errors, double[] shares, Territories territories) {
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += shares[i] * Math.pow(errors.get(i).medianPx(), 2);
    }
    return new MapError(Math.sqrt(sum), at -> errors.get(territories.at(at.x(), at.y())).at(at));
  }

  /** Small ones first, so that what lies in another's midst counts. */
  private static List<Piece> pieces(
      List<PostToPre> maps, Territories territories, TrustMap grid, double[] shares) {
    TerritoryOutline outlines =
        new TerritoryOutline(
            territories, territories.rock(grid), FEWEST_CELLS * grid.pitch() * grid.pitch());
    List<Integer> numbers =
        IntStream.range(1, maps.size())
            .boxed()
            .sorted(Comparator.comparingDouble(number -> shares[number]))
            .toList();
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      for (Outline outline : outlines.of(numbers.get(i), numbers.subList(0, i))) {
        pieces.add(new Piece(outline, maps.get(numbers.get(i))));
      }
    }
    return pieces;
  }
}
