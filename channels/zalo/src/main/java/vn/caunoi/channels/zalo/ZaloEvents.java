package vn.caunoi.channels.zalo;

import static java.util.Map.entry;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.caunoi.channels.Inbound;
import vn.caunoi.channels.Inbound.Joined;
import vn.caunoi.channels.Inbound.Left;
import vn.caunoi.channels.Inbound.Profile;
import vn.caunoi.channels.Inbound.Receipt;
import vn.caunoi.channels.WebhookChannel.Reception;

/**
 * A verified body becomes what the gateway knows. What is not in the table is ignored by name: echoes of our own
 * sends ({@code oa_send_*}), anonymous visitors, groups, calls, reactions, and whatever Zalo adds next.
 *
 * <p>Two bodies are the same event when these agree: messages by message id, receipts by event name and message id,
 * the rest by event name, timestamp and user.
 */
final class ZaloEvents {

    /** A body that is none of this account's business; one webhook address serves every OA of an app. */
    static final String OTHER_OA = "other_oa";

    /** Where the event names the OA ("" = it does not), and what it becomes. */
    private record Event(String oa, Function<ZaloBody, List<Inbound>> read) {}

    private final String account;
    private final String oaId;
    private final Map<String, Event> events;

    ZaloEvents(String account, String oaId) {
        this.account = account;
        this.oaId = oaId;
        ZaloMessages messages = new ZaloMessages(account);
        Event said = new Event("recipient.id", body -> List.of(messages.said(body)));
        events = Map.ofEntries(
                entry("user_send_text", said),
                entry("user_send_image", said),
                entry("user_send_gif", said),
                entry("user_send_link", said),
                entry("user_send_audio", said),
                entry("user_send_video", said),
                entry("user_send_sticker", said),
                entry("user_send_location", said),
                entry("user_send_file", said),
                entry("user_send_business_card", said),
                entry("user_submit_info", new Event("recipient.id", this::profile)),
                entry("follow", new Event("oa_id", body -> joined(body, "follower.id"))),
                entry("unfollow", new Event("oa_id", body -> left(body, "follower.id"))),
                entry("user_click_chatnow", new Event("oa_id", body -> joined(body, "user_id"))),
                entry("user_withdraw", new Event("", body -> left(body, "user_id"))),
                entry("user_received_message", new Event("sender.id", this::delivered)),
                entry("user_seen_message", new Event("sender.id", this::seen)));
    }

    Reception read(MultiMap headers, Buffer bytes) {
        try {
            ZaloBody body = ZaloBody.read(bytes);
            String name = body.text("event_name");
            if (isTemplateReceipt(headers, body)) {
                return ignored("zns_" + name);
            }
            Event event = events.get(name);
            if (event == null) {
                return ignored(name);
            }
            boolean ours = event.oa().isEmpty() || body.text(event.oa()).equals(oaId);
            return ours ? new Reception.Received(event.read().apply(body), List.of()) : ignored(OTHER_OA);
        } catch (ZaloBody.Unreadable e) {
            return new Reception.Malformed(e.getMessage());
        }
    }

    /** Template messages by phone (ZNS) share the receipt's name, but their recipient is a phone number. */
    private static boolean isTemplateReceipt(MultiMap headers, ZaloBody body) {
        return "ZNS".equalsIgnoreCase(headers.get("X-ZEvent-Server"))
                || body.find("message.tracking_id").isPresent()
                || body.find("message.delivery_time").isPresent();
    }

    private List<Inbound> joined(ZaloBody body, String citizen) {
        return List.of(new Joined(account, body.text(citizen), managementId(body, citizen), body.at()));
    }

    private List<Inbound> left(ZaloBody body, String citizen) {
        return List.of(new Left(account, body.text(citizen), managementId(body, citizen), body.at()));
    }

    private List<Inbound> profile(ZaloBody body) {
        return List.of(new Profile(
                account, body.text("sender.id"), managementId(body, "sender.id"), body.at(),
                body.find("info.name").filter(name -> !name.isBlank()),
                body.find("info.phone").filter(phone -> !phone.isBlank())));
    }

    private List<Inbound> delivered(ZaloBody body) {
        return List.of(receipt(body, body.text("message.msg_id"), Receipt.Status.DELIVERED));
    }

    private List<Inbound> seen(ZaloBody body) {
        return body.texts("message.msg_ids").stream()
                .distinct()
                .<Inbound>map(id -> receipt(body, id, Receipt.Status.READ))
                .toList();
    }

    private Inbound receipt(ZaloBody body, String sentId, Receipt.Status status) {
        String name = body.text("event_name");
        return new Receipt(
                account, body.text("recipient.id"), name + ":" + sentId, body.at(), List.of(sentId), status, name);
    }

    private static String managementId(ZaloBody body, String citizen) {
        return body.text("event_name") + ":" + body.text("timestamp") + ":" + body.text(citizen);
    }

    /** Names become counters: one that is no name must not become a counter of its own. */
    private static Reception ignored(String name) {
        return new Reception.Received(List.of(), List.of(name.matches("[A-Za-z0-9_]{1,60}") ? name : "unnamed"));
    }
}
