package nl.beschutwerk.operate.page;

import java.util.List;
import nl.beschutwerk.job.explain.AttemptHistory.Attempt;
import nl.beschutwerk.job.explain.RunningWork.RunningAttempt;

/** How an attempt ended, in a word: why is for the log, which may say more than a page. */
enum Ending {
    COMPLETED("completed"),
    REFUSED("delivery refused"),
    STOPPED("stopped in order; goes on at the next run"),
    AT_WORK("at work"),
    BROKEN_OFF("broken off; goes on at the next run"),
    FAILED("failed");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    static Ending of(Attempt attempt, List<RunningAttempt> running) {
        return switch (attempt.ending()) {
            case COMPLETED -> COMPLETED;
            case REFUSED -> REFUSED;
            case STOPPED -> STOPPED;
            case AT_WORK -> AT_WORK;
            case CUT_OFF ->
                running.stream().anyMatch(one -> one.release().equals(attempt.release())) ? AT_WORK : BROKEN_OFF;
            case FAILED, ABANDONED, UNKNOWN -> FAILED;
        };
    }

    String inSentence() {
        return this == BROKEN_OFF ? "was broken off; the next run goes on with it" : words;
    }

    Cell cell() {
        return this == FAILED || this == BROKEN_OFF || this == REFUSED ? Cell.wrong(words) : Cell.of(words);
    }
}
