package nl.beschutwerk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code that a user probably meant who typed one that does not exist. */
class SuggestionsTest {

    private static final List<Area> AREAS = List.of(
            Area.NEDERLAND,
            new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM22", "Rijnmond"),
            new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM08", "Groot Amsterdam"),
            new Area(AreaLevel.GEMEENTE, "0599", "Rotterdam"),
            new Area(AreaLevel.GEMEENTE, "0363", "Amsterdam"),
            new Area(AreaLevel.GEMEENTE, "1900", "Súdwest-Fryslân"),
            new Area(AreaLevel.GEMEENTE, "0518", "'s-Gravenhage"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rotterdam | 0599 (Rotterdam)",
                "rotterdm | 0599 (Rotterdam)",
                "roterdam | 0599 (Rotterdam)",
                "Amsterdam | 0363 (Amsterdam)",
                "nl | NL (Nederland)",
                "Nederland | NL (Nederland)",
                "Sudwest Fryslan | 1900 (Súdwest-Fryslân)",
                "s-gravenhage | 0518 ('s-Gravenhage)",
                "AM-22 | AM22 (Rijnmond)",
                "am2 | AM22 (Rijnmond)",
                "599 | 0599 (Rotterdam)"
            })
    void itIsFoundByCodeAndByName(String given, String meant) {
        assertThat(Suggestions.of(given, AREAS, Area::code, Area::name)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"xyzzy", "?", "Parijs", "9999"})
    void whatResemblesNothingHasNone(String given) {
        assertThat(Suggestions.of(given, AREAS, Area::code, Area::name)).isEmpty();
    }

    @Test
    void ofManyThatAreNearThreeAreNamedTheNearestFirst() {
        assertThat(Suggestions.of(
                        "werkzame_persoon", Arrays.asList(Indicator.values()), Indicator::code, Indicator::label))
                .hasValueSatisfying(meant -> assertThat(meant).startsWith("werkzame_personen (Werkzame personen)"));
    }
}
