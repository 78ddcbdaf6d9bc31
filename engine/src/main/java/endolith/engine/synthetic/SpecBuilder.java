package endolith.engine.synthetic;

import endolith.engine.synthetic.distortion.Distortion;
import endolith.engine.synthetic.overlay.FixedPattern;

/** A builder of specifications: each value can be changed by itself. */
final class SpecBuilder {
  private final ImageSize post;
  ImageSize pre;
  long seed;
  double angle;
  double scale;
  double shear;
  double perspective;
  double shiftX;
  double shiftY;
  double bend;
  boolean mirrored;
  double rockSize;
  boolean fillsFrame;
  double grainSize;
  private final boolean cracks;
  double missing;
  boolean different;
  boolean blank;
  boolean blankPost;
  double gain;
  double level;
  double offset;
  double gradient;
  double vignette;
  double defocus;
  double noise;
  Dye dye;
  Camera camera;
  Distortion distortion;
  Fragments fragments;
  FixedPattern pattern;

  SpecBuilder(SyntheticSpec from) {
    post = from.post();
    pre = from.pre();
    seed = from.seed();
    dye = from.dye();
    camera = from.camera();
    distortion = from.distortion();
    fragments = from.fragments();
    pattern = from.pattern();
    Geometry geometry = from.geometry();
    angle = geometry.angle();
    scale = geometry.scale();
    shear = geometry.shear();
    perspective = geometry.perspective();
    shiftX = geometry.shiftX();
    shiftY = geometry.shiftY();
    bend = geometry.bend();
    mirrored = geometry.mirrored();
    Rock rock = from.rock();
    rockSize = rock.size();
    fillsFrame = rock.fillsFrame();
    grainSize = rock.grainSize();
    cracks = rock.cracks();
    missing = rock.missing();
    different = rock.different();
    blank = rock.blank();
    blankPost = rock.blankPost();
    Light light = from.light();
    gain = light.gain();
    level = light.level();
    offset = light.offset();
    gradient = light.gradient();
    vignette = light.vignette();
    defocus = light.defocus();
    noise = light.noise();
  }

  SyntheticSpec spec() {
    return new SyntheticSpec(
        post,
        pre,
        seed,
        new Geometry(angle, scale, shear, perspective, shiftX, shiftY, bend, mirrored),
        new Rock(rockSize, fillsFrame, grainSize, cracks, missing, different, blank, blankPost),
        dye,
        new Light(gain, level, offset, gradient, vignette, defocus, noise),
        camera,
        distortion,
        fragments,
        pattern);
  }
}
