package endolith.engine.synthetic;

import endolith.engine.synthetic.noise.Hash;
import endolith.engine.synthetic.noise.SplineNoise;

/** A piece of the rock that moved by itself; coordinates of post's pixels. */
final class Piece {
  private static final int STEPS = 160;

  private final double cos;
  private final double sin;
  private final double ragged;
  private final SplineNoise broad;
  private final SplineNoise fine;
  private final double cutAt;
  private final double middleX;
  private final double middleY;
  private final double turnCos;
  private final double turnSin;
  private final double shiftX;
  private final double shiftY;

  /**
   * @param number of the piece, from 0
   */
  Piece(int seed, int number, ImageSize size, Outline outline, Fragments fragments) {
    double first = 2 * Math.PI * Hash.unit(Hash.of(seed));
    double unrest = 0.6 * (Hash.unit(Hash.of(seed + 1 + number)) - 0.5);
    double direction = first + 2 * Math.PI * number / fragments.count() + unrest;
    cos = Math.cos(direction);
    sin = Math.sin(direction);
    ragged = 0.02 * size.shorterSide();
    broad = new SplineNoise(seed + 20 + number, 0.1 * size.shorterSide());
    fine = new SplineNoise(seed + 30 + number, 9);
    double away = direction + 2.4 * (Hash.unit(Hash.of(seed + 10 + number)) - 0.5);
    shiftX = fragments.shift() * Math.cos(away);
    shiftY = fragments.shift() * Math.sin(away);
    double turn = Math.toRadians(number % 2 == 0 ? fragments.angle() : -fragments.angle());
    turnCos = Math.cos(turn);
    turnSin = Math.sin(turn);

    double[] along = new double[STEPS * STEPS];
    int count = 0;
    for (int i = 0; i < STEPS * STEPS; i++) {
      if (outline.depth(gridX(i, size), gridY(i, size), false) > 0) {
        along[count++] = along(gridX(i, size), gridY(i, size));
      }
    }
    java.util.Arrays.sort(along, 0, count);
    long rank = Math.round(count * (1 - fragments.share()));
    cutAt = count == 0 ? Double.POSITIVE_INFINITY : along[(int) Math.min(count - 1, rank)];
    double sumX = 0;
    double sumY = 0;
    int inside = 0;
    for (int i = 0; i < STEPS * STEPS; i++) {
      double x = gridX(i, size);
      double y = gridY(i, size);
      if (outline.depth(x, y, false) > 0 && depth(x, y) > 0) {
        sumX += x;
        sumY += y;
        inside++;
      }
    }
    middleX = sumX / Math.max(1, inside);
    middleY = sumY / Math.max(1, inside);
  }

  private static double gridX(int i, ImageSize size) {
    return (i % STEPS + 0.5) / STEPS * size.width();
  }

  private static double gridY(int i, ImageSize size) {
    return (i / STEPS + 0.5) / STEPS * size.height();
  }

  private double along(double x, double y) {
    return x * cos + y * sin + ragged * broad.at(x, y) + 1.5 * fine.at(x, y);
  }

  /** Distance beyond the crack in pixels, about; negative on the rest's side. */
  double depth(double x, double y) {
    return along(x, y) - cutAt;
  }

  /** Where the point (x, y) of the piece went. */
  double[] moved(double x, double y) {
    double u = x - middleX;
    double v = y - middleY;
    return new double[] {
      middleX + turnCos * u - turnSin * v + shiftX, middleY + turnSin * u + turnCos * v + shiftY
    };
  }

  /** Where the point of the piece that went to (x, y) was. */
  double[] back(double x, double y) {
    double u = x - shiftX - middleX;
    double v = y - shiftY - middleY;
    return new double[] {middleX + turnCos * u + turnSin * v, middleY - turnSin * u + turnCos * v};
  }
}
