package vn.caunoi.simulators.phones;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import vn.caunoi.simulators.smsc.SmsCentre;
import vn.caunoi.simulators.smsc.SmsMessage;
import vn.caunoi.simulators.zalo.ZaloMessage;
import vn.caunoi.simulators.zalo.ZaloPlatform;

/**
 * The phones in citizens' hands: what they send goes out over the simulated providers, what arrives stands on their screens.
 * Lives on the providers' event loop. The wire is {@link PhonesHub}.
 */
final class Phones {
    private final ZaloPlatform zalo;
    private final SmsCentre sms;
    private final InstantSource clock;
    private final Map<String, Phone> phones = new HashMap<>();
    /** Where the hub itself is reached: the address of the sample picture. */
    private final String baseUrl;

    Phones(ZaloPlatform zalo, SmsCentre sms, InstantSource clock, String baseUrl) {
        this.zalo = zalo;
        this.sms = sms;
        this.clock = clock;
        this.baseUrl = baseUrl;
        zalo.onMessage(this::arrived);
        sms.onMessage(this::arrived);
    }

    Phone phone(Kind kind, String citizen) {
        return phones.computeIfAbsent(kind.label() + " " + citizen, first -> new Phone(kind, clock));
    }

    /**
     * Does what the citizen does: {@code {"type": "send"|"tap"|"image"|"location"|"follow"|"unfollow", ...}}.
     * Answers the message's sequence on the phone; its delivery follows.
     */
    long act(Kind kind, String citizen, JsonObject action) {
        String type = action.getString("type", "send");
        if (kind == Kind.SMS) {
            return text(citizen, type, required(action, "text"));
        }
        return switch (type) {
            case "send" -> zaloSent(citizen, content(required(action, "text")), zalo.say(citizen, action.getString("text")));
            case "tap" -> tap(citizen, required(action, "title"), required(action, "payload"), action.getString("button", "oa.query.show"));
            case "image" -> image(citizen, action.getString("text", ""));
            case "location" -> location(citizen, action.getDouble("latitude"), action.getDouble("longitude"));
            case "follow", "unfollow" -> zaloSent(citizen, new JsonObject().put("event", type), zalo.follow(citizen, type.equals("follow")));
            default -> throw new IllegalArgumentException("Expected type send, tap, image, location, follow or unfollow, got '" + type + "'");
        };
    }

    private long text(String citizen, String type, String text) {
        if (!type.equals("send")) {
            throw new IllegalArgumentException("A key-pad phone can only send text, got type '" + type + "'");
        }
        Phone phone = phone(Kind.SMS, citizen);
        long sequence = phone.sent(content(text).put("sms", cost(sms.cost(text))));
        return followed(phone, sequence, sms.send(citizen, text));
    }

    /** A tapped button says its payload; only a shown query leaves its words on the screen, a hidden one its title. */
    private long tap(String citizen, String title, String payload, String button) {
        String shown = button.equals("oa.query.hide") ? title : payload;
        return zaloSent(citizen, content(shown).put("tapped", title), zalo.say(citizen, payload));
    }

    private long image(String citizen, String caption) {
        String url = baseUrl + "/samples/road.png";
        return zaloSent(citizen, content(caption).put("image", url), zalo.sendImage(citizen, url, caption));
    }

    private long location(String citizen, Double latitude, Double longitude) {
        if (latitude == null || longitude == null) {
            throw new IllegalArgumentException("A location needs latitude and longitude in degrees");
        }
        JsonObject place = new JsonObject().put("latitude", latitude).put("longitude", longitude);
        return zaloSent(citizen, new JsonObject().put("location", place), zalo.sendLocation(citizen, latitude, longitude));
    }

    private long zaloSent(String citizen, JsonObject content, Future<Boolean> delivered) {
        Phone phone = phone(Kind.ZALO, citizen);
        return followed(phone, phone.sent(content), delivered);
    }

    private static long followed(Phone phone, long sequence, Future<Boolean> delivered) {
        delivered.onComplete(result -> phone.delivery(sequence, result.succeeded() && result.result() ? "delivered" : "failed"));
        return sequence;
    }

    private void arrived(ZaloMessage message) {
        JsonArray buttons = new JsonArray();
        message.buttons().forEach(button -> buttons.add(new JsonObject().put("title", button.title()).put("type", button.type())
            .put("payload", button.payload())));
        JsonObject content = content(message.text()).put("buttons", buttons);
        message.imageUrl().ifPresent(url -> content.put("image", url));
        phone(Kind.ZALO, message.citizen()).received(content);
    }

    private void arrived(SmsMessage message) {
        phone(Kind.SMS, message.number()).received(content(message.text()).put("sender", message.sender()).put("sms", cost(message.cost())));
    }

    JsonObject cost(SmsMessage.Cost cost) {
        return new JsonObject().put("encoding", cost.encoding()).put("segments", cost.segments()).put("price", cost.price())
            .put("currency", sms.rules().price().currency());
    }

    private static JsonObject content(String text) {
        return new JsonObject().put("text", text);
    }

    private static String required(JsonObject action, String field) {
        if (action.getValue(field) instanceof String words && !words.isBlank()) {
            return words;
        }
        throw new IllegalArgumentException("Expected a text in '" + field + "'");
    }
}
