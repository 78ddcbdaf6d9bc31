package endolith.engine.synthetic;

/**
 * All that determines a generated pair: the same specification always gives the same bytes.
 *
 * @param post size of the post image
 * @param pre size of the pre image
 * @param seed of everything random
 */
public record SyntheticSpec(
    Frame post,
    Frame pre,
    long seed,
    Geometry geometry,
    Rock rock,
    Dye dye,
    Light light,
    Camera camera) {

  /** A pair of one size in every respect typical, pre and post lying pixel on pixel. */
  public static SyntheticSpec of(int width, int height) {
    Frame frame = new Frame(width, height);
    return new SyntheticSpec(
        frame, frame, 1, Geometry.SAME, Rock.TYPICAL, Dye.TYPICAL, Light.TYPICAL, Camera.GREY_8);
  }

  public SyntheticSpec withPreSize(int width, int height) {
    return new SyntheticSpec(
        post, new Frame(width, height), seed, geometry, rock, dye, light, camera);
  }

  public SyntheticSpec withSeed(long value) {
    return new SyntheticSpec(post, pre, value, geometry, rock, dye, light, camera);
  }

  public SyntheticSpec with(Geometry value) {
    return new SyntheticSpec(post, pre, seed, value, rock, dye, light, camera);
  }

  public SyntheticSpec with(Rock value) {
    return new SyntheticSpec(post, pre, seed, geometry, value, dye, light, camera);
  }

  public SyntheticSpec with(Dye value) {
    return new SyntheticSpec(post, pre, seed, geometry, rock, value, light, camera);
  }

  public SyntheticSpec with(Light value) {
    return new SyntheticSpec(post, pre, seed, geometry, rock, dye, value, camera);
  }

  public SyntheticSpec with(Camera value) {
    return new SyntheticSpec(post, pre, seed, geometry, rock, dye, light, value);
  }

  public SyntheticSpec withAngle(double value) {
    return with(
        new Geometry(
            value,
            geometry.scale(),
            geometry.shear(),
            geometry.perspective(),
            geometry.shiftX(),
            geometry.shiftY(),
            geometry.bend(),
            geometry.mirrored()));
  }

  public SyntheticSpec withScale(double value) {
    return with(
        new Geometry(
            geometry.angle(),
            value,
            geometry.shear(),
            geometry.perspective(),
            geometry.shiftX(),
            geometry.shiftY(),
            geometry.bend(),
            geometry.mirrored()));
  }

  public SyntheticSpec withShear(double value) {
    return with(
        new Geometry(
            geometry.angle(),
            geometry.scale(),
            value,
            geometry.perspective(),
            geometry.shiftX(),
            geometry.shiftY(),
            geometry.bend(),
            geometry.mirrored()));
  }

  public SyntheticSpec withPerspective(double value) {
    return with(
        new Geometry(
            geometry.angle(),
            geometry.scale(),
            geometry.shear(),
            value,
            geometry.shiftX(),
            geometry.shiftY(),
            geometry.bend(),
            geometry.mirrored()));
  }

  public SyntheticSpec withBend(double value) {
    return with(
        new Geometry(
            geometry.angle(),
            geometry.scale(),
            geometry.shear(),
            geometry.perspective(),
            geometry.shiftX(),
            geometry.shiftY(),
            value,
            geometry.mirrored()));
  }

  public SyntheticSpec withMirrored(boolean value) {
    return with(
        new Geometry(
            geometry.angle(),
            geometry.scale(),
            geometry.shear(),
            geometry.perspective(),
            geometry.shiftX(),
            geometry.shiftY(),
            geometry.bend(),
            value));
  }

  public SyntheticSpec withShift(double x, double y) {
    return with(
        new Geometry(
            geometry.angle(),
            geometry.scale(),
            geometry.shear(),
            geometry.perspective(),
            x,
            y,
            geometry.bend(),
            geometry.mirrored()));
  }

  public SyntheticSpec withRockSize(double value) {
    return with(
        new Rock(
            value,
            rock.fillsFrame(),
            rock.grainSize(),
            rock.cracks(),
            rock.missing(),
            rock.different(),
            rock.blank()));
  }

  public SyntheticSpec withFillsFrame(boolean value) {
    return with(
        new Rock(
            rock.size(),
            value,
            rock.grainSize(),
            rock.cracks(),
            rock.missing(),
            rock.different(),
            rock.blank()));
  }

  public SyntheticSpec withGrainSize(double value) {
    return with(
        new Rock(
            rock.size(),
            rock.fillsFrame(),
            value,
            rock.cracks(),
            rock.missing(),
            rock.different(),
            rock.blank()));
  }

  public SyntheticSpec withMissing(double value) {
    return with(
        new Rock(
            rock.size(),
            rock.fillsFrame(),
            rock.grainSize(),
            rock.cracks(),
            value,
            rock.different(),
            rock.blank()));
  }

  public SyntheticSpec withDifferentRock(boolean value) {
    return with(
        new Rock(
            rock.size(),
            rock.fillsFrame(),
            rock.grainSize(),
            rock.cracks(),
            rock.missing(),
            value,
            rock.blank()));
  }

  public SyntheticSpec withBlankPre(boolean value) {
    return with(
        new Rock(
            rock.size(),
            rock.fillsFrame(),
            rock.grainSize(),
            rock.cracks(),
            rock.missing(),
            rock.different(),
            value));
  }

  public SyntheticSpec withGain(double value) {
    return with(
        new Light(
            value,
            light.level(),
            light.offset(),
            light.gradient(),
            light.vignette(),
            light.defocus(),
            light.noise()));
  }

  public SyntheticSpec withOffset(double value) {
    return with(
        new Light(
            light.gain(),
            light.level(),
            value,
            light.gradient(),
            light.vignette(),
            light.defocus(),
            light.noise()));
  }

  public SyntheticSpec withGradient(double value) {
    return with(
        new Light(
            light.gain(),
            light.level(),
            light.offset(),
            value,
            light.vignette(),
            light.defocus(),
            light.noise()));
  }

  public SyntheticSpec withVignette(double value) {
    return with(
        new Light(
            light.gain(),
            light.level(),
            light.offset(),
            light.gradient(),
            value,
            light.defocus(),
            light.noise()));
  }

  public SyntheticSpec withDefocus(double value) {
    return with(
        new Light(
            light.gain(),
            light.level(),
            light.offset(),
            light.gradient(),
            light.vignette(),
            value,
            light.noise()));
  }

  public SyntheticSpec withNoise(double value) {
    return with(
        new Light(
            light.gain(),
            light.level(),
            light.offset(),
            light.gradient(),
            light.vignette(),
            light.defocus(),
            value));
  }
}
