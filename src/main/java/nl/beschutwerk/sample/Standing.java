package nl.beschutwerk.sample;

import java.util.List;
import nl.beschutwerk.sample.Advice.Outcome;

/** How a person stands at the reference date, told from the life itself: it checks what others find in the rows. */
final class Standing {

    private Standing() {}

    /** Whether the last advice up to the day is positive and still holds. */
    static boolean isIndicated(List<Advice> advices, int day) {
        boolean indicated = false;
        for (Advice advice : advices) {
            if (advice.decides() && advice.settled() <= day) {
                indicated = advice.outcome() == Outcome.POSITIEF && advice.lastDay() >= day;
            }
        }
        return indicated;
    }

    /** Whether there is work that counts on the day. */
    static boolean isWorking(List<Employment> employments, int day) {
        return employments.stream()
                .anyMatch(employment ->
                        employment.isActive(day) && !employment.work().isUnderOldLaw());
    }
}
