package vn.caunoi.channels.webchat;

import org.junit.jupiter.api.AfterEach;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.testkit.ChannelContract;

class WebChatContractTest implements ChannelContract {

    private final WebChatServer server = new WebChatServer();
    private final Channel channel = server.channel(WebChatServer.settings());

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public String citizen() {
        return "aaaaaaaaaaaaaaaaaaaaaa";
    }
}
