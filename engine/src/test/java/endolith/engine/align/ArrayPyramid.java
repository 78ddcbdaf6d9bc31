package endolith.engine.align;

import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import java.util.ArrayList;
import java.util.List;

/** A pyramid in memory. */
public record ArrayPyramid(List<ArrayPlane> planes) implements Pyramid {

  public static ArrayPyramid of(ArrayPlane full) {
    List<ArrayPlane> planes = new ArrayList<>(List.of(full));
    while (Math.max(planes.getLast().width(), planes.getLast().height()) > 512) {
      planes.add(planes.getLast().half());
    }
    return new ArrayPyramid(planes);
  }

  @Override
  public int levels() {
    return planes.size();
  }

  @Override
  public Plane level(int level) {
    return planes.get(level);
  }

  @Override
  public void close() {}
}
