package nl.beschutwerk.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import org.junit.jupiter.api.Test;

class DutchOrderTest {

    @Test
    void areasStandAsDutchListsHaveThem() {
        List<String> names = List.of(
                "De Bilt",
                "De Wolden",
                "Delft",
                "Den Helder",
                "Deurne",
                "IJsselstein",
                "Noord-Beveland",
                "Noordenveld",
                "Schouwen-Duiveland",
                "'s-Gravenhage",
                "'s-Hertogenbosch",
                "Simpelveld",
                "Stichtse Vecht",
                "Súdwest-Fryslân",
                "Terneuzen");
        List<Area> areas = names.stream()
                .sorted()
                .map(name -> new Area(AreaLevel.GEMEENTE, "0001", name))
                .toList();

        assertThat(areas.stream().sorted(DutchOrder.byName()).map(Area::name)).containsExactlyElementsOf(names);
    }
}
