package vn.caunoi.gateway.inbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import vn.caunoi.store.Line;
import vn.caunoi.store.OutboxMessage;
import vn.caunoi.store.StaffUser;

/** What a citizen is told about a petition's step: a line of the transcript and a message that leaves, with one id. */
record Notice(String id, StaffUser officer, String text) {

    /** Notices leave after replies, before bulk. */
    static final String LANE = "notice";

    Line line(Instant now) {
        return new Line(id, "out", officer.displayName(), text, By.staff(officer), now);
    }

    OutboxMessage message(String account) {
        return new OutboxMessage(id, account, LANE, new JsonObject().put("text", text).put("options", new JsonArray()).encode());
    }
}
