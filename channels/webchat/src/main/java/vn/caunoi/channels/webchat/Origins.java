package vn.caunoi.channels.webchat;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import java.util.List;

/** Which pages may open a socket: browsers say truly where a script runs, and cross-origin rules do not cover sockets. */
final class Origins {

    private Origins() {}

    static boolean allowed(ServerWebSocket socket, List<String> allowed) {
        String origin = socket.headers().get(HttpHeaders.ORIGIN);
        return allowed.contains("*")
                || origin != null && (allowed.isEmpty() ? isOwn(origin, socket) : allowed.contains(origin));
    }

    private static boolean isOwn(String origin, ServerWebSocket socket) {
        String host = socket.headers().get(HttpHeaders.HOST);
        return host != null && (origin.equals("https://" + host) || origin.equals("http://" + host));
    }
}
