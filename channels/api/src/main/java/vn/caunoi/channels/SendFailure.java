package vn.caunoi.channels;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a send failed, in the one vocabulary of all channels.
 *
 * @param code the provider's own code, for operators
 * @param detail the provider's own words with secrets removed
 * @param after how long the provider wants us to wait, when it says so
 */
public record SendFailure(Kind kind, String code, String detail, Optional<Duration> after) {

    public enum Kind {
        /** A passing fault: try again with back-off. */
        RETRY_LATER,
        /** Too fast: the whole account pauses, order kept. */
        THROTTLED,
        /** The token died: refresh, then one more try. */
        REFRESH_CREDENTIALS,
        /** The reply window is closed: another message kind or channel may still reach the citizen. */
        OUTSIDE_WINDOW,
        /** This citizen cannot be reached here: blocked, banned, wrong number. */
        UNREACHABLE,
        /** This message will never pass: too long, bad field, forbidden content. */
        INVALID,
        /** The account needs a person: permission, contract, money. */
        MISCONFIGURED,
        /** The answer was lost: it may have been sent, so it is never repeated blindly. */
        IN_DOUBT
    }

    public static SendFailure of(Kind kind, String code, String detail) {
        return new SendFailure(kind, code, detail, Optional.empty());
    }
}
