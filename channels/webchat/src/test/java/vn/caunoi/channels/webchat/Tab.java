package vn.caunoi.channels.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.caunoi.channels.testkit.Waiting;

/** One browser tab on a real socket; frames are read in the order they came. */
final class Tab {

    private static final JsonObject CLOSED = new JsonObject().put("type", "closed");

    private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
    private final ClientWebSocket socket;
    private JsonObject welcome;

    private Tab(ClientWebSocket socket) {
        this.socket = socket;
        socket.textMessageHandler(text -> frames.add(new JsonObject(text)));
        socket.closeHandler(end -> frames.add(CLOSED));
    }

    static Tab connect(WebSocketClient client, int port, String origin) {
        WebSocketConnectOptions where =
                new WebSocketConnectOptions().setHost("127.0.0.1").setPort(port).setURI("/c/web/web-demo").addHeader("Origin", origin);
        Tab tab = new Tab(client.webSocket());
        Waiting.on(tab.socket.connect(where));
        return tab;
    }

    /** Says hello as someone new and waits for the welcome. */
    Tab arrive() {
        return hello(new JsonObject());
    }

    /** The same browser after the page was loaded again. */
    Tab arriveAs(Tab earlier) {
        return hello(new JsonObject().put("visitor", earlier.visitor()).put("token", earlier.token()));
    }

    /** The same page after the network came back. */
    Tab resumeAs(Tab earlier, String cursor) {
        return hello(new JsonObject().put("visitor", earlier.visitor()).put("token", earlier.token()).put("cursor", cursor));
    }

    private Tab hello(JsonObject who) {
        send(who.put("type", "hello").put("protocol", 1));
        welcome = next("welcome");
        return this;
    }

    String visitor() {
        return welcome.getString("visitor");
    }

    String token() {
        return welcome.getString("token");
    }

    JsonObject welcome() {
        return welcome;
    }

    void say(String id, String text) {
        send(new JsonObject().put("type", "say").put("id", id).put("text", text));
    }

    void upload(String id, byte[] image, int part) {
        int parts = (image.length + part - 1) / part;
        for (int i = 0; i < parts; i++) {
            byte[] bytes = Buffer.buffer(image).getBytes(i * part, Math.min(image.length, (i + 1) * part));
            send(new JsonObject().put("type", "upload").put("id", id).put("name", "ảnh 1.jpg").put("part", i)
                    .put("parts", parts).put("data", Base64.getEncoder().encodeToString(bytes)));
        }
    }

    void send(JsonObject frame) {
        sendText(frame.encode());
    }

    void sendText(String text) {
        socket.writeTextMessage(text);
    }

    void sendBytes(Buffer bytes) {
        socket.writeBinaryMessage(bytes);
    }

    /** The next frame, which must be of this type. */
    JsonObject next(String type) {
        JsonObject frame = next();
        assertThat(frame.getString("type")).as("type of %s", frame).isEqualTo(type);
        return frame;
    }

    JsonObject trouble(String code) {
        JsonObject frame = next("trouble");
        assertThat(frame.getString("code")).as("code of %s", frame).isEqualTo(code);
        assertThat(frame.getString("text")).as("what the citizen reads").isNotBlank();
        return frame;
    }

    private JsonObject next() {
        try {
            JsonObject frame = frames.poll(10, TimeUnit.SECONDS);
            assertThat(frame).as("a frame within 10 s").isNotNull();
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", e);
        }
    }

    int closeCode() {
        next("closed");
        return socket.closeStatusCode();
    }

    void close() {
        Waiting.on(socket.close());
    }
}
