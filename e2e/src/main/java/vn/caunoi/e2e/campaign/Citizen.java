package vn.caunoi.e2e.campaign;

import java.util.List;

/** Somebody who writes on one channel, whatever happens to the gateway meanwhile. */
interface Citizen extends AutoCloseable {

    /** Sends it, again if need be, until it is acknowledged. */
    void says(String text);

    /** Sends all of them at once and waits until each is acknowledged; their order is left to chance. */
    default void bursts(List<String> texts) {
        texts.forEach(this::says);
    }

    /** What the service said, in the order it stands on the citizen's screen. */
    List<String> screen();

    @Override
    default void close() {}
}
