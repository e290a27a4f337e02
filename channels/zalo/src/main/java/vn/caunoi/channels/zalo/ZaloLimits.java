package vn.caunoi.channels.zalo;

import java.time.Duration;

/** The provider's numbers: docs.zaloplatforms.com, OA, consultation message; the ones that are ours say so. */
final class ZaloLimits {

    /** Characters of one message, counted after NFC. */
    static final int TEXT = 2000;

    /** Ours: what one reply may run to over several messages, so that a paste accident is not sent to a citizen. */
    static final int TEXT_OF_ALL_MESSAGES = 5 * TEXT;

    static final int BUTTONS = 5;

    static final int BUTTON_TITLE = 100;

    /** The rate window is one minute for an app and for an OA. */
    static final Duration RATE_WINDOW = Duration.ofMinutes(1);

    /** Ours: how long a refresh token the provider refused is not shown to it again. */
    static final Duration AFTER_REFUSED_REFRESH = Duration.ofMinutes(1);

    /** Ours: how often a node looks whether another node has finished the refresh. */
    static final Duration REFRESH_LOOK = Duration.ofMillis(200);

    private ZaloLimits() {}
}
