package nl.beschutwerk.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case of the definitions, as its YAML file has it.
 *
 * @param rule the sentence it proves
 * @param name what is special about it
 * @param quarter of the delivery
 * @param rows of the file, without its header
 * @param everyRegion the same row for all regions but some, beside the others
 * @param targets lines of targets.csv without source, in place of the real ones
 * @param method keys of the method file that differ from the real one
 * @param expect per area and figure the value as the open data would say it: a number, with E if estimated; M and a reason; C
 * @param none per area the figures that must not be there at all
 */
record DefinitionCase(
        String rule,
        @JsonProperty("case") String name,
        String quarter,
        String rows,
        @JsonProperty("every_region") @Nullable EveryRegion everyRegion,
        List<String> targets,
        Map<String, String> method,
        Map<String, Map<String, String>> expect,
        Map<String, List<String>> none) {

    /** A row without its area, and the regions that do not get it. */
    record EveryRegion(String row, @Nullable List<String> except) {}

    DefinitionCase {
        rows = rows == null ? "" : rows;
        targets = targets == null ? List.of() : targets;
        method = method == null ? Map.of() : method;
        expect = expect == null ? Map.of() : expect;
        none = none == null ? Map.of() : none;
    }
}
