package vn.caunoi.channels.zalo;

import io.vertx.core.json.JsonObject;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.ChannelProvider;

/** Zalo Official Accounts, family {@code zalo}. */
public final class ZaloChannelProvider implements ChannelProvider {

    @Override
    public String family() {
        return ZaloChannel.FAMILY;
    }

    @Override
    public Channel create(String account, JsonObject settings, ChannelContext context) {
        return new ZaloChannel(account, ZaloSettings.read(settings), context);
    }
}
