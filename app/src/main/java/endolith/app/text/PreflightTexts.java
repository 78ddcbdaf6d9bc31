package endolith.app.text;

import static endolith.app.text.Texts.count;
import static endolith.app.text.Texts.text;

import endolith.engine.preflight.AvailableMemory;
import endolith.engine.preflight.DiskCheck;
import endolith.engine.preflight.MemoryCheck;
import endolith.engine.preflight.PeakPrediction;
import endolith.engine.preflight.PreflightReport;
import endolith.engine.preflight.ResourceCheck;
import endolith.engine.preflight.ResourceCheck.Band;
import endolith.engine.preflight.ResourceRemedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** What pre-flight has found, in words. */
public final class PreflightTexts {
  private PreflightTexts() {}

  /** The block that the command line prints: for each resource a line, notes and remedies. */
  public static String block(PreflightReport report) {
    StringBuilder block = new StringBuilder(text("cli.preflight.title")).append('\n');
    for (ResourceCheck check : report.checks()) {
      block.append(line(check)).append('\n');
      notes(check).forEach(note -> block.append("      ").append(note).append('\n'));
      if (check instanceof MemoryCheck memory && memory.atATime() > memory.recommended()) {
        String advice = text("cli.preflight.recommended", memory.recommended(), memory.cores());
        block.append("      ").append(advice).append('\n');
      }
      if (check.band() != Band.PASS) {
        for (ResourceRemedy remedy : check.remedies()) {
          block.append("      - ").append(words(remedy)).append('\n');
        }
      }
    }
    return block.toString();
  }

  private static String line(ResourceCheck check) {
    return switch (check) {
      case MemoryCheck memory -> text("cli.preflight.ram", estimate(check), judged(memory));
      case DiskCheck disk -> text("cli.preflight.disk", estimate(check), judged(disk));
    };
  }

  private static String judged(ResourceCheck check) {
    OptionalLong available = check.availableBytes();
    if (available.isEmpty()) {
      return text("cli.preflight.unknown-free");
    }
    String percent =
        available.getAsLong() == 0 && check.estimateBytes() > 0
            ? text("cli.preflight.none-left")
            : String.format(Locale.ROOT, "%.0f%%", 100 * check.share());
    String mark =
        switch (check.band()) {
          case PASS -> text("cli.preflight.pass");
          case HIGH -> text("cli.preflight.high");
          case REFUSED -> text("cli.preflight.refused");
        };
    String key = check instanceof MemoryCheck ? "cli.preflight.available" : "cli.preflight.free";
    return text(key, available(check), percent, mark);
  }

  /** What the figures of a check rest on, a line each. */
  public static List<String> notes(ResourceCheck check) {
    List<String> notes = new ArrayList<>();
    switch (check) {
      case MemoryCheck memory -> {
        notes.add(
            count(
                "preflight.memory",
                memory.tasks(),
                memory.atATime(),
                NumberTexts.memory(memory.largest().upperBytes()),
                source(memory.largest()),
                source(memory.memory())));
        if (memory.unreadable() > 0) {
          notes.add(text("preflight.unreadable", memory.unreadable()));
        }
      }
      case DiskCheck disk -> {
        String seen =
            disk.seenIn() == 0
                ? text("preflight.from-test-images")
                : count("preflight.seen", disk.seenIn());
        notes.add(text("preflight.at-most", NumberTexts.memory(disk.worstBytes()), seen));
        if (disk.availableBytes().isEmpty()) {
          notes.add(text("preflight.free-unknown"));
        }
        if (disk.thereBytes() > 0) {
          notes.add(text("preflight.there", NumberTexts.memory(disk.thereBytes())));
        }
      }
    }
    return notes;
  }

  private static String source(PeakPrediction prediction) {
    return switch (prediction.source()) {
      case BUILT_IN -> text("preflight.built-in");
      case PROJECT -> count("preflight.of-project", prediction.tasks());
      case NONE -> text("preflight.no-image");
    };
  }

  /** Whose memory it is: that of the computer or of the container. */
  public static String source(AvailableMemory memory) {
    OptionalLong limit = memory.containerLimitBytes();
    return limit.isPresent()
        ? text("preflight.container", NumberTexts.memory(limit.getAsLong()))
        : text("preflight.computer");
  }

  private static String words(ResourceRemedy remedy) {
    return switch (remedy) {
      case ResourceRemedy.FewerWorkers(int workers, int now, boolean fits) ->
          text(fits ? "cli.remedy.workers" : "cli.remedy.least-workers", workers, now);
      case ResourceRemedy.SmallerBudget(long budget, long now, long peak) ->
          text(
              "cli.remedy.budget", budget >> 20, NumberTexts.memory(now), NumberTexts.memory(peak));
      case ResourceRemedy.SmallerPad(int pad, int now, long peak) ->
          text("cli.remedy.pad", pad, now, NumberTexts.memory(peak));
      case ResourceRemedy.CloseOthers(long free) ->
          text("cli.remedy.close-others", NumberTexts.memory(free));
      case ResourceRemedy.FreeDisk(long lacking, var folder) ->
          text("cli.remedy.free-disk", NumberTexts.memory(lacking), folder);
      case ResourceRemedy.FewerTasks(long fitting, int tasks) ->
          text("cli.remedy.fewer-pairs", fitting, tasks);
      case ResourceRemedy.LargerDisk() -> text("cli.remedy.larger-disk");
      case ResourceRemedy.TiffOnly(long saved) ->
          text("cli.remedy.tiff-only", NumberTexts.memory(saved));
      case ResourceRemedy.SmallerFitsPad(int pad, int now) -> text("cli.remedy.fits-pad", pad, now);
      case ResourceRemedy.StartAnyway() -> text("cli.remedy.start-anyway");
    };
  }

  /** What will not suffice, in a sentence or two for either face. */
  public static String refusal(PreflightReport report) {
    return String.join(
        " ",
        report.checks().stream()
            .filter(check -> check.band() == Band.REFUSED)
            .map(check -> text("preflight.refused", name(check)) + " " + help(check))
            .toList());
  }

  /** "Memory" or "Disk". */
  public static String name(ResourceCheck check) {
    return switch (check) {
      case MemoryCheck memory -> text("preflight.ram");
      case DiskCheck disk -> text("preflight.disk");
    };
  }

  /** What is needed and what there is, and what helps. */
  public static String help(ResourceCheck check) {
    return switch (check) {
      case MemoryCheck memory -> text("preflight.ram.help", estimate(check), available(check));
      case DiskCheck disk -> text("preflight.disk.help", estimate(check), available(check));
    };
  }

  public static String estimate(ResourceCheck check) {
    return NumberTexts.memory(check.estimateBytes());
  }

  public static String available(ResourceCheck check) {
    return check.availableBytes().isPresent()
        ? NumberTexts.memory(check.availableBytes().getAsLong())
        : text("preflight.unknown");
  }
}
