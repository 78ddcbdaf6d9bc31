package endolith.viewer.image.source;

import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import java.io.IOException;

/** An image whose file holds all levels. */
record StoredSource(Pyramid pyramid) implements ImageSource {

  @Override
  public void read(int level, Rectangle region, float[] into) throws IOException {
    pyramid.level(level).read(region.x(), region.y(), region.width(), region.height(), into);
  }

  @Override
  public void close() throws IOException {
    pyramid.close();
  }
}
