package endolith.app.text;

import static endolith.app.text.Texts.text;

import endolith.engine.verify.VerificationReport;
import endolith.engine.verify.VerifiedFile;
import endolith.engine.verify.VerifiedFile.Kind;
import endolith.engine.verify.VerifiedFile.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a verification found, in words for both faces. */
public final class VerificationTexts {
  private static final double MIB = 1 << 20;

  private VerificationTexts() {}

  /** One line on a pair, or on the raw files. */
  public static String pair(List<VerifiedFile> files) {
    long bytes = files.stream().mapToLong(VerifiedFile::bytes).sum();
    long damaged = files.stream().filter(VerifiedFile::isDamaged).count();
    String read = text("verify.read", files.size(), NumberTexts.memory(bytes));
    return damaged == 0 ? read : text("verify.read.damaged", read, damaged);
  }

  /** What is wrong with a damaged file, and what becomes of it. */
  public static String damage(VerifiedFile file) {
    String key =
        switch (file.kind()) {
          case RAW -> "verify.damaged.raw";
          case REVIEW -> "verify.damaged.review";
          case CHECKPOINT, MANIFEST ->
              file.state() == State.MISSING ? "verify.missing" : "verify.damaged";
        };
    return text(key, file.file());
  }

  private static boolean isMadeAgain(VerifiedFile file) {
    return file.kind() == Kind.CHECKPOINT || file.kind() == Kind.MANIFEST;
  }

  /** What was read and what came of it, sentence by sentence. */
  public static List<String> summary(VerificationReport report, Duration took) {
    List<String> sentences = new ArrayList<>();
    double seconds = Math.max(took.toMillis(), 1) / 1000.0;
    sentences.add(
        text(
            "verify.summary",
            report.files().size(),
            NumberTexts.memory(report.bytes()),
            seconds,
            report.bytes() / MIB / seconds));
    note(sentences, "verify.added", report.count(Kind.CHECKPOINT, State.ADDED));
    note(sentences, "verify.unknown", report.count(Kind.CHECKPOINT, State.UNKNOWN));
    note(sentences, "verify.changed", report.count(Kind.RAW, State.CHANGED));
    note(sentences, "verify.raw-missing", report.count(Kind.RAW, State.MISSING));
    if (report.isWhole()) {
      sentences.add(text("verify.whole"));
      return sentences;
    }
    sentences.add(text("verify.found", report.damaged().size()));
    if (report.damaged().stream().anyMatch(VerificationTexts::isMadeAgain)) {
      sentences.add(text("verify.mend"));
    }
    if (report.unmarked()) {
      sentences.add(text("verify.unmarked"));
    }
    return sentences;
  }

  private static void note(List<String> sentences, String key, long count) {
    if (count > 0) {
      sentences.add(text(key, count));
    }
  }
}
