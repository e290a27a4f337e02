package vn.caunoi.gateway.inbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import vn.caunoi.store.Line;
import vn.caunoi.store.OutboxMessage;
import vn.caunoi.store.StaffUser;

/** What a staff member says to the citizen: a line of the transcript and a message that leaves, with one id. */
record Reply(String id, StaffUser author, String text) {

    /** Replies leave before notices and bulk. */
    static final String LANE = "reply";

    Line line(Instant now) {
        return new Line(id, "out", author.displayName(), text, By.staff(author), now);
    }

    OutboxMessage message(String account) {
        var payload = new JsonObject()
                .put("text", text)
                .put("options", new JsonArray())
                .put("author", author.displayName());
        return new OutboxMessage(id, account, LANE, payload.encode());
    }
}
