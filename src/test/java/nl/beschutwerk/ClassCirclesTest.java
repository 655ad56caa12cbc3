package nl.beschutwerk;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Classes of disclosure control have no cyclic dependencies. A nested class belongs to its outermost class. */
@AnalyzeClasses(
        packages = {"nl.beschutwerk.disclosure", "nl.beschutwerk.audit.disclosure"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ClassCirclesTest {

    @ArchTest
    static final ArchRule noClassDependsOnItselfByWayOfOthers =
            slices().assignedFrom(new OutermostClass()).should().beFreeOfCycles();

    private static final class OutermostClass implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass one) {
            return one.getPackageName().startsWith("nl.beschutwerk.")
                    ? SliceIdentifier.of(one.getName().replaceFirst("\\$.*", ""))
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "outermost classes";
        }
    }
}
