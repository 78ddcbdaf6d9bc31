package endolith.journeys.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import endolith.engine.planted.EngineThatKnowsTheApp;
import org.junit.jupiter.api.Test;

/** Dependencies point one way, and packages are named after things of the domain. */
class ArchitectureTest {
  private static final ArchRule ENGINE_STANDS_ALONE =
      noClasses()
          .that()
          .resideInAPackage("endolith.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "endolith.monitor..", "endolith.viewer..", "endolith.app..", "javafx..");

  private static final ArchRule MONITOR_STANDS_ALONE =
      noClasses()
          .that()
          .resideInAPackage("endolith.monitor..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "endolith.engine..", "endolith.viewer..", "endolith.app..", "javafx..");

  private static final ArchRule NO_CYCLES =
      slices().matching("endolith.(**)").should().beFreeOfCycles();

  private static final ArchRule NAMED_AFTER_THINGS =
      classes()
          .should()
          .resideOutsideOfPackages(
              "..util..", "..utils..", "..common..", "..helper..", "..manager..", "..impl..");

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("endolith");

  @Test
  void theRulesHold() {
    assertThat(PRODUCT.size()).isGreaterThan(50);
    ENGINE_STANDS_ALONE.check(PRODUCT);
    MONITOR_STANDS_ALONE.check(PRODUCT);
    NO_CYCLES.check(PRODUCT);
    NAMED_AFTER_THINGS.check(PRODUCT);
  }

  @Test
  void aPlantedViolationIsSeen() {
    JavaClasses planted = new ClassFileImporter().importClasses(EngineThatKnowsTheApp.class);
    assertThatThrownBy(() -> ENGINE_STANDS_ALONE.check(planted))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("EngineThatKnowsTheApp");
  }
}
