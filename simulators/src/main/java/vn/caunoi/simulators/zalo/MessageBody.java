package vn.caunoi.simulators.zalo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import vn.caunoi.simulators.zalo.ZaloMessage.Button;

/** The body of {@code /v3.0/oa/message/cs}, read as strictly as the documentation says ({@code zalo-oa.md} 2.2). */
final class MessageBody {
    private static final int TEXT_LIMIT = 2000;
    private static final int BUTTON_LIMIT = 5;
    private static final int TITLE_LIMIT = 100;
    private static final int PAYLOAD_LIMIT = 1000;
    private static final List<String> QUERY_BUTTONS = List.of("oa.query.show", "oa.query.hide");

    private final JsonObject recipient;
    private final JsonObject message;
    private final JsonObject attachment;

    MessageBody(JsonObject body) {
        this.recipient = object(body, "recipient");
        this.message = object(body, "message");
        this.attachment = message.containsKey("attachment") ? object(message, "attachment") : new JsonObject();
    }

    Optional<String> userId() {
        return text(recipient, "user_id");
    }

    Optional<String> answeredMessage() {
        return text(recipient, "message_id");
    }

    String text() {
        return text(message, "text").orElse("");
    }

    List<Button> buttons() {
        JsonArray buttons = payload().getJsonArray("buttons", new JsonArray());
        return buttons.stream().map(JsonObject.class::cast).map(MessageBody::button).toList();
    }

    Optional<String> imageUrl() {
        return text(element(), "url");
    }

    void checkShape() {
        if (text().isEmpty() && attachment.isEmpty()) {
            throw ZaloError.INVALID_FIELD.refuse("message");
        }
        if (text().codePointCount(0, text().length()) > TEXT_LIMIT || buttons().size() > BUTTON_LIMIT) {
            throw ZaloError.TOO_LONG.refuse();
        }
        if (!attachment.isEmpty()) {
            checkTemplate();
        }
    }

    /** Uploads are not played here, so no attachment id is known; files by token cannot be sent either. */
    void checkAttachment() {
        if (element().containsKey("attachment_id") || "file".equals(attachment.getString("type"))) {
            throw ZaloError.ATTACHMENT_EXPIRED.refuse();
        }
    }

    private void checkTemplate() {
        String template = payload().getString("template_type", "buttons");
        boolean known = List.of("buttons", "media", "request_user_info").contains(template);
        if ("file".equals(attachment.getString("type"))) {
            return;
        }
        if (!"template".equals(attachment.getString("type")) || !known) {
            throw ZaloError.UNSUPPORTED_TYPE.refuse();
        }
        // A button list names no template_type: with any, the live platform asks for one of its own (zalo-oa.md 2.2).
        if (payload().containsKey("buttons") && payload().containsKey("template_type")) {
            throw ZaloError.INVALID_FIELD.refuse("template_type");
        }
        if ("media".equals(template) && element().containsKey("url") == element().containsKey("attachment_id")) {
            throw ZaloError.INVALID_FIELD.refuse("elements");
        }
    }

    private static Button button(JsonObject button) {
        String title = text(button, "title").filter(words -> words.length() <= TITLE_LIMIT)
            .orElseThrow(() -> ZaloError.INVALID_FIELD.refuse("title"));
        String type = text(button, "type").orElseThrow(() -> ZaloError.INVALID_FIELD.refuse("type"));
        return new Button(title, type, payload(type, button.getValue("payload")));
    }

    private static String payload(String type, Object payload) {
        if (QUERY_BUTTONS.contains(type) && payload instanceof String words && !words.isEmpty() && words.length() <= PAYLOAD_LIMIT) {
            return words;
        }
        if (payload instanceof JsonObject target && type.equals("oa.open.url")) {
            return text(target, "url").orElseThrow(() -> ZaloError.INVALID_FIELD.refuse("url"));
        }
        if (payload instanceof JsonObject target && List.of("oa.open.sms", "oa.open.phone").contains(type)) {
            return text(target, "phone_code").orElseThrow(() -> ZaloError.INVALID_FIELD.refuse("phone_code"));
        }
        throw ZaloError.INVALID_FIELD.refuse("payload");
    }

    private JsonObject payload() {
        return attachment.containsKey("payload") ? object(attachment, "payload") : new JsonObject();
    }

    private JsonObject element() {
        JsonArray elements = payload().getJsonArray("elements", new JsonArray());
        return elements.isEmpty() ? new JsonObject() : elements.getJsonObject(0);
    }

    private static JsonObject object(JsonObject parent, String field) {
        if (parent.getValue(field) instanceof JsonObject child) {
            return child;
        }
        throw ZaloError.INVALID_FIELD.refuse(field);
    }

    private static Optional<String> text(JsonObject parent, String field) {
        Object value = parent.getValue(field);
        if (value != null && !(value instanceof String)) {
            throw ZaloError.INVALID_FIELD.refuse(field);
        }
        return Optional.ofNullable((String) value);
    }
}
