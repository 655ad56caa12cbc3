package nl.beschutwerk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes and their meanings. */
class CodesTest {

    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @ParameterizedTest
    @EnumSource
    void anIndicatorIsFoundByItsCode(Indicator indicator) {
        assertThat(Indicator.ofCode(indicator.code())).isEqualTo(indicator);
        assertThat(indicator.code()).isEqualTo(indicator.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(indicator.label()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void aReasonIsFoundByItsCode(AbsenceReason reason) {
        assertThat(AbsenceReason.ofCode(reason.code())).isEqualTo(reason);
        assertThat(reason.explanation()).isNotBlank().doesNotEndWith(".");
    }

    @ParameterizedTest
    @EnumSource
    void aLevelIsFoundByItsCode(AreaLevel level) {
        assertThat(AreaLevel.ofCode(level.code())).isEqualTo(level);
    }

    @ParameterizedTest
    @EnumSource
    void aComparisonIsFoundByItsCode(ComparedWith with) {
        assertThat(ComparedWith.ofCode(with.code())).isEqualTo(with);
        assertThat(with.label()).isNotBlank();
    }

    @Test
    void aCodeOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Indicator.ofCode("banen"));
        assertThatIllegalArgumentException().isThrownBy(() -> AbsenceReason.ofCode("x"));
        assertThatIllegalArgumentException().isThrownBy(() -> AreaLevel.ofCode("provincie"));
        assertThatIllegalArgumentException().isThrownBy(() -> ComparedWith.ofCode("gisteren"));
        assertThatIllegalArgumentException().isThrownBy(() -> Breakdown.ofCode("kleur"));
    }

    @Test
    void codesAndUnitsAreThoseOfTheOpenData() {
        assertThat(DeliveryKind.AANTALLEN.code()).isEqualTo("aantallen");
        assertThat(HoursBasis.VERLOOND.code()).isEqualTo("verloond");
        assertThat(Unit.BANEN.code()).isEqualTo("banen");
        assertThat(Unit.BANEN.shownDecimals()).isEqualTo(1);
        assertThat(Unit.PERSONEN.shownDecimals()).isZero();
        assertThat(Indicator.BANEN_31.unit()).isEqualTo(Unit.BANEN);
        assertThat(Indicator.BANEN_31.isGivenFor(AreaLevel.GEMEENTE)).isTrue();
        assertThat(Indicator.AANVRAGEN.isGivenFor(AreaLevel.ARBEIDSMARKTREGIO)).isFalse();
        assertThat(ComparedWith.VORIG_KWARTAAL.quarterFor(new Quarter(2024, 1))).isEqualTo(new Quarter(2023, 4));
        assertThat(ComparedWith.JAAR_EERDER.quarterFor(new Quarter(2024, 1))).isEqualTo(new Quarter(2023, 1));
        RegionStanding.Rank rank = new RegionStanding.Rank(3, 35, 1);
        assertThat(RankNumber.PLAATS.of(rank)).isEqualTo(3);
        assertThat(RankNumber.GERANGSCHIKT.of(rank)).isEqualTo(35);
        assertThat(RankNumber.KWART.of(rank)).isEqualTo(1);
        assertThat(RankNumber.KWART.code()).isEqualTo("kwart");
        assertThat(RankNumber.KWART.label()).isEqualTo("Kwart van de ranglijst");
    }

    @Test
    void aGemeentecodeHasOneNormalForm() {
        MunicipalityCode amsterdam = new MunicipalityCode("0363");
        assertThat(MunicipalityCode.parse("GM0363")).contains(amsterdam);
        assertThat(MunicipalityCode.parse("363")).contains(amsterdam);
        assertThat(MunicipalityCode.parse("0000")).isEmpty();
        assertThat(MunicipalityCode.parse("03630")).isEmpty();
        assertThat(amsterdam).hasToString("0363").isLessThan(new MunicipalityCode("0599"));
        assertThatIllegalArgumentException().isThrownBy(() -> new MunicipalityCode("363"));
    }

    @Test
    void aClassOfHoursHasItsBoundsInItsCode() {
        BigDecimal ten = BigDecimal.TEN;
        assertThat(HoursClass.parse("12-20", ten, new BigDecimal(60)))
                .contains(new HoursClass("12-20", new BigDecimal(12), new BigDecimal(20), false, ten));
        assertThat(HoursClass.parse("36+", ten, new BigDecimal(60)))
                .contains(new HoursClass("36+", new BigDecimal(36), new BigDecimal(60), true, ten));
        assertThat(HoursClass.parse("36", ten, ten)).isEmpty();
    }

    @Test
    void aChecksumIsOfBytes(@TempDir Path folder) throws IOException {
        assertThat(Sha256.ofText("")).isEqualTo(new Sha256(OF_NOTHING)).hasToString(OF_NOTHING);
        Path file = Files.writeString(folder.resolve("file"), "één");
        assertThat(Sha256.ofFile(file)).isEqualTo(Sha256.ofText("één")).isNotEqualTo(Sha256.ofText(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"})
    void aChecksumHas64SmallHexadecimalDigits(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sha256(hex));
    }

    @Test
    void oneThingHasNoPlural() {
        assertThat(Plural.of(0, "file")).isEqualTo("0 files");
        assertThat(Plural.of(1, "file")).isEqualTo("1 file");
        assertThat(Plural.of(2, "file")).isEqualTo("2 files");
    }

    @Test
    void aStopBreaksOffOnlyIfItIsRequested() {
        StopSignal.NEVER.check();
        assertThat(Optional.of(StopSignal.NEVER.isRequested())).contains(false);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ((StopSignal) () -> true).check())
                .isInstanceOf(StopRequestedException.class);
    }
}
