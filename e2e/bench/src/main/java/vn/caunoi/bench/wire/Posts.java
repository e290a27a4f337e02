package vn.caunoi.bench.wire;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * Kept-alive connections to one server, one request at a time on each, as wrk drives them: written and read as bytes, so
 * that the driver leaves the machine to what is measured.
 */
public final class Posts {

    private static final String LENGTH = "content-length: ";

    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    private final ArrayDeque<Due> waiting = new ArrayDeque<>();
    private final LongConsumer answered;

    /** Held here: Vert.x closes a client that is collected, and its connections with it. */
    private final NetClient client;

    private Runnable whenIdle = () -> {};
    private long refused;
    private long taken;

    private record Due(Buffer request, long since) {}

    private Posts(NetClient client, LongConsumer answered) {
        this.client = client;
        this.answered = answered;
    }

    /** @param answered told of each answer of 200 with the nanoseconds it took since the request was handed over */
    public static Future<Posts> to(Vertx vertx, int port, int connections, LongConsumer answered) {
        var posts = new Posts(vertx.createNetClient(), answered);
        List<Future<NetSocket>> connecting = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            connecting.add(posts.client.connect(port, "127.0.0.1").onSuccess(socket -> posts.idle.add(posts.new Connection(socket))));
        }
        return Future.all(connecting).map(posts);
    }

    /** A whole request as bytes. */
    static Buffer request(String path, String header, byte[] body) {
        var head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n" + header
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        return Buffer.buffer(head.length() + body.length).appendString(head, "US-ASCII").appendBytes(body);
    }

    /** Goes out at once on an idle connection, else as soon as one is. */
    public void post(Buffer request) {
        var due = new Due(request, System.nanoTime());
        var connection = idle.poll();
        if (connection == null) {
            waiting.add(due);
        } else {
            connection.write(due);
        }
    }

    /** Called whenever a connection has nothing to do: a closed loop posts its next request from here. */
    public void whenIdle(Runnable next) {
        whenIdle = next;
        for (int i = idle.size(); i > 0; i--) {
            next.run();
        }
    }

    public long taken() {
        return taken;
    }

    /** Answers other than 200. */
    public long refused() {
        return refused;
    }

    private final class Connection {

        private final NetSocket socket;
        private long since;
        private String partial = "";

        Connection(NetSocket socket) {
            this.socket = socket;
            socket.handler(this::read);
        }

        void write(Due due) {
            since = due.since();
            socket.write(due.request());
        }

        private void read(Buffer read) {
            var text = partial + read.toString(StandardCharsets.ISO_8859_1);
            int head = text.indexOf("\r\n\r\n");
            int length = head < 0 ? -1 : text.toLowerCase(Locale.ROOT).indexOf(LENGTH);
            if (length < 0 || text.length() < head + 4 + number(text, length + LENGTH.length())) {
                partial = text;
                return;
            }
            partial = "";
            if (text.startsWith("HTTP/1.1 200")) {
                taken++;
                answered.accept(System.nanoTime() - since);
            } else {
                refused++;
            }
            next();
        }

        private void next() {
            var due = waiting.poll();
            if (due != null) {
                write(due);
            } else {
                idle.add(this);
                whenIdle.run();
            }
        }

        private int number(String text, int at) {
            return Integer.parseInt(text.substring(at, text.indexOf('\r', at)).strip());
        }
    }
}
