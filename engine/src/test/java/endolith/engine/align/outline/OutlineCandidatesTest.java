package endolith.engine.align.outline;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.align.SyntheticInputs;
import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.transform.ContentFrame;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.fixture.ArrayPlane;
import endolith.engine.fixture.ArrayPyramid;
import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is told beside the answer. */
class OutlineCandidatesTest {
  private static final double NEAR = 6;

  @Test
  void whereDustLooksLikeRockThatDidNotMoveTheRockIsToldToo() throws IOException {
    SyntheticInputs inputs =
        SyntheticInputs.of(
            SyntheticSpec.of(700, 600).withFillsFrame(true).withAngle(40).withGrainSize(18));
    try (OrderedExecutor executor = new OrderedExecutor(2)) {
      OutlineRegistration found =
          new OutlineAlignment()
              .register(
                  dusty(inputs.post()),
                  dusty(inputs.pre()),
                  OutlineSettings.defaults(),
                  executor,
                  CancelToken.NEVER,
                  new Progress());
      List<PostToPre> told = new ArrayList<>();
      told.add(found.registration().postToPre());
      found.others().stream()
          .filter(OutlineRegistration.Other::convincing)
          .forEach(other -> told.add(other.postToPre()));
      ContentFrame frame = new ContentFrame(inputs.post().content(), inputs.pre().content());
      PostToPre still = PostToPre.IDENTITY;
      PostToPre truth = PostToPre.of(inputs.truth());
      assertThat(told).anyMatch(map -> frame.largestDifference(map, still) < NEAR);
      assertThat(told).anyMatch(map -> frame.largestDifference(map, truth) < NEAR);
    }
  }

  /** With the same dust on the camera for every image. */
  private static PaddedImage dusty(PaddedImage image) throws IOException {
    Plane plane = image.image().full();
    Rectangle content = image.content();
    float[] pixels = new float[plane.width() * plane.height()];
    plane.read(0, 0, plane.width(), plane.height(), pixels);
    SplittableRandom random = new SplittableRandom(3);
    for (int speck = 0; speck < 1500; speck++) {
      double x = content.x() + random.nextDouble(content.width());
      double y = content.y() + random.nextDouble(content.height());
      double radius = random.nextDouble(2, 7);
      for (int row = (int) (y - radius); row <= y + radius; row++) {
        for (int column = (int) (x - radius); column <= x + radius; column++) {
          if (Math.hypot(column - x, row - y) < radius) {
            pixels[row * plane.width() + column] *= 0.3f;
          }
        }
      }
    }
    return new PaddedImage(
        ArrayPyramid.of(new ArrayPlane(plane.width(), plane.height(), pixels)), content);
  }
}
