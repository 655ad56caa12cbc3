package nl.beschutwerk;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.BaseStream;

/** Checks the structure inside packages: which classes may depend on each other, and which libraries may be used for what. */
@AnalyzeClasses(packages = "nl.beschutwerk", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {

    /** Packages without cyclic dependencies between their classes. */
    private static final List<String> WITHOUT_CYCLES = List.of(
            "audit",
            "cli",
            "database",
            "disclosure",
            "intake",
            "job",
            "measure",
            "operate",
            "policy",
            "reference",
            "release",
            "report",
            "sample",
            "solver");

    @ArchTest
    static final ArchRule classesDoNotDependOnEachOtherInCycles =
            slices().assignedFrom(new OutermostClasses()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesOfTheIntakeDoNotDependOnEachOtherInCycles =
            slices().matching("nl.beschutwerk.intake.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesOfReportsDoNotDependOnEachOtherInCycles =
            slices().matching("nl.beschutwerk.report.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theEmbeddedServerDoesNotKnowWhoOpensDatabases = noClasses()
            .that()
            .resideInAnyPackage("nl.beschutwerk.database", "nl.beschutwerk.database.embedded")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.beschutwerk.database.access");

    @ArchTest
    static final ArchRule whatAllOfTheDatabaseUsesKnowsNoServer = noClasses()
            .that()
            .resideInAPackage("nl.beschutwerk.database")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.beschutwerk.database.embedded");

    @ArchTest
    static final ArchRule theIntakeSpeaksSqlByJdbcClientExceptForCopy = noClasses()
            .that()
            .resideInAPackage("nl.beschutwerk.intake..")
            .and()
            .doNotHaveFullyQualifiedName("nl.beschutwerk.intake.register.CopyTable")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Statement.class, PreparedStatement.class);

    @ArchTest
    static final ArchRule workAtTheSameTimeIsDoneByParallelTasks = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("nl.beschutwerk.domain.ParallelTasks")
            .and()
            // The server of the JDK asks for the threads that answer.
            .doNotHaveFullyQualifiedName("nl.beschutwerk.operate.web.WebServer")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Executors.class)
            .orShould()
            .callMethodWhere(target(nameMatching("parallel|parallelStream"))
                    .and(target(owner(assignableTo(BaseStream.class).or(assignableTo(Collection.class))))));

    @ArchTest
    static final ArchRule exceptionsHaveNamesThatEndInException =
            classes().that().areAssignableTo(Throwable.class).should().haveSimpleNameEndingWith("Exception");

    /** A class and its nested classes count as one. */
    private static final class OutermostClasses implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            String name = javaClass.getName().replaceFirst("\\$.*", "");
            return WITHOUT_CYCLES.stream().anyMatch(part -> name.startsWith("nl.beschutwerk." + part + "."))
                    ? SliceIdentifier.of(name)
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "classes with what is nested in them";
        }
    }
}
