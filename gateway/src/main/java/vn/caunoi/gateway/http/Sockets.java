package vn.caunoi.gateway.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.channels.SocketChannel;
import vn.caunoi.gateway.operations.Counters;

/** {@code GET /c/{family}/{account}} asking for a WebSocket: the channel takes the connection over. */
public final class Sockets {

    private static final Logger log = LoggerFactory.getLogger(Sockets.class);

    private final Map<String, SocketChannel> channels;
    private final Counters counters;

    public Sockets(Map<String, SocketChannel> channels, Counters counters) {
        this.channels = channels;
        this.counters = counters;
    }

    public void mount(Router router) {
        router.get("/c/:family/:account").handler(this::connect);
    }

    private void connect(RoutingContext request) {
        var channel = channels.get(request.pathParam("account"));
        if (channel == null || !channel.family().equals(request.pathParam("family"))) {
            counters.refused("unknown", "unknown_account");
            request.response().setStatusCode(404).end("no such account");
        } else if (!"websocket".equalsIgnoreCase(request.request().getHeader("Upgrade"))) {
            request.response().setStatusCode(426).putHeader("Upgrade", "websocket").end("this address speaks WebSocket");
        } else {
            request.request().toWebSocket()
                    .onSuccess(channel::connect)
                    .onFailure(refused -> log.debug("account {}: no WebSocket: {}", channel.account(), refused.getMessage()));
        }
    }
}
