package endolith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@org.junit.jupiter.api.condition.DisabledOnOs(org.junit.jupiter.api.condition.OS.WINDOWS)
class DesktopNotificationTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void theDesktopsOwnCommandIfItIsThere() throws IOException {
    String path = "/nowhere:" + folder;
    assertThat(DesktopNotification.command("Linux", path, "Endolith", "--done")).isEmpty();
    Path command = Files.createFile(folder.resolve("notify-send"));
    assertThat(command.toFile().setExecutable(true)).isTrue();
    assertThat(DesktopNotification.command("Linux", path, "Endolith", "--done"))
        .contains(List.of("notify-send", "--app-name=Endolith", "--", "Endolith", "--done"));
    assertThat(DesktopNotification.command("Windows 11", path, "Endolith", "done")).isEmpty();
  }
}
