package endolith.app.survey;

import static endolith.app.text.Texts.text;

import atlantafx.base.theme.Styles;
import endolith.app.survey.SurveyModel.Seen;
import endolith.app.text.ReadingPane;
import endolith.engine.raw.ChannelPicture;
import endolith.engine.raw.ChannelStatistics;
import endolith.engine.raw.SurveyEntry.Surveyed;
import endolith.engine.raw.SurveyEntry.Unreadable;
import java.util.List;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** Every raw file with a small picture and the figures of each channel. */
public final class SurveyPane {
  private final VBox files = new VBox();
  private final ScrollPane scroll;
  private final VBox root;
  private int shown;

  public SurveyPane(SurveyModel model) {
    Label help = new Label(text("survey.intro"));
    help.setWrapText(true);
    help.setMinHeight(Region.USE_PREF_SIZE);
    ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(text("survey.looking"));
    bar.visibleProperty().bind(model.looking());
    bar.managedProperty().bind(bar.visibleProperty());
    files.getStyleClass().add("survey-files");
    files.setId("survey-files");
    scroll = ReadingPane.of(files, text("survey.title"));
    scroll.setId("survey-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root = new VBox(help, bar, scroll);
    root.getStyleClass().add("survey");
    model.seen().addListener((Observable seen) -> add(model.seen()));
    add(model.seen());
  }

  public Node root() {
    return root;
  }

  /** What keys scroll. */
  public Node scroll() {
    return scroll;
  }

  private void add(List<Seen> seen) {
    for (int i = shown; i < seen.size(); i++) {
      Seen file = seen.get(i);
      if (i == 0 || !seen.get(i - 1).pair().equals(file.pair())) {
        files.getChildren().add(heading(file.pair()));
      }
      files.getChildren().add(card(file));
      shown++;
    }
  }

  private static Node heading(String pair) {
    Label heading =
        new Label(pair.isEmpty() ? text("survey.no-pair") : pair.replaceFirst("/", " / "));
    heading.setMnemonicParsing(false);
    heading.getStyleClass().addAll("section-title", "survey-pair");
    return heading;
  }

  private static Node card(Seen seen) {
    Label name = new Label(seen.entry().name());
    name.setMnemonicParsing(false);
    name.getStyleClass().add("card-title");
    VBox card = new VBox(name);
    card.getStyleClass().addAll("card", "survey-file");
    switch (seen.entry()) {
      case Surveyed file -> {
        card.getChildren().add(muted(what(file)));
        FlowPane channels = new FlowPane();
        channels.getStyleClass().add("survey-channels");
        for (int c = 0; c < file.channels().size(); c++) {
          boolean signal = file.detected().channels().contains(c);
          channels
              .getChildren()
              .add(
                  channel(
                      file,
                      file.channels().get(c),
                      signal,
                      c < seen.pictures().size() ? seen.pictures().get(c) : null));
        }
        card.getChildren().add(channels);
      }
      case Unreadable file -> {
        Label reason = new Label(file.reason());
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        reason.getStyleClass().add("survey-unreadable");
        card.getChildren().add(reason);
      }
    }
    return card;
  }

  private static String what(Surveyed file) {
    return text(
        "survey.file",
        file.info().width(),
        file.info().height(),
        file.info().description(),
        file.detected().label(file.info().channels()));
  }

  private static Node channel(
      Surveyed file,
      ChannelStatistics statistics,
      boolean signal,
      @org.jspecify.annotations.Nullable ChannelPicture picture) {
    String figures =
        text(
            "survey.channel",
            statistics.name(),
            statistics.maximum(),
            statistics.mean(),
            statistics.nonZero());
    Label words = new Label(figures);
    words.getStyleClass().add("survey-figures");
    VBox box = new VBox();
    if (picture != null) {
      ImageView view = new ImageView(image(picture));
      view.setAccessibleText(text("survey.picture", statistics.name(), file.name()));
      box.getChildren().add(view);
    }
    box.getChildren().add(words);
    if (signal) {
      Label badge = new Label(text("survey.signal"));
      badge.getStyleClass().add("badge");
      box.getChildren().add(badge);
      box.getStyleClass().add("survey-signal");
    }
    box.setAlignment(Pos.TOP_LEFT);
    box.getStyleClass().add("survey-channel");
    return box;
  }

  private static WritableImage image(ChannelPicture picture) {
    WritableImage image = new WritableImage(picture.width(), picture.height());
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        image.getPixelWriter().setColor(x, y, Color.gray(picture.grey()[y * picture.width() + x]));
      }
    }
    return image;
  }

  private static Label muted(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().add(Styles.TEXT_MUTED);
    return label;
  }
}
