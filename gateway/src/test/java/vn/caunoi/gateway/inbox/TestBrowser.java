package vn.caunoi.gateway.inbox;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** One page of one person: keeps the cookie, sends Origin and CSRF token as our page does. */
final class TestBrowser {

    record Answer(int status, JsonObject body, HttpResponse<String> raw) {

        String code() {
            return body.getJsonObject("error").getString("code");
        }
    }

    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    String origin;
    String cookie = "";
    String csrf = "";

    TestBrowser(int port) {
        this.port = port;
        this.origin = "http://127.0.0.1:" + port;
    }

    Answer login(String name, String password) {
        var answer = post("login", new JsonObject().put("name", name).put("password", password));
        answer.raw().headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        csrf = answer.body().getString("csrf", "");
        return answer;
    }

    /** The same person with the same cookie at another node. */
    TestBrowser at(int otherPort) {
        var other = new TestBrowser(otherPort);
        other.cookie = cookie;
        other.csrf = csrf;
        return other;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, JsonObject body) {
        return post(path, body.encode());
    }

    Answer post(String path, String body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer act(String conversation, String act, JsonObject body) {
        return post("conversations/" + conversation + "/" + act, body);
    }

    Answer reply(String conversation, String text) {
        var lines = get("conversations/" + conversation).body().getJsonArray("lines");
        return reply(conversation, text, lines.getJsonObject(lines.size() - 1).getString("cursor"));
    }

    Answer reply(String conversation, String text, String seen) {
        return act(conversation, "reply", new JsonObject().put("text", text).put("seen", seen).put("clientId", UUID.randomUUID().toString()));
    }

    /** Messages of the live feed as they come. */
    static final class Ear implements WebSocket.Listener {

        final List<JsonObject> heard = new CopyOnWriteArrayList<>();
        volatile int closedWith;
        private final StringBuilder part = new StringBuilder();
        private WebSocket socket;

        void say(JsonObject message) {
            socket.sendText(message.encode(), true).join();
        }

        void leave() {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }

        List<JsonObject> heard(String type) {
            return heard.stream().filter(message -> message.getString("type").equals(type)).toList();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                heard.add(new JsonObject(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closedWith = code;
            return null;
        }
    }

    /** @throws java.util.concurrent.CompletionException when the handshake is refused */
    Ear listen() {
        var ear = new Ear();
        ear.socket = http.newWebSocketBuilder()
                .header("Origin", origin)
                .header("Cookie", cookie)
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/api/live"), ear)
                .join();
        return ear;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/" + path));
        header(request, "Origin", origin);
        header(request, "Cookie", cookie);
        header(request, Gate.CSRF_HEADER, csrf);
        return request;
    }

    private static void header(HttpRequest.Builder request, String name, String value) {
        if (!value.isEmpty()) {
            request.header(name, value);
        }
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var json = response.body().startsWith("{") ? new JsonObject(response.body()) : new JsonObject();
            return new Answer(response.statusCode(), json, response);
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError("the request was not answered", broken);
        }
    }
}
