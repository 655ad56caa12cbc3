package nl.beschutwerk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigDecimal;

/** Checks which packages may depend on which: data flows in one direction, from a delivery to a sealed release. */
@AnalyzeClasses(packages = "nl.beschutwerk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesDependOnlyOnThoseBeforeThem = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("domain")
            .definedBy("nl.beschutwerk.domain..")
            .layer("database")
            .definedBy("nl.beschutwerk.database..")
            .layer("reference")
            .definedBy("nl.beschutwerk.reference..")
            .layer("intake")
            .definedBy("nl.beschutwerk.intake..")
            .layer("measure")
            .definedBy("nl.beschutwerk.measure..")
            .layer("solver")
            .definedBy("nl.beschutwerk.solver..")
            .layer("disclosure")
            .definedBy("nl.beschutwerk.disclosure..")
            .layer("report")
            .definedBy("nl.beschutwerk.report..")
            .optionalLayer("audit")
            .definedBy("nl.beschutwerk.audit..")
            .layer("release")
            .definedBy("nl.beschutwerk.release..")
            .layer("policy")
            .definedBy("nl.beschutwerk.policy..")
            .layer("sample")
            .definedBy("nl.beschutwerk.sample..")
            .layer("job")
            .definedBy("nl.beschutwerk.job..")
            .layer("operate")
            .definedBy("nl.beschutwerk.operate..")
            .layer("cli")
            .definedBy("nl.beschutwerk.cli..")
            .whereLayer("domain")
            .mayNotAccessAnyLayer()
            .whereLayer("database")
            .mayOnlyAccessLayers("domain")
            .whereLayer("reference")
            .mayOnlyAccessLayers("domain")
            .whereLayer("intake")
            .mayOnlyAccessLayers("domain", "reference")
            .whereLayer("measure")
            .mayOnlyAccessLayers("domain", "reference")
            .whereLayer("solver")
            .mayOnlyAccessLayers("domain")
            .whereLayer("disclosure")
            .mayOnlyAccessLayers("domain", "solver")
            .whereLayer("policy")
            .mayOnlyAccessLayers("domain", "reference")
            .whereLayer("report")
            .mayOnlyAccessLayers("domain", "reference", "policy")
            .whereLayer("audit")
            .mayOnlyAccessLayers("domain", "reference", "solver")
            .whereLayer("release")
            .mayOnlyAccessLayers("domain")
            .whereLayer("sample")
            .mayOnlyAccessLayers("domain", "reference")
            .whereLayer("job")
            .mayOnlyAccessLayers(
                    "domain",
                    "database",
                    "reference",
                    "intake",
                    "measure",
                    "solver",
                    "disclosure",
                    "report",
                    "audit",
                    "policy",
                    "release")
            .whereLayer("operate")
            .mayOnlyAccessLayers("domain", "database", "reference", "intake", "release", "job");

    @ArchTest
    static final ArchRule theDomainIsPlainJava = classes()
            .that()
            .resideInAPackage("nl.beschutwerk.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("nl.beschutwerk.domain..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("nl.beschutwerk.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule jobPackagesAreFreeOfCycles =
            slices().matching("nl.beschutwerk.job.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theJobsDoNotKnowWhoAsksForThem = noClasses()
            .that()
            .resideInAPackage("nl.beschutwerk.job.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.beschutwerk.job");

    @ArchTest
    static final ArchRule nothingPublishedIsCountedInBinaryFloatingPoint = noClasses()
            .that()
            .resideInAnyPackage(
                    "nl.beschutwerk.domain..",
                    "nl.beschutwerk.measure..",
                    "nl.beschutwerk.policy..",
                    "nl.beschutwerk.disclosure..",
                    "nl.beschutwerk.release..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Double.class, Float.class)
            .orShould()
            .callMethod(BigDecimal.class, "doubleValue")
            .orShould()
            .callMethod(BigDecimal.class, "floatValue")
            .orShould()
            .callConstructor(BigDecimal.class, double.class)
            .orShould()
            .callMethod(BigDecimal.class, "valueOf", double.class);
}
