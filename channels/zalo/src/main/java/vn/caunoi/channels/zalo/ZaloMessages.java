package vn.caunoi.channels.zalo;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.channels.Attachment;
import vn.caunoi.channels.Inbound.Said;
import vn.caunoi.channels.Location;

/** What a citizen sent: {@code message} with a text, attachments, or both. */
final class ZaloMessages {

    /** Zalo's attachment type to ours; gif and video often come as a file of that type. */
    private static final Map<String, String> KINDS = Map.of(
            "image", "image", "gif", "image", "audio", "audio", "video", "video", "mp4", "video",
            "sticker", "sticker", "link", "link", "file", "file");

    private final String account;

    ZaloMessages(String account) {
        this.account = account;
    }

    Said said(ZaloBody body) {
        String text = body.find("message.text").orElse("");
        List<ZaloBody> attachments = body.list("message.attachments");
        boolean card = body.text("event_name").equals("user_send_business_card");
        Optional<ZaloButton> tap =
                body.text("event_name").equals("user_send_text") ? ZaloButton.read(text) : Optional.empty();
        return new Said(
                account, body.text("sender.id"), body.text("message.msg_id"), body.at(),
                card ? "" : tap.map(ZaloButton::label).orElse(text),
                attachments.stream()
                        .filter(attachment -> !isPlace(attachment))
                        .map(attachment -> card ? contact(attachment, text) : file(attachment))
                        .toList(),
                attachments.stream().filter(ZaloMessages::isPlace).findFirst().flatMap(ZaloMessages::place),
                tap.map(ZaloButton::id));
    }

    private static Attachment file(ZaloBody attachment) {
        String type = attachment.text("type");
        String extension = attachment.find("payload.type").orElse("");
        String kind = type.equals("file") ? KINDS.getOrDefault(extension, "file") : KINDS.getOrDefault(type, "file");
        String name = attachment.find("payload.name").or(() -> attachment.find("payload.description")).orElse("");
        long bytes = attachment.number("payload.size").map(Double::longValue).orElse(-1L);
        return new Attachment(kind, attachment.find("payload.url").orElse(""), name, bytes);
    }

    /** The card's phone number is inside a JSON text of its own. */
    private static Attachment contact(ZaloBody attachment, String name) {
        String phone = attachment.find("payload.description")
                .filter(description -> description.startsWith("{"))
                .flatMap(description -> ZaloBody.read(Buffer.buffer(description)).find("phone"))
                .orElse("");
        return new Attachment("contact", attachment.find("payload.url").orElse(""), (name + " " + phone).strip(), -1);
    }

    private static boolean isPlace(ZaloBody attachment) {
        return attachment.text("type").equals("location");
    }

    private static Optional<Location> place(ZaloBody attachment) {
        Optional<Double> latitude = attachment.number("payload.coordinates.latitude");
        Optional<Double> longitude = attachment.number("payload.coordinates.longitude");
        return latitude.flatMap(north -> longitude.map(east -> new Location(north, east)));
    }
}
