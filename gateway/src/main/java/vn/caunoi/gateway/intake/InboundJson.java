package vn.caunoi.gateway.intake;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.caunoi.channels.Attachment;
import vn.caunoi.channels.Inbound;
import vn.caunoi.channels.Location;

/** An inbound as it waits in the store. The form has a version because it outlives a deployment. */
public final class InboundJson {

    private static final int VERSION = 1;
    private static final String AGAIN = "again";

    private InboundJson() {}

    public static String write(Inbound inbound) {
        var json = new JsonObject()
                .put("v", VERSION)
                .put("account", inbound.account())
                .put("citizen", inbound.citizen())
                .put("id", inbound.id())
                .put("at", inbound.at().toEpochMilli());
        if (inbound instanceof Inbound.Said said) {
            json.put("kind", "said").put("text", said.text());
            said.choice().ifPresent(choice -> json.put("choice", choice));
            said.location().ifPresent(l -> json.put("latitude", l.latitude()).put("longitude", l.longitude()));
            if (!said.attachments().isEmpty()) {
                json.put("attachments", attachments(said.attachments()));
            }
        } else if (inbound instanceof Inbound.Joined) {
            json.put("kind", "joined");
        } else if (inbound instanceof Inbound.Left) {
            json.put("kind", "left");
        } else if (inbound instanceof Inbound.Profile profile) {
            json.put("kind", "profile");
            profile.name().ifPresent(name -> json.put("name", name));
            profile.phone().ifPresent(phone -> json.put("phone", phone));
        } else {
            throw new IllegalArgumentException("a receipt does not wait for a turn: " + inbound.id());
        }
        return json.encode();
    }

    public static Inbound read(JsonObject json) {
        var account = json.getString("account");
        var citizen = json.getString("citizen");
        var id = json.getString("id");
        var at = Instant.ofEpochMilli(json.getLong("at"));
        return switch (json.getString("kind")) {
            case "said" -> new Inbound.Said(account, citizen, id, at, json.getString("text"),
                    attachments(json.getJsonArray("attachments", new JsonArray())), location(json),
                    Optional.ofNullable(json.getString("choice")));
            case "joined" -> new Inbound.Joined(account, citizen, id, at);
            case "left" -> new Inbound.Left(account, citizen, id, at);
            case "profile" -> new Inbound.Profile(account, citizen, id, at,
                    Optional.ofNullable(json.getString("name")), Optional.ofNullable(json.getString("phone")));
            default -> throw new IllegalArgumentException("unknown kind of inbound: " + json.getString("kind"));
        };
    }

    /** A payload that was parked and is tried again: what it says is in the transcript already. */
    public static String onceMore(JsonObject payload) {
        return payload.copy().put(AGAIN, true).encode();
    }

    public static boolean again(JsonObject payload) {
        return payload.getBoolean(AGAIN, false);
    }

    public static JsonArray attachments(List<Attachment> attachments) {
        var array = new JsonArray();
        attachments.forEach(a -> array.add(new JsonObject()
                .put("kind", a.kind()).put("url", a.url()).put("name", a.name()).put("bytes", a.bytes())));
        return array;
    }

    public static List<Attachment> attachments(JsonArray array) {
        return array.stream().map(JsonObject.class::cast)
                .map(a -> new Attachment(a.getString("kind"), a.getString("url"), a.getString("name"), a.getLong("bytes")))
                .toList();
    }

    private static Optional<Location> location(JsonObject json) {
        return json.containsKey("latitude")
                ? Optional.of(new Location(json.getDouble("latitude"), json.getDouble("longitude")))
                : Optional.empty();
    }
}
