package vn.caunoi.store;

/**
 * A message to send.
 *
 * @param id the same as its transcript {@link Line#id}
 * @param lane reply, notice or bulk
 * @param payload opaque JSON for the one who sends
 */
public record OutboxMessage(String id, String account, String lane, String payload) {

    public OutboxMessage {
        Names.check("message id", id);
        Names.check("account", account);
        Names.check("lane", lane);
    }
}
