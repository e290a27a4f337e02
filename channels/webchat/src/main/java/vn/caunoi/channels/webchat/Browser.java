package vn.caunoi.channels.webchat;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One socket: reads frames, writes frames, pings, and lets go of a browser that is silent, floods, or does not read.
 * Everything happens on the socket's own event loop.
 */
final class Browser {

    private static final Logger log = LoggerFactory.getLogger(Browser.class);
    private static final long HELLO_MILLIS = 10_000;

    private final ServerWebSocket socket;
    private final Vertx vertx;
    private final Context context;
    private final WebChatSettings settings;
    private final Pace frames;
    private final List<Runnable> closing = new ArrayList<>();
    private final List<Runnable> whenTaken = new ArrayList<>();
    private Consumer<Frame> listener;
    private long heartbeat = -1;
    private long helloTimer = -1;
    private int silentBeats;
    private boolean closed;
    private boolean gone;

    Browser(ServerWebSocket socket, Vertx vertx, WebChatSettings settings, InstantSource clock) {
        this.socket = socket;
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.settings = settings;
        this.frames = new Pace(settings.framesPerMinute(), clock);
        socket.closeHandler(end -> gone());
        socket.exceptionHandler(this::broken);
    }

    /** A frame over the server's limit, or a connection cut: either way there is no sense left in this socket. */
    private void broken(Throwable fault) {
        log.debug("web chat socket: {}", fault.toString());
        // 1009: message too big (RFC 6455, 7.4.1).
        socket.close((short) 1009, "broken");
    }

    /** The first listener hears the hello; {@link #handOverTo} changes it. */
    void listen(Consumer<Frame> first) {
        listener = first;
        socket.textMessageHandler(this::text);
        socket.binaryMessageHandler(bytes -> write(new MalformedFrame("frame", "text, not binary").frame()));
        socket.pongHandler(pong -> silentBeats = 0);
        heartbeat = vertx.setPeriodic(settings.heartbeat().toMillis(), timer -> beat());
        helloTimer = vertx.setTimer(HELLO_MILLIS, timer -> close(Trouble.NO_HELLO));
    }

    /** From now on these frames are a known visitor's. */
    void handOverTo(Consumer<Frame> next) {
        vertx.cancelTimer(helloTimer);
        listener = next;
    }

    private void text(String text) {
        silentBeats = 0;
        if (!frames.allows()) {
            close(Trouble.FLOOD);
        } else if (!closed) {
            read(text);
        }
    }

    private void read(String text) {
        try {
            if (text.length() > settings.frame()) {
                throw new MalformedFrame("frame", "at most " + settings.frame() + " bytes");
            }
            listener.accept(Frame.read(text));
        } catch (MalformedFrame e) {
            write(e.frame());
        }
    }

    /** Two beats without a sign of life: the radio is gone, or the browser no longer reads what we write. */
    private void beat() {
        if (++silentBeats > 2) {
            // 1001: going away (RFC 6455, 7.4.1).
            socket.close((short) 1001, "silent");
            // No answer to the close is to be expected either.
            gone();
        } else {
            socket.writePing(Buffer.buffer());
        }
    }

    void write(JsonObject frame) {
        if (closed) {
            return;
        }
        socket.writeTextMessage(frame.encode());
        if (socket.writeQueueFull()) {
            // Whoever does not take our answers gets to ask nothing more until they are taken.
            socket.pause();
            socket.drainHandler(drained -> drained());
        }
    }

    private void drained() {
        socket.resume();
        List<Runnable> waiting = List.copyOf(whenTaken);
        whenTaken.clear();
        waiting.forEach(Runnable::run);
    }

    /** Runs the action once the browser has taken what was written: now, or when its queue has drained. */
    void whenTaken(Runnable action) {
        if (socket.writeQueueFull()) {
            whenTaken.add(action);
        } else {
            action.run();
        }
    }

    boolean isClosed() {
        return closed;
    }

    void close(Trouble trouble) {
        if (closed) {
            return;
        }
        write(trouble.frame());
        closed = true;
        socket.close(trouble.closeCode(), trouble.code());
    }

    /** Runs the action when the socket is gone, at once when it is gone already. */
    void onClose(Runnable action) {
        if (gone) {
            action.run();
        } else {
            closing.add(action);
        }
    }

    private void gone() {
        if (gone) {
            return;
        }
        closed = true;
        gone = true;
        vertx.cancelTimer(heartbeat);
        vertx.cancelTimer(helloTimer);
        closing.forEach(Runnable::run);
    }

    /** For whoever comes from another node or thread. */
    void onItsLoop(Runnable action) {
        context.runOnContext(now -> action.run());
    }

    long after(long millis, Runnable action) {
        return vertx.setTimer(millis, timer -> action.run());
    }
}
