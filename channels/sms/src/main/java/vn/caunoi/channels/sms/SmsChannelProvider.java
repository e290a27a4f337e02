package vn.caunoi.channels.sms;

import io.vertx.core.json.JsonObject;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.ChannelProvider;

/** The family "sms"; its settings are in the README's table. */
public final class SmsChannelProvider implements ChannelProvider {

    @Override
    public String family() {
        return SmsChannel.FAMILY;
    }

    @Override
    public Channel create(String account, JsonObject settings, ChannelContext context) {
        return new SmsChannel(account, SmsSettings.read(settings), context);
    }
}
