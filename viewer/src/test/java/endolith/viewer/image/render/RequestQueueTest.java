package endolith.viewer.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.viewer.image.layer.ImageFile;
import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.LayerKind;
import endolith.viewer.picture.FileVersion;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestQueueTest {
  private static final Path FILE = Path.of("a");
  private static final Layer LAYER =
      Layer.of(
          LayerKind.POST,
          Optional.empty(),
          new ImageFile(
              new FileVersion(FILE, null, FileTime.fromMillis(1), null, 1, ""),
              false,
              List.of(),
              FILE,
              FILE),
          0,
          0,
          4000,
          4000);

  private final RequestQueue queue = new RequestQueue();
  private final RequestQueue.Line first = new RequestQueue.Line();
  private final RequestQueue.Line second = new RequestQueue.Line();

  private static TileRequest tile(int column) {
    return TileRequest.of(LAYER, 0, column, 0, Look.linear(ColourMap.GREY, 0, 1));
  }

  @Test
  void theViewThatAskedLastIsServedFirst() {
    queue.want(first, List.of(tile(1), tile(2)));
    queue.want(second, List.of(tile(3)));
    assertThat(queue.poll()).isEqualTo(tile(3));
    assertThat(queue.poll()).isEqualTo(tile(1));
    queue.want(first, List.of(tile(5), tile(2)));
    assertThat(queue.poll()).isEqualTo(tile(5));
    assertThat(queue.poll()).isEqualTo(tile(2));
    assertThat(queue.poll()).isNull();
  }

  @Test
  void whatLeftTheViewIsDropped() {
    queue.want(first, List.of(tile(1), tile(2), tile(3)));
    queue.want(first, List.of(tile(3), tile(4)));
    assertThat(queue.dropped()).isEqualTo(2);
    assertThat(queue.poll()).isEqualTo(tile(3));
    assertThat(queue.poll()).isEqualTo(tile(4));
    queue.want(second, List.of(tile(7)));
    queue.remove(second);
    assertThat(queue.dropped()).isEqualTo(3);
    assertThat(queue.poll()).isNull();
  }

  @Test
  void aTileThatIsBeingMadeIsNotGivenOutTwice() {
    queue.want(first, List.of(tile(1)));
    assertThat(queue.poll()).isEqualTo(tile(1));
    queue.want(first, List.of(tile(1), tile(2)));
    queue.want(second, List.of(tile(1)));
    assertThat(queue.poll()).isEqualTo(tile(2));
    assertThat(queue.poll()).isNull();
    queue.done(tile(1));
    assertThat(queue.poll()).isNull();
    queue.want(first, List.of(tile(1)));
    assertThat(queue.poll()).isEqualTo(tile(1));
  }

  @Test
  void whoeverWaitsGoesHomeWhenItIsClosed() throws InterruptedException {
    queue.close();
    assertThat(queue.take()).isNull();
  }
}
