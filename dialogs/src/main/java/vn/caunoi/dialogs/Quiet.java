package vn.caunoi.dialogs;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** The hours in which nobody is reminded of anything. */
final class Quiet {

    private Quiet() {}

    /** The time wanted, or the end of the quiet hours it falls into; they may span midnight. */
    static Instant after(Instant wanted, Limits limits) {
        ZonedDateTime at = wanted.atZone(limits.zone());
        LocalTime time = at.toLocalTime();
        if (!time.isBefore(limits.quietFrom())) {
            return at.plusDays(1).with(limits.quietTo()).toInstant();
        }
        return time.isBefore(limits.quietTo()) ? at.with(limits.quietTo()).toInstant() : wanted;
    }
}
