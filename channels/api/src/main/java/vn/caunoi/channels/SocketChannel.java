package vn.caunoi.channels;

import io.vertx.core.http.ServerWebSocket;

/** A channel whose citizens connect to us by WebSocket. */
public interface SocketChannel extends Channel {

    /** Takes over an accepted socket for its whole life. */
    void connect(ServerWebSocket socket);
}
