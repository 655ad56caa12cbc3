package nl.beschutwerk.job.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.beschutwerk.domain.WorkDone;
import org.jspecify.annotations.Nullable;

/**
 * How far a step is.
 *
 * @param unit what it counts, such as rows; null if it counts nothing
 * @param pace how much of it is done
 * @param atWork how long the step has been at work
 */
public record HowFar(@Nullable String unit, Pace pace, Duration atWork) {

    private static final Pace NONE = new Pace(0, OptionalLong.empty(), Duration.ZERO);

    private static final int ALL = 100;

    /** How far a step is that has been at work for this long. */
    public static HowFar of(WorkDone work, Duration atWork) {
        return work.counted()
                .map(done -> new HowFar(done.unit(), new Pace(done.done(), done.total(), done.lasted()), atWork))
                .orElseGet(() -> new HowFar(null, NONE, atWork));
    }

    /** In pieces, the first of which matter most. */
    public List<String> inWords() {
        if (unit == null || (pace.done() == 0 && pace.total().isEmpty())) {
            return List.of(ProgressWords.atItFor(atWork));
        }
        if (isAllCounted()) {
            // What follows is not counted.
            List<String> words = new ArrayList<>(ProgressWords.of(unit, pace).subList(0, 2));
            words.add(ProgressWords.atItFor(atWork));
            return words;
        }
        return ProgressWords.of(unit, pace);
    }

    /** Without the number of anything, for a journal that others can read. */
    public String inShort() {
        Optional<Duration> rest = pace.toGo();
        return rest.isPresent()
                ? pace.percent().getAsInt() + " %, about " + ProgressWords.time(rest.get()) + " to go"
                : ProgressWords.atItFor(atWork);
    }

    private boolean isAllCounted() {
        return pace.percent().orElse(0) == ALL;
    }
}
