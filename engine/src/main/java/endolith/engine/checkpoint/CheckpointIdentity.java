package endolith.engine.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Names what a checkpoint was made of: equal names, equal pixels. */
public final class CheckpointIdentity {
  private CheckpointIdentity() {}

  /** Of what was made of these inputs. */
  public static String of(CheckpointName checkpoint, Manifest.Inputs inputs) {
    StringBuilder text = new StringBuilder(checkpoint.stem()).append('\n');
    append(text, inputs.identities());
    append(text, inputs.parameters());
    byte[] hash = sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 16);
  }

  private static void append(StringBuilder text, Map<String, String> entries) {
    new TreeMap<>(entries)
        .forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
