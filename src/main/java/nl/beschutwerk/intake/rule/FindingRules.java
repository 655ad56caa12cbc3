package nl.beschutwerk.intake.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * All rules of the contract: every class in the intake packages that is a {@link FindingRule}, found by scanning the class
 * path.
 */
public final class FindingRules {

    private static final String INTAKE = "nl.beschutwerk.intake";

    private FindingRules() {}

    /**
     * Returns one instance of each rule, the most severe first, then by code.
     *
     * @throws IllegalStateException if two rules have the same code
     */
    public static List<FindingRule> all() {
        return Found.RULES;
    }

    /** The rules, found once, when they are first used. */
    private static final class Found {

        private static final List<FindingRule> RULES = find();

        private static List<FindingRule> find() {
            ClassPathScanningCandidateComponentProvider classes =
                    new ClassPathScanningCandidateComponentProvider(false);
            classes.addIncludeFilter(new AssignableTypeFilter(FindingRule.class));
            List<FindingRule> rules = classes.findCandidateComponents(INTAKE).stream()
                    .map(found -> make(Objects.requireNonNull(found.getBeanClassName())))
                    .sorted(Comparator.comparing(
                                    (FindingRule rule) -> rule.code().severity())
                            .thenComparing(rule -> rule.code().code()))
                    .toList();
            long codes =
                    rules.stream().map(rule -> rule.code().code()).distinct().count();
            if (codes != rules.size()) {
                throw new IllegalStateException("Two rules have the same code: "
                        + rules.stream().map(rule -> rule.code().code()).toList());
            }
            return rules;
        }

        private static FindingRule make(String className) {
            return (FindingRule) BeanUtils.instantiateClass(
                    ClassUtils.resolveClassName(className, FindingRules.class.getClassLoader()));
        }
    }
}
