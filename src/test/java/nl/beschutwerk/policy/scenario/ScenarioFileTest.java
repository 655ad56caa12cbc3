package nl.beschutwerk.policy.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario is read strictly, and a wrong one gets a sentence with its line. */
class ScenarioFileTest {

    private static final Path SHIPPED = Path.of("data/synthetic/scenarios/verdeling-2025.yaml");

    @TempDir
    Path folder;

    @Test
    void theShippedScenarioIsRead() {
        Scenario scenario = ScenarioFile.read(SHIPPED).scenario();

        assertThat(scenario.places())
                .containsEntry(2025, 9300L)
                .containsEntry(2027, 10_000L)
                .hasSize(3);
        assertThat(scenario.base()).isEqualTo(Measure.TARGET);
        assertThat(scenario.growth())
                .isEqualTo(Optional.of(new GrowthLimit(GrowthLimit.Kind.PROCENT, new BigDecimal("10"), 3)));
        assertThat(scenario.twoYearsBefore()).isEqualTo(Quarter.parse("2023-Q4"));
        assertThat(scenario.variants()).extracting(Variant::kind).containsExactly(Variant.Kind.values());
        assertThat(scenario.publicNeed()).contains("verzonnen, synthetische wereld");
        assertThat(scenario.needFile()).contains(Path.of("data/synthetic/scenarios/verwachte-behoefte.csv"));
        assertThat(NeedColumn.read(scenario.needFile().orElseThrow()).rows()).hasSize(342);
    }

    /** The shipped scenario, in which one thing is replaced by another. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jaar: 2025 | jar: 2025 | line 7: there is no key \"jar\". Did you mean jaar?",
                "jaar: 2025 | jaar: veel | line 7: jaar \"veel\" is not a whole number from 2015 up to 2100",
                "jaar: 2025 | jaar: [2025] | jaar needs one value",
                "  2026: 9650 | # weg | landelijk_aantal has no number of 2026; give one for each year",
                "  2026: 9650 | '2026: 9650.5' | landelijk_aantal.2026 \"9650.5\" is not a whole number",
                "nu: doelstelling | nu: vroeger | line 12: nu \"vroeger\" can be doelstelling or realisatie",
                "nu: doelstelling | # weg | the key nu is missing; docs/data-team.md shows what it means",
                "objectief: verwachte | # | the variant objectief rests on an expected need; name its file with objectief",
                "  euro: 10000 | 'euro: 10.50' | bedrag_per_plek.euro \"10.50\" is not a whole number from 1",
                "  soort: procent | 'soort: pond' | ingroeipad.soort \"pond\" can be procentpunt or procent",
                "  grens: 10 | 'grens: 0' | would let nothing change",
                "  grens: 10 | 'gren: 10' | there is no key \"gren\" of ingroeipad. Did you mean grens?",
                "  jaren: 3 | 'jaren: 2' | landelijk_aantal has 3 years; from 2025 on there can be the 2 of ingroeipad",
                "[10, 25, 50, 100] | [25, 10] | grootteklassen needs ascending whole numbers",
                "objectief: 0.3 | objectief: 0.4 | gewichten sum to 1.1; they must sum to 1 exactly",
                "objectief: 0.3 | twee_stappen: 0.3 | gewichten.twee_stappen \"0.3\" is none of historisch, objectief, behoefte",
                "soort: twee_stappen | soort: drie | soort \"drie\" is none of historisch, objectief, gemengd",
                "naam: twee stappen | naam: Historisch | is the name of two variants",
                "naam: twee stappen | naam: Nu | is the word for the division that there is now",
                "naam: twee stappen | naam: 2025 | is not a name for a variant; begin with a letter",
                "naam: verdeling-2025 | naam: proef-publiceerbaar | ends in -publiceerbaar, which the folder of an outcome",
                "objectief_bron: | # | objectief_openbaar \"ja\" needs objectief_bron beside it",
                "objectief_openbaar: ja | objectief_openbaar: soms | objectief_openbaar \"soms\" can be ja or nee",
                "nu: doelstelling | nu: *a | line 12: an anchor (&) or alias (*) is there",
                "grootteklassen: | 'grootteklassen: &a ' | an anchor (&) or alias (*) is there",
                "nu: doelstelling | '\"n\\eu\": doelstelling' | line 12: a key is one word",
                "naam: verdeling-2025 | naam: ../elders | is not a name for a folder",
                "titel: Verzonnen | 'titel: a: b' | is not valid YAML",
                "nu: doelstelling | 'jaar: 2025' | jaar is there twice",
            })
    void whatIsWrongIsSaidWithItsLine(String instead, String wrong, String said) throws IOException {
        String shipped = Files.readString(SHIPPED);
        assertThat(shipped).contains(instead);
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, shipped.replace(instead, wrong));

        assertThatThrownBy(() -> ScenarioFile.read(file))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("The scenario " + file)
                .hasMessageContaining(said);
    }

    @Test
    void aScenarioWithoutAnyNumberOfPlacesIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("scenario.yaml"), """
                naam: proef
                titel: Proef
                jaar: 2025
                landelijk_aantal: {}
                nu: realisatie
                varianten: [{naam: behoefte, soort: behoefte}]
                """);

        assertThatThrownBy(() -> ScenarioFile.read(file))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("line 4: landelijk_aantal has no number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gemeentecode,verwachte_behoefte;0363,12,5 | line 2: the row has another number of fields",
                "gemeentecode,verwachte_behoefte;0363,veel | line 2: \"veel\" is not a number of 0 or more",
                "gemeentecode,verwachte_behoefte;Amsterdam,1 | line 2: \"Amsterdam\" is not a gemeentecode",
                "gemeentecode,verwachte_behoefte;0363,1;363,2 | line 3: 0363 is there twice",
                "gemeentecode,behoefte;0363,1 | needs the columns gemeentecode and verwachte_behoefte.",
            })
    void aWrongColumnOfNeedIsSaidWithItsLine(String rows, String said) throws IOException {
        Path file = folder.resolve("behoefte.csv");
        Files.writeString(file, rows.replace(';', '\n') + "\n");

        assertThatThrownBy(() -> NeedColumn.read(file))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("The expected need " + file)
                .hasMessageContaining(said);
    }

    @Test
    void filesThatAreNotThereAreSaidToBeSo() {
        assertThatThrownBy(() -> ScenarioFile.read(folder.resolve("geen.yaml")))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("There is no scenario");
        assertThatThrownBy(() -> NeedColumn.read(folder.resolve("geen.csv")))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("There is no file");
    }
}
