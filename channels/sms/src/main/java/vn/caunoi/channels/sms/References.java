package vn.caunoi.channels.sms;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The 8-bit reference that holds the parts of a long message together on the phone: counted for each number, so that two
 * long messages to one phone never share it. For one context only.
 */
final class References {

    private static final int NUMBERS_REMEMBERED = 10_000;

    private final Map<String, Integer> last = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > NUMBERS_REMEMBERED;
        }
    };
    private final InstantSource clock;

    References(InstantSource clock) {
        this.clock = clock;
    }

    /** A number not remembered begins somewhere else every second, and so after a restart too. */
    int next(String destination) {
        return last.merge(destination, (int) (clock.instant().getEpochSecond() & 0xFF), (before, start) -> before + 1 & 0xFF);
    }
}
