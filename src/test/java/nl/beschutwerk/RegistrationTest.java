package nl.beschutwerk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import nl.beschutwerk.cli.Beschutwerk;
import nl.beschutwerk.intake.rule.FindingRule;
import nl.beschutwerk.intake.rule.RowRule;
import picocli.CommandLine.Command;

/** Fails if a command, a sheet or a finding rule was written, but not added to the list or the code that uses it. */
@AnalyzeClasses(packages = "nl.beschutwerk", importOptions = ImportOption.DoNotIncludeTests.class)
class RegistrationTest {

    @ArchTest
    static final ArchRule commandsAreSubcommands = classes()
            .that()
            .areAnnotatedWith(Command.class)
            .and()
            .areNotAssignableTo(Beschutwerk.class)
            .should(beUsedBy("Beschutwerk"));

    @ArchTest
    static final ArchRule sheetsAreInABook = classes()
            .that()
            .resideInAPackage("nl.beschutwerk.report.book")
            .and()
            .haveSimpleNameEndingWith("Sheet")
            .should(beUsedBy("Books"));

    @ArchTest
    static final ArchRule sectionsAndPagesAreInTheDashboard = classes()
            .that()
            .resideInAPackage("nl.beschutwerk.report.dashboard")
            .and()
            .haveNameMatching(".*(Sections?|[a-z]Page)")
            .and()
            .areNotNestedClasses()
            .should(beUsedBy("Pages"));

    /** Rules of a row are found by themselves; any other rule is called where its findings are made. */
    @ArchTest
    static final ArchRule otherRulesAreCalled = classes()
            .that()
            .areAssignableTo(FindingRule.class)
            .and()
            .areNotAssignableTo(RowRule.class)
            .and(DescribedPredicate.describe("are concrete", found -> !isAbstract(found)))
            .should(beUsedBy(".+"));

    private static boolean isAbstract(JavaClass found) {
        return found.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    private static ArchCondition<JavaClass> beUsedBy(String simpleName) {
        return new ArchCondition<>("be used by " + simpleName) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean used = item.getDirectDependenciesToSelf().stream()
                        .map(dependency -> dependency.getOriginClass())
                        .anyMatch(user ->
                                !user.equals(item) && user.getSimpleName().matches(simpleName));
                events.add(new SimpleConditionEvent(
                        item, used, item.getName() + " is not used by " + simpleName + ": add it there"));
            }
        };
    }
}
