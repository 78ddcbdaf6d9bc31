package endolith.engine.align.rock;

import endolith.engine.align.coarse.rock.GreyImage;
import endolith.engine.align.patch.BoxMean;
import endolith.engine.image.Quickselect;
import java.util.Arrays;

/**
 * What stands still with the camera while the rock moves, and whether it is a part of the rock all
 * the same: a piece that by chance lies where it lay. Captions and rings are thin, or have another
 * brightness than the rock.
 */
final class StandingPart {
  /** Half the width of the thinnest body, share of the longer side. */
  private static final double RADIUS = 0.04;

  /** Share of what lies around the middle of a body that stands still, too. */
  private static final float SOLID = 0.6f;

  /** Of the rock, this share is darker than what counts as its brightness, and this brighter. */
  private static final double TAIL = 0.05;

  /** Share of what is no darker than rock that must be no brighter, either. */
  private static final double ALIKE = 0.8;

  /** Smaller parts are not told from dust, share of the rest of the rock. */
  private static final double LEAST = 0.01;

  private StandingPart() {}

  /**
   * Where the bodies are that look like the rock; nowhere if there are none.
   *
   * @param standing whether a pixel stands still
   * @param rock the rest of the rock, 1 inside
   */
  static boolean[] ofRock(GreyImage grey, boolean[] standing, GreyImage rock) {
    boolean[] body = bodies(standing, grey.width(), grey.height());
    float[] rest = chosen(grey, rock, standing);
    int alike = 0;
    int brighter = 0;
    if (rest.length > 0) {
      float dark = Quickselect.at(rest, rest.length, (int) (TAIL * (rest.length - 1)));
      float bright = Quickselect.at(rest, rest.length, (int) ((1 - TAIL) * (rest.length - 1)));
      for (int i = 0; i < body.length; i++) {
        float value = grey.pixels()[i];
        alike += body[i] && value >= dark && value <= bright ? 1 : 0;
        brighter += body[i] && value > bright ? 1 : 0;
      }
    }
    return alike > LEAST * rest.length && alike >= ALIKE * (alike + brighter)
        ? body
        : new boolean[body.length];
  }

  private static boolean[] bodies(boolean[] standing, int width, int height) {
    int radius = (int) Math.round(RADIUS * Math.max(width, height));
    float[] share = new float[standing.length];
    for (int i = 0; i < share.length; i++) {
      share[i] = standing[i] ? 1 : 0;
    }
    BoxMean.apply(share, width, height, radius);
    for (int i = 0; i < share.length; i++) {
      share[i] = share[i] >= SOLID ? 1 : 0;
    }
    BoxMean.apply(share, width, height, radius);
    boolean[] body = new boolean[standing.length];
    for (int i = 0; i < share.length; i++) {
      body[i] = standing[i] && share[i] > 0;
    }
    return body;
  }

  private static float[] chosen(GreyImage grey, GreyImage rock, boolean[] standing) {
    float[] values = new float[standing.length];
    int count = 0;
    for (int i = 0; i < standing.length; i++) {
      if (rock.pixels()[i] > 0.5f && !standing[i]) {
        values[count++] = grey.pixels()[i];
      }
    }
    return Arrays.copyOf(values, count);
  }
}
