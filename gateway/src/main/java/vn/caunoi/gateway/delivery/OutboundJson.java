package vn.caunoi.gateway.delivery;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import vn.caunoi.channels.Option;
import vn.caunoi.channels.Outbound;
import vn.caunoi.gateway.intake.InboundJson;

/** An outbound as it waits in the outbox; account and citizen are known to the conversation it belongs to. */
public final class OutboundJson {

    private OutboundJson() {}

    public static String write(String text, List<Option> options, Optional<String> replyTo) {
        var json = new JsonObject().put("v", 1).put("text", text);
        if (!options.isEmpty()) {
            json.put("options", options(options));
        }
        replyTo.ifPresent(id -> json.put("replyTo", id));
        return json.encode();
    }

    static Outbound read(String id, String account, String citizen, String payload) {
        var json = new JsonObject(payload);
        return new Outbound(
                id,
                account,
                citizen,
                json.getString("text"),
                options(json.getJsonArray("options", new JsonArray())),
                InboundJson.attachments(json.getJsonArray("attachments", new JsonArray())),
                Optional.ofNullable(json.getString("replyTo")));
    }

    public static JsonArray options(List<Option> options) {
        var array = new JsonArray();
        options.forEach(o -> array.add(new JsonObject().put("id", o.id()).put("label", o.label())));
        return array;
    }

    public static List<Option> options(JsonArray array) {
        return array.stream().map(JsonObject.class::cast)
                .map(o -> new Option(o.getString("id"), o.getString("label")))
                .toList();
    }
}
