package nl.beschutwerk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.platform.commons.annotation.Testable;

/**
 * Checks the conventions of the tests themselves. A class {@code *Test} is a unit test, which {@code mvn test} runs; a class
 * {@code *IT} is an integration test, which {@code mvn verify} runs as well.
 */
@AnalyzeClasses(packages = "nl.beschutwerk", importOptions = ImportOption.OnlyIncludeTests.class)
class TestConventionsTest {

    private static final int LONGEST_NAME = 60;

    /** The classes that connect a test to a database, or start a process. */
    private static final Set<String> DATABASES_AND_PROCESSES = Set.of(
            "java.lang.ProcessBuilder",
            "java.sql.Connection",
            "javax.sql.DataSource",
            "org.springframework.jdbc.core.simple.JdbcClient",
            "io.zonky.test.db.postgres.embedded.EmbeddedPostgres");

    private static final DescribedPredicate<JavaMember> ARE_TESTS =
            describe("are tests", member -> member.isMetaAnnotatedWith(Testable.class));

    @ArchTest
    static final ArchRule namesOfTestsCanBeReadAtAGlance = members()
            .that(ARE_TESTS)
            .should()
            .haveNameMatching(".{1," + LONGEST_NAME + "}")
            .because("a longer name is a sentence; the condition belongs in the name, the rest in the test");

    @ArchTest
    static final ArchRule everyTestIsFoundByItsName = members()
            .that(ARE_TESTS)
            .should()
            .beDeclaredInClassesThat()
            .haveNameMatching(".*(Test|IT)(\\$.*)?")
            .because("Surefire runs classes *Test and Failsafe runs classes *IT, and neither runs any other");

    @ArchTest
    static final ArchRule unitTestsHaveNoDatabaseAndStartNoProcess = classes()
            .that()
            .haveSimpleNameEndingWith("Test")
            .should(notReachDatabasesOrProcesses())
            .because("mvn test must end within a minute; name a class that needs one *IT");

    private static ArchCondition<JavaClass> notReachDatabasesOrProcesses() {
        return new ArchCondition<>("reach no database or process, itself or through other test classes") {

            @Override
            public void check(JavaClass test, ConditionEvents events) {
                Set<JavaClass> reached = new LinkedHashSet<>(Set.of(test));
                Deque<JavaClass> toVisit = new ArrayDeque<>(reached);
                while (!toVisit.isEmpty()) {
                    for (Dependency dependency : toVisit.remove().getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass().getBaseComponentType();
                        if (DATABASES_AND_PROCESSES.contains(target.getName())) {
                            events.add(SimpleConditionEvent.violated(
                                    test, test.getName() + " reaches it: " + dependency.getDescription()));
                        }
                        if (isOfTests(target) && reached.add(target)) {
                            toVisit.add(target);
                        }
                    }
                }
            }
        };
    }

    private static boolean isOfTests(JavaClass type) {
        return type.getSource()
                .map(source -> source.getUri().toString().contains("/test-classes/"))
                .orElse(false);
    }
}
