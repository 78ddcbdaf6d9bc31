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

  /**
   * @param inputs identities of what the checkpoint was made of, by role
   * @param parameters values of all parameters that shaped it, by name
   */
  public static String of(
      CheckpointName checkpoint, Map<String, String> inputs, Map<String, String> parameters) {
    StringBuilder text = new StringBuilder(checkpoint.stem()).append('\n');
    append(text, inputs);
    append(text, parameters);
    byte[] hash = sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 16);
  }

  /** As the manifest's own record of inputs and parameters gives it. */
  static String of(CheckpointName checkpoint, Manifest manifest) {
    Map<String, String> inputs = new TreeMap<>(manifest.upstream());
    manifest.raw().forEach((role, print) -> inputs.put(role, print.identity()));
    return of(checkpoint, inputs, manifest.parameters());
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
