package vn.caunoi.channels.webchat;

import io.vertx.core.json.JsonObject;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.ChannelProvider;

/** Makes web chat accounts; see {@link WebChatSettings} for what one needs. */
public final class WebChatChannelProvider implements ChannelProvider {

    @Override
    public String family() {
        return WebChatChannel.FAMILY;
    }

    @Override
    public Channel create(String account, JsonObject settings, ChannelContext context) {
        return new WebChatChannel(account, WebChatSettings.read(settings), context);
    }
}
