package vn.caunoi.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Sets or cancels a conversation's timer; setting it again moves it.
 *
 * @param id name of the timer within its conversation
 * @param due empty = cancel
 * @param payload opaque JSON the arrival will carry when the timer fires
 */
public record TimerChange(String id, Optional<Instant> due, String payload) {

    public TimerChange {
        Names.check("timer id", id);
    }
}
