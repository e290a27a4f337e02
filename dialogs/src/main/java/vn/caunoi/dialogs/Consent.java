package vn.caunoi.dialogs;

import java.time.Instant;

/**
 * The citizen's agreement, provable: which text, by which message, when.
 *
 * @param version empty = none given or withdrawn
 */
public record Consent(String version, String messageId, Instant at) {

    public static final Consent NONE = new Consent("", "", Instant.EPOCH);

    public boolean given() {
        return !version.isEmpty();
    }
}
