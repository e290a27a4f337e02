package vn.caunoi.simulators.zalo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;

/** The webhook bodies, field by field as {@code zalo-oa.md} 1.4 to 1.9 shows them. */
final class Events {
    private final ZaloApp app;
    private final InstantSource clock;

    Events(ZaloApp app, InstantSource clock) {
        this.app = app;
        this.clock = clock;
    }

    JsonObject text(String citizen, String id, String text) {
        return fromCitizen(citizen, "user_send_text", new JsonObject().put("text", text).put("msg_id", id));
    }

    JsonObject image(String citizen, String id, String url, String caption) {
        JsonObject payload = new JsonObject().put("thumbnail", url).put("url", url);
        JsonObject message = attached(id, "image", payload);
        return fromCitizen(citizen, "user_send_image", caption.isEmpty() ? message : message.put("text", caption));
    }

    JsonObject location(String citizen, String id, double latitude, double longitude) {
        JsonObject place = new JsonObject().put("latitude", Double.toString(latitude)).put("longitude", Double.toString(longitude));
        return fromCitizen(citizen, "user_send_location", attached(id, "location", new JsonObject().put("coordinates", place)));
    }

    JsonObject following(String citizen, boolean follows) {
        return stamped(new JsonObject().put("app_id", app.appId()).put("oa_id", app.oaId())
            .put("follower", new JsonObject().put("id", citizen)).put("user_id_by_app", idByApp(citizen))
            .put("event_name", follows ? "follow" : "unfollow").put("source", "oa_profile"));
    }

    JsonObject echo(ZaloMessage message) {
        String name = message.imageUrl().isPresent() ? "oa_send_image" : "oa_send_text";
        return fromAccount(message.citizen(), name, new JsonObject().put("text", message.text()).put("msg_id", message.id()));
    }

    JsonObject received(ZaloMessage message) {
        return fromAccount(message.citizen(), "user_received_message", new JsonObject().put("msg_id", message.id()));
    }

    JsonObject seen(ZaloMessage message) {
        return fromAccount(message.citizen(), "user_seen_message", new JsonObject().put("msg_ids", new JsonArray().add(message.id())));
    }

    private static JsonObject attached(String id, String type, JsonObject payload) {
        JsonObject attachment = new JsonObject().put("type", type).put("payload", payload);
        return new JsonObject().put("msg_id", id).put("attachments", new JsonArray().add(attachment));
    }

    private JsonObject fromCitizen(String citizen, String name, JsonObject message) {
        return between(citizen, app.oaId(), citizen, name, message);
    }

    private JsonObject fromAccount(String citizen, String name, JsonObject message) {
        return between(app.oaId(), citizen, citizen, name, message);
    }

    private JsonObject between(String sender, String recipient, String citizen, String name, JsonObject message) {
        return stamped(new JsonObject().put("app_id", app.appId()).put("sender", new JsonObject().put("id", sender))
            .put("user_id_by_app", idByApp(citizen)).put("recipient", new JsonObject().put("id", recipient))
            .put("event_name", name).put("message", message));
    }

    private JsonObject stamped(JsonObject event) {
        return event.put("timestamp", Long.toString(clock.millis()));
    }

    /** The same person has another id towards the app than towards the account. */
    private static String idByApp(String citizen) {
        return "552" + citizen.substring(Math.min(3, citizen.length()));
    }
}
