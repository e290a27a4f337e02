package vn.caunoi.simulators.phones;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * A message on a phone's screen. Only its delivery changes later.
 *
 * @param sequence place on this phone, from 1
 * @param from {@code citizen} or {@code service}
 * @param content {@code text}, and where there is one {@code buttons}, {@code image}, {@code location}, {@code event}, {@code sms}
 * @param delivery of a citizen's message {@code sending}, {@code delivered} or {@code failed}; of the service's {@code delivered}
 */
record PhoneMessage(long sequence, String from, JsonObject content, String delivery, Instant at) {
    PhoneMessage with(String newDelivery) {
        return new PhoneMessage(sequence, from, content, newDelivery, at);
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject().put("seq", sequence).put("from", from).put("text", "").put("buttons", new JsonArray());
        return json.mergeIn(content).put("delivery", delivery).put("at", at.toString());
    }
}
