package endolith.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

class HelpTest {
  private static final Pattern TASK = Pattern.compile("\\btasks?\\b", Pattern.CASE_INSENSITIVE);

  @Test
  void theHelpOfEveryCommandSpeaksOfPairsAndNotOfTasks() {
    List<String> found = new ArrayList<>();
    collect(new CommandLine(new Endolith()), found);
    assertThat(found).isEmpty();
  }

  private static void collect(CommandLine command, List<String> found) {
    command
        .getUsageMessage(Ansi.OFF)
        .lines()
        .filter(line -> TASK.matcher(line).find())
        .map(line -> command.getCommandName() + ": " + line.strip())
        .forEach(found::add);
    command.getSubcommands().values().forEach(each -> collect(each, found));
  }
}
