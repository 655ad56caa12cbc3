package nl.beschutwerk.intake.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gepubliceerd-2024-Q4",
                "synthetisch-2023-Q4-2025-17000",
                "UWV beschut werk (2e levering), verbeterd",
                "Súdwest-Fryslân",
                "comité",
                "a.b.c",
                "com10",
            })
    void aNameThatAnyFolderMayHaveIsPlain(String name) {
        assertThat(PlainName.isPlain(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x",
                "..",
                "a..b",
                "/x",
                "a/b",
                "a\\b",
                "C:x",
                "a*b",
                "a?b",
                "a|b",
                "<a",
                "a>",
                "a\"b",
                ".x",
                "x.",
                " x",
                "x ",
                "CON",
                "con.txt",
                "Lpt1",
                "COM9.csv",
                "a\tb",
                "a\u202eb",
                "a\u200bb",
                "a\u2028b",
                "\ud800"
            })
    void whatMayLeadElsewhereOrCannotBeSeenIsNot(String name) {
        assertThat(PlainName.isPlain(name)).isFalse();
    }

    @Test
    void aNameIsBoundedInBytesNotInCharacters() {
        assertThat(PlainName.isPlain("a".repeat(200))).isTrue();
        assertThat(PlainName.isPlain("\u754c".repeat(67))).isFalse();
    }
}
