package vn.caunoi.simulators.zalo;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Message ids as Zalo's look: 20 hex digits; random, so that a restarted platform never repeats one. */
final class MessageIds {
    private static final SecureRandom RANDOM = new SecureRandom();

    private MessageIds() {}

    static String next() {
        byte[] bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
