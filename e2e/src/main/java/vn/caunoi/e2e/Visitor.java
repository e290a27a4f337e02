package vn.caunoi.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A citizen in the web chat, speaking the protocol itself ({@code channels/webchat/PROTOCOL.md}). */
public final class Visitor implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration HANDSHAKE = Duration.ofSeconds(10);

    /** One for all visitors: each would bring threads of its own. */
    private static final HttpClient HTTP = new Http().client();

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private int read;

    private volatile boolean closed;

    private Visitor(String url, Map<String, ?> hello) {
        // As a browser on the gateway's own page would.
        var origin = url.replaceFirst("^ws", "http").replaceFirst("/c/.*", "");
        socket = HTTP.newWebSocketBuilder().connectTimeout(HANDSHAKE).header("Origin", origin).buildAsync(URI.create(url), this).join();
        try {
            send(hello);
            await("welcome", HANDSHAKE, frame -> frame.get("type").asText().equals("welcome"));
        } catch (RuntimeException notWelcome) {
            close();
            throw notWelcome;
        }
    }

    /** Somebody new. */
    public static Visitor arrives(String publicUrl, String account) {
        return new Visitor(address(publicUrl, account), Map.of("type", "hello", "protocol", 1));
    }

    /** The same visitor after a reload or a change of network. */
    public Visitor returns(String publicUrl, String account) {
        return resumes(publicUrl, account, welcome(), "");
    }

    /** The same page after its connection broke: it still shows everything up to {@code cursor}, "" = nothing. */
    public static Visitor resumes(String publicUrl, String account, JsonNode welcome, String cursor) {
        var hello = new HashMap<String, Object>(Map.of("type", "hello", "protocol", 1,
                "visitor", welcome.get("visitor").asText(), "token", welcome.get("token").asText()));
        if (!cursor.isEmpty()) {
            hello.put("cursor", cursor);
        }
        return new Visitor(address(publicUrl, account), hello);
    }

    public JsonNode welcome() {
        return frames.stream().filter(f -> f.get("type").asText().equals("welcome")).findFirst().orElseThrow();
    }

    /** Says it and waits until it is kept. */
    public void says(String text) {
        say(UUID.randomUUID().toString(), text, null);
    }

    /** Taps the option whose label contains {@code label} on the newest message. */
    public void taps(String label) {
        for (int i = frames.size() - 1; i >= 0; i--) {
            for (var option : frames.get(i).path("options")) {
                if (option.get("label").asText().contains(label)) {
                    say(UUID.randomUUID().toString(), option.get("label").asText(), option.get("id").asText());
                    return;
                }
            }
        }
        throw new AssertionError("no option '" + label + "' in " + frames);
    }

    public void say(String id, String text, String choice) {
        sends(id, text, choice);
        await("kept " + id, PATIENCE, f -> isKept(f, id));
    }

    /** Says it without waiting. */
    public void sends(String id, String text, String choice) {
        var frame = new HashMap<String, Object>(Map.of("type", "say", "id", id, "text", text));
        if (choice != null) {
            frame.put("choice", choice);
        }
        send(frame);
    }

    public boolean hasKept(String id) {
        return frames.stream().anyMatch(f -> isKept(f, id));
    }

    private static boolean isKept(JsonNode frame, String id) {
        return frame.get("type").asText().equals("kept") && frame.get("id").asText().equals(id);
    }

    /** Whether the connection is over, by whomever. */
    public boolean isClosed() {
        return closed;
    }

    /** Waits for the next message of ours with these words in it and answers it. */
    public JsonNode reads(String pattern) {
        var words = Pattern.compile(pattern);
        int[] found = new int[1];
        var frame = Awaitility.await("web message with '" + pattern + "'").atMost(PATIENCE).until(() -> {
            for (int i = read; i < frames.size(); i++) {
                var f = frames.get(i);
                if (f.get("type").asText().equals("message") && !f.get("from").asText().equals("citizen")
                        && words.matcher(f.get("text").asText()).find()) {
                    found[0] = i;
                    return f;
                }
            }
            return null;
        }, f -> f != null);
        read = found[0] + 1;
        send(Map.of("type", "got", "ids", List.of(frame.get("id").asText())));
        return frame;
    }

    public String readsOut(String pattern) {
        var matcher = Pattern.compile(pattern).matcher(reads(pattern).get("text").asText());
        matcher.find();
        return matcher.group(1);
    }

    public List<JsonNode> frames() {
        return frames;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(Http.json(partial.toString()));
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed = true;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable broken) {
        closed = true;
    }

    @Override
    public void close() {
        closed = true;
        socket.abort();
    }

    private void send(Map<String, ?> frame) {
        socket.sendText(Http.json(frame), true).join();
    }

    private void await(String what, Duration patience, java.util.function.Predicate<JsonNode> condition) {
        Awaitility.await(what).atMost(patience).until(() -> {
            var seen = frames.stream().anyMatch(condition);
            if (closed && !seen) {
                throw new IllegalStateException("the connection ended before " + what);
            }
            return seen;
        });
    }

    private static String address(String publicUrl, String account) {
        return publicUrl.replaceFirst("^http", "ws").replaceFirst("/$", "") + "/c/web/" + account;
    }
}
