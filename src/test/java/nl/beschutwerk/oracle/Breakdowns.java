package nl.beschutwerk.oracle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The figures of the categories of persons of one area. */
final class Breakdowns {

    private final Moment moment;
    private final Choices choices;
    private final Detail detail;
    private final Map<String, Cell> cells = new TreeMap<>();

    Breakdowns(Moment moment, Choices choices, Detail detail) {
        this.moment = moment;
        this.choices = choices;
        this.detail = detail;
    }

    /** Which persons a breakdown divides. */
    enum Of {
        ALL,
        WORKING,
        NOT_WORKING
    }

    /**
     * A breakdown, as an area of some level has it.
     *
     * @param category of a person
     */
    record Groups(String breakdown, Of persons, List<String> categories, Function<PersonStatus, String> category) {

        private boolean divides(PersonStatus one) {
            return switch (persons) {
                case ALL -> true;
                case WORKING -> one.working;
                case NOT_WORKING -> one.valid && !one.working;
            };
        }
    }

    /** Cells by {@code indicator,breakdown,category}. */
    Map<String, Cell> of(List<PersonStatus> persons, List<Groups> breakdowns) {
        for (Groups groups : breakdowns) {
            for (String category : groups.categories()) {
                List<PersonStatus> part = persons.stream()
                        .filter(groups::divides)
                        .filter(one -> groups.category().apply(one).equals(category))
                        .toList();
                area(part, groups.persons())
                        .forEach((indicator, cell) ->
                                cells.put(String.join(",", indicator, groups.breakdown(), category), cell));
            }
        }
        return cells;
    }

    private Map<String, Cell> area(List<PersonStatus> part, Of persons) {
        AreaCells area = new AreaCells(part, moment, choices, detail);
        return switch (persons) {
            case ALL -> area.numbersOfPersons().workAndHours().cells();
            case WORKING -> area.workAndHours().cells();
            case NOT_WORKING -> Map.of("niet_werkend", Cell.of(part.size()));
        };
    }
}
