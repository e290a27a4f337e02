package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Messages to send, and what became of them. */
public final class Outbox {

    Outbox() {}

    /** Hands out messages nobody was given yet, in the order of commit. */
    public Future<List<OutboxItem>> take(int partition, String account, String lane, String consumer, int atMost) {
        throw new UnsupportedOperationException();
    }

    /** Takes over what any consumer was given and has not settled for {@code idle}. It may have been sent. */
    public Future<List<OutboxItem>> claim(
            int partition, String account, String lane, String consumer, Duration idle, int atMost) {
        throw new UnsupportedOperationException();
    }

    /** Counts a failed try that will be repeated; answers the tries so far, 0 when the message was settled already. */
    public Future<Integer> attempted(OutboxItem item, String detail) {
        throw new UnsupportedOperationException();
    }

    /** Ends a send: status, provider ids, and a receipt that came before. False when it was settled already. */
    public Future<Boolean> settle(Settlement settlement) {
        throw new UnsupportedOperationException();
    }

    /**
     * What the provider says became of a message.
     *
     * @param status delivered, read or failed
     * @param raw what the provider said, kept as the detail
     * @return {@code matched}: the status moved; {@code early}: no such message was sent yet, kept until it is;
     *     {@code backwards}: we know more already, nothing changed
     */
    public Future<String> receipt(
            String conversation, String account, List<String> sentIds, String status, String raw, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Lanes with messages in them; the empty ones are left out. */
    public Future<List<Backlog>> waiting() {
        throw new UnsupportedOperationException();
    }
}
