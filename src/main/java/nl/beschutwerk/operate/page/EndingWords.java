package nl.beschutwerk.operate.page;

import nl.beschutwerk.job.explain.Ending;

/** How an attempt ended, in a few words: why is for the log, which may say more than a page. */
final class EndingWords {

    private EndingWords() {}

    private static String of(Ending ending) {
        return switch (ending) {
            case COMPLETED -> "completed";
            case REFUSED -> "delivery refused";
            case STOPPED -> "stopped in order; goes on at the next run";
            case AT_WORK -> "at work";
            case CUT_OFF -> "broken off; goes on at the next run";
            case FAILED, ABANDONED, UNKNOWN -> "failed";
        };
    }

    /** After the moment at which it was begun. */
    static String inSentence(Ending ending) {
        return ending == Ending.CUT_OFF ? "was broken off; the next run goes on with it" : of(ending);
    }

    /** Whether somebody has to look why it did not go on to its end. */
    static boolean isFailure(Ending ending) {
        return switch (ending) {
            case FAILED, ABANDONED, UNKNOWN, CUT_OFF -> true;
            case COMPLETED, REFUSED, STOPPED, AT_WORK -> false;
        };
    }

    static Cell cell(Ending ending) {
        return isFailure(ending) || ending == Ending.REFUSED ? Cell.wrong(of(ending)) : Cell.of(of(ending));
    }
}
