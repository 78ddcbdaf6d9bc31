package endolith.engine.synthetic;

import endolith.engine.synthetic.distortion.Distortion;
import endolith.engine.synthetic.overlay.Overlay;

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
  double renewed;
  double gain;
  double level;
  double offset;
  double gradient;
  double vignette;
  double defocus;
  double noise;
  double saturated;
  Dye dye;
  Camera camera;
  Distortion distortion;
  Fragments fragments;
  Overlay overlay;
  int preBits;

  SpecBuilder(SyntheticSpec from) {
    post = from.post();
    pre = from.pre();
    seed = from.seed();
    dye = from.dye();
    camera = from.camera();
    distortion = from.distortion();
    fragments = from.fragments();
    overlay = from.overlay();
    preBits = from.preBits();
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
    renewed = rock.renewed();
    Light light = from.light();
    gain = light.gain();
    level = light.level();
    offset = light.offset();
    gradient = light.gradient();
    vignette = light.vignette();
    defocus = light.defocus();
    noise = light.noise();
    saturated = light.saturated();
  }

  SyntheticSpec spec() {
    return new SyntheticSpec(
        post,
        pre,
        seed,
        new Geometry(angle, scale, shear, perspective, shiftX, shiftY, bend, mirrored),
        new Rock(
            rockSize, fillsFrame, grainSize, cracks, missing, different, blank, blankPost, renewed),
        dye,
        new Light(gain, level, offset, gradient, vignette, defocus, noise, saturated),
        camera,
        distortion,
        fragments,
        overlay,
        preBits);
  }
}
