package vn.caunoi.petitions;

import java.time.Duration;
import java.time.Instant;

/**
 * How long something may take.
 *
 * @param amount 1 or more, in {@code unit}
 * @param source the law or decision it comes from
 */
public record Term(int amount, Unit unit, String source) {

    /** How a term is counted; days end with the last shift of the day. */
    public enum Unit { SECONDS, WORKING_HOURS, WORKING_DAYS, CALENDAR_DAYS }

    /** The moment it ends when it starts at {@code from}. */
    public Instant after(Instant from, WorkCalendar calendar) {
        return switch (unit) {
            case SECONDS -> from.plusSeconds(amount);
            case WORKING_HOURS -> calendar.plusWorkingHours(from, Duration.ofHours(amount));
            case WORKING_DAYS -> calendar.endOf(calendar.plusWorkingDays(calendar.dateOf(from), amount));
            case CALENDAR_DAYS -> calendar.endOf(calendar.plusCalendarDays(calendar.dateOf(from), amount));
        };
    }
}
