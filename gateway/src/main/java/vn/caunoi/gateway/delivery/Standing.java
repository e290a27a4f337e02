package vn.caunoi.gateway.delivery;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an account's provider says of the account itself: while that needs a person, everything of the account waits. */
final class Standing {

    /** Messages that were refused for the account's sake, with the number of their last send. */
    private final Map<String, Long> refused = new HashMap<>();

    private long sends;
    private long lastTaken;
    private long lastRefused;
    private int pauses;
    private Instant until = Instant.MIN;
    private Optional<String> trouble = Optional.empty();

    /** The number of a send that begins now. */
    long begins() {
        return ++sends;
    }

    /** Another that was sent after it was taken: then something is wrong with the message, not with the account. */
    boolean onlyThis(String message) {
        return refused.getOrDefault(message, lastTaken) < lastTaken;
    }

    /** Answers how long the account is to wait: longer with each pause in a row, and as one for those refused together. */
    Duration refused(String message, long number, String said, Instant now, IntervalFunction pause) {
        refused.put(message, number);
        lastRefused = Math.max(lastRefused, number);
        trouble = trouble.or(() -> Optional.of("since " + now + " the provider says that the account needs a person: " + said));
        if (!now.isBefore(until)) {
            until = now.plusMillis(pause.apply(++pauses));
        }
        return Duration.between(now, until);
    }

    /** What was sent before one that was refused says nothing about the account since. */
    void taken(long number) {
        if (number > lastRefused) {
            lastTaken = Math.max(lastTaken, number);
            pauses = 0;
            trouble = Optional.empty();
        }
    }

    void settled(String message) {
        refused.remove(message);
    }

    /** In words for operators; empty when nothing is known to be wrong. */
    Optional<String> trouble() {
        return trouble;
    }
}
