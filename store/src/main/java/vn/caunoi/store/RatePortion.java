package vn.caunoi.store;

import java.time.Duration;

/**
 * What an account may send now.
 *
 * @param items taken out of the bucket; 0 unless {@link Word#TAKEN}
 * @param pause before it is worth asking again; zero when taken
 */
public record RatePortion(Word word, int items, Duration pause) {

    public enum Word {
        TAKEN,
        /** All nodes together have sent as fast as agreed. */
        WAIT,
        /** A node was told to pause, or saw that the provider is down. */
        PAUSED
    }
}
