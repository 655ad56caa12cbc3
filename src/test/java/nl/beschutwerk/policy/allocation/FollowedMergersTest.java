package nl.beschutwerk.policy.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.policy.allocation.Answer.Untold;
import nl.beschutwerk.policy.allocation.Answer.Why;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.reference.ReferenceDataReader;
import org.junit.jupiter.api.Test;

/** Voorne aan Zee (1992) came of 0501, 0530 and 0614 in 2023; Weesp (0457) went to Amsterdam (0363) within 2022. */
class FollowedMergersTest {

    private static final ReferenceData REFERENCE = ReferenceDataReader.read(Path.of("data", "reference"));

    /** Ten of each municipality. */
    private static SortedMap<String, Answer> at(String... codes) {
        SortedMap<MunicipalityCode, Answer> earlier = new TreeMap<>();
        for (String code : codes) {
            earlier.put(new MunicipalityCode(code), Answer.of(10));
        }
        return FollowedMergers.at(LocalDate.of(2024, 12, 31), earlier, REFERENCE, "The column");
    }

    @Test
    void allPredecessorsOfOneDateAreSummed() {
        assertThat(at("0501", "0530", "0614", "0363"))
                .containsEntry("1992", Answer.of(30))
                .containsEntry("0363", Answer.of(10));
        assertThat(at("0363", "0457")).containsEntry("0363", Answer.of(20));
        assertThat(at("1992", "0363")).containsEntry("1992", Answer.of(10)).containsEntry("0363", Answer.of(10));
    }

    @Test
    void aSumIsMissingIfOneOfItsPartsIs() {
        assertThat(at("0501", "0614", "0014"))
                .containsEntry("1992", new Untold(Why.MISSING))
                .containsEntry("0014", Answer.of(10));
    }

    /** The rows of Dijk en Waard's predecessors say that the column is from before 2022, when Weesp was there as well. */
    @Test
    void theOtherRowsTellOfWhichDateAColumnIs() {
        assertThat(at("0363", "0398", "0416"))
                .containsEntry("0363", new Untold(Why.MISSING))
                .containsEntry("1980", Answer.of(20));
    }

    /** A part of Haaren (0788), which was split in 2021, went to Boxtel (0757). */
    @Test
    void whoGotAPartOfASplitOneHasNoSum() {
        assertThat(at("0757", "0010", "0003", "0024"))
                .containsEntry("0757", new Untold(Why.MISSING))
                .containsEntry("1979", Answer.of(30));
    }

    @Test
    void aSuccessorBesideItsPredecessorIsRefused() {
        assertThatThrownBy(() -> at("0501", "0530", "0614", "1992"))
                .isInstanceOf(InfeasibleException.class)
                .hasMessageContaining("The column has numbers of municipalities that were never there together")
                .hasMessageContaining("such as 0501 and 1992");
    }

    @Test
    void aSplitOneAndAnUnknownOneAreRefused() {
        assertThatThrownBy(() -> at("0788")).hasMessageContaining("0788, which was split over Boxtel");
        assertThatThrownBy(() -> at("9999")).hasMessageContaining("there is no such municipality");
    }
}
