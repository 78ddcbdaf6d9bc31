package endolith.app.start;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** The program's logo: the outline of a section twice, almost aligned. */
public final class Logo {
  private static final String OUTLINE = "M12 2 L25 5 L30 15 L24 27 L11 30 L3 22 L2 9 Z";
  private static final double SIZE = 34;

  private Logo() {}

  /** In a square of that side. */
  public static Node sized(double side) {
    SVGPath before = outline("mark-pre");
    SVGPath after = outline("mark-post");
    double scale = side / SIZE;
    before.setTranslateX(-1.6 * scale);
    before.setTranslateY(-1.2 * scale);
    after.setTranslateX(1.6 * scale);
    after.setTranslateY(1.2 * scale);
    before.setScaleX(scale * 0.88);
    before.setScaleY(scale * 0.88);
    after.setScaleX(scale * 0.88);
    after.setScaleY(scale * 0.88);
    StackPane mark = new StackPane(before, after);
    mark.setMinSize(side, side);
    mark.setPrefSize(side, side);
    mark.setMaxSize(side, side);
    return mark;
  }

  private static SVGPath outline(String styleClass) {
    SVGPath path = new SVGPath();
    path.setContent(OUTLINE);
    path.getStyleClass().add(styleClass);
    return path;
  }
}
