package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;

/** How fast accounts send, over all nodes. */
public final class Rates {

    /** A bucket nobody asked for so long is full again. */
    static final Duration KEPT = Duration.ofMinutes(1);

    /** A bucket holds a tenth of a second's items: so little more than the rate can go in any one second. */
    private static final int PORTIONS_PER_SECOND = 10;

    /** The share of the rate with which an account goes on after a pause with a ramp. */
    static final String RAMP_FROM = "0.1";

    private final Room room;

    Rates(Room room) {
        this.room = room;
    }

    /** The most that goes at once, unless one message alone counts for more. */
    public static int capacity(int perSecond) {
        return Math.max(1, perSecond / PORTIONS_PER_SECOND);
    }

    /**
     * Takes up to {@code most} items for this node to send soon.
     *
     * @param least fewer are of no use: the items of the message that waits
     */
    public Future<RatePortion> take(String account, int perSecond, int least, int most, Instant now) {
        return TakeRateScript.run(room, account, perSecond, least, most, now);
    }

    /**
     * Holds up every message of the account on every node; answers how long, as a longer pause may stand already.
     *
     * @param ramp how long the rate then rises, evenly, from a tenth until it is full; zero = it is full at once
     */
    public Future<Duration> pause(String account, Duration length, Duration ramp, Instant now) {
        return PauseRateScript.run(room, account, length, ramp, now);
    }
}
