package endolith.journeys.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program is shipped with is known, and is what it needs. */
class ShippedLibrariesTest {
  private static final Path BUILT = Checkout.ROOT.resolve("app/target");

  @Test
  void nothingIsOnTheClassPathThatTheProgramDoesNotNeed() {
    List<String> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> String.valueOf(Path.of(entry).getFileName()))
            .toList();
    assertThat(jars).anyMatch(jar -> jar.startsWith("boofcv-feature"));
    assertThat(jars)
        .noneMatch(
            jar ->
                jar.matches(
                    "(trove4j|tribuo|olcut|protobuf|spotbugs-annotations|jakarta\\.annotation).*"));
  }

  @Test
  void billOfMaterialsAndLicencesNameWhateverIsShipped() throws Exception {
    Path bill = BUILT.resolve("endolith-bom.json");
    Path licences = BUILT.resolve("licences.txt");
    assumeTrue(Files.exists(bill) && Files.exists(licences), "made by ./mvnw verify");
    JsonNode components = JsonMapper.shared().readTree(bill.toFile()).get("components");
    List<String> listed =
        components
            .valueStream()
            .map(
                component ->
                    component.get("name").asString() + "-" + component.get("version").asString())
            .toList();
    try (Stream<Path> libraries = Files.list(BUILT.resolve("lib"))) {
      for (Path library : libraries.filter(Files::isRegularFile).toList()) {
        String name = String.valueOf(library.getFileName());
        assertThat(listed).as("%s in the bill of materials", name).anyMatch(name::startsWith);
      }
    }
    assertThat(components.valueStream())
        .allSatisfy(
            component -> {
              assertThat(component.get("licenses")).as("%s", component.get("name")).isNotEmpty();
              assertThat(Files.readString(licences))
                  .contains(":" + component.get("name").asString() + ":");
            });
  }
}
