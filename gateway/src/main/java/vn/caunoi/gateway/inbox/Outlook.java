package vn.caunoi.gateway.inbox;

import io.vertx.core.json.JsonObject;
import vn.caunoi.channels.Rendered;
import vn.caunoi.store.ConversationRow;

/** What a text becomes on a conversation's channel before it is sent: its parts, their encoding, why not, and the price if known. */
final class Outlook {

    private Outlook() {}

    /** @throws Refusal when the channel is no longer configured */
    static JsonObject json(InboxPorts ports, ConversationRow row, String text) {
        var channel = ports.channel(row.account()).orElseThrow(Outlook::channelGone);
        var rendered = ports.preview(row.account(), text);
        var price = channel.price(rendered);
        return new JsonObject()
                .put("segmented", channel.capabilities().segmented())
                .put("longest", channel.capabilities().text())
                .put("parts", rendered.parts().size())
                .put("encoding", rendered.encoding())
                .put("problem", rendered.problem())
                .put("price", price.isPresent() ? price.getAsLong() : null);
    }

    /** @throws Refusal when the text cannot go that way */
    static void check(InboxPorts ports, ConversationRow row, String text) {
        Rendered rendered = ports.channel(row.account()).map(channel -> ports.preview(row.account(), text)).orElseThrow(Outlook::channelGone);
        if (!rendered.fits()) {
            throw Refusal.cannotBeSent("Kênh không chuyển được tin này: " + rendered.problem());
        }
    }

    private static Refusal channelGone() {
        return Refusal.cannotBeSent("Kênh của hội thoại này không còn được cấu hình.");
    }
}
