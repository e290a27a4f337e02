package vn.caunoi.channels.zalo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.caunoi.channels.Attachment;
import vn.caunoi.channels.Capabilities;
import vn.caunoi.channels.Menu;
import vn.caunoi.channels.Option;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.Rendered;

/**
 * An outbound as consultation messages ({@code POST /v3.0/oa/message/cs}), in the order they must arrive. A text over
 * the limit becomes several, cut between words; buttons hang on the last. Images go by address; any other file goes
 * as a link in the text, because Zalo takes only uploaded pdf, doc, docx and csv.
 *
 * @param requests the bodies to post, one a message
 */
record ZaloRender(Rendered rendered, List<JsonObject> requests) {

    static final Capabilities CAPABILITIES = new Capabilities(
            ZaloLimits.BUTTONS, ZaloLimits.BUTTON_TITLE, ZaloLimits.TEXT_OF_ALL_MESSAGES, false, true, true, false);

    static ZaloRender of(Outbound message) {
        boolean buttons = fitButtons(message.options());
        String text = Normalizer.normalize(withLinks(message), Normalizer.Form.NFC);
        List<String> parts = parts(buttons ? text : Menu.text(text, message.options()));
        List<JsonObject> requests = requests(message, parts, buttons);
        String problem = problem(message, String.join("", parts));
        return new ZaloRender(new Rendered(parts, "UTF-8", problem), problem.isEmpty() ? requests : List.of());
    }

    private static String problem(Outbound message, String text) {
        if (text.length() > ZaloLimits.TEXT_OF_ALL_MESSAGES) {
            return "text of " + text.length() + " characters, Zalo carries " + ZaloLimits.TEXT_OF_ALL_MESSAGES;
        }
        if (text.isBlank() && message.attachments().stream().noneMatch(ZaloRender::isImage)) {
            return "nothing to send: neither text nor image";
        }
        if (message.text().isBlank() && !message.options().isEmpty()) {
            return "options need a text above them";
        }
        return message.options().stream().anyMatch(option -> option.label().isBlank()) ? "an option has no label" : "";
    }

    private static boolean fitButtons(List<Option> options) {
        return options.size() <= ZaloLimits.BUTTONS
                && options.stream().allMatch(option -> option.label().length() <= ZaloLimits.BUTTON_TITLE);
    }

    private static String withLinks(Outbound message) {
        Stream<String> links = message.attachments().stream()
                .filter(attachment -> !isImage(attachment))
                .map(attachment -> (attachment.name() + " " + attachment.url()).strip());
        return Stream.concat(Stream.of(message.text()).filter(text -> !text.isEmpty()), links).collect(Collectors.joining("\n"));
    }

    private static List<JsonObject> requests(Outbound message, List<String> parts, boolean buttons) {
        List<JsonObject> bodies = new ArrayList<>();
        parts.forEach(part -> bodies.add(new JsonObject().put("text", part)));
        if (buttons && !message.options().isEmpty() && !bodies.isEmpty()) {
            JsonArray row = new JsonArray(message.options().stream().map(ZaloButton::of).toList());
            // No template_type here: with one the API asks for other fields (-201).
            bodies.get(bodies.size() - 1).put("attachment", template(new JsonObject().put("buttons", row)));
        }
        message.attachments().stream().filter(ZaloRender::isImage).forEach(image -> bodies.add(image(image)));
        return bodies.stream().map(body -> request(message.citizen(), body)).toList();
    }

    private static JsonObject request(String citizen, JsonObject body) {
        return new JsonObject().put("recipient", new JsonObject().put("user_id", citizen)).put("message", body);
    }

    private static JsonObject image(Attachment image) {
        JsonObject element = new JsonObject().put("media_type", "image").put("url", image.url());
        return new JsonObject().put("attachment", template(
                new JsonObject().put("template_type", "media").put("elements", new JsonArray().add(element))));
    }

    private static JsonObject template(JsonObject payload) {
        return new JsonObject().put("type", "template").put("payload", payload);
    }

    private static boolean isImage(Attachment attachment) {
        return attachment.kind().equals("image");
    }

    /** The text in pieces of at most the limit which joined are the text. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (text.length() - from > ZaloLimits.TEXT) {
            int to = cut(text, from);
            parts.add(text.substring(from, to));
            from = to;
        }
        if (from < text.length()) {
            parts.add(text.substring(from));
        }
        return List.copyOf(parts);
    }

    /** The last place within the limit where a line may break; inside a word only when the word fills a message. */
    private static int cut(String text, int from) {
        int limit = from + ZaloLimits.TEXT;
        BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
        lines.setText(text);
        int word = lines.preceding(limit + 1);
        if (word > from) {
            return word;
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
