package nl.beschutwerk.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class CopyTableTest {

    @ParameterizedTest
    @CsvSource({"53100, true", "55000, true", "57014, true", "58030, true", "22P02, false", "23514, false"})
    void whatTheServerSaysOfItselfIsToldAndWhatItSaysOfRowsIsNot(String state, boolean told) {
        ServerErrorMessage server = new ServerErrorMessage("SERROR\0C" + state + "\0Mreden\0\0");
        Throwable failure = CopyTable.withoutRow("intake.advice_1", new PSQLException(server));
        assertThat(failure)
                .hasNoCause()
                .hasMessage("Copying rows into intake.advice_1 failed (state " + state + ")" + (told ? ": reden" : ""));
    }
}
