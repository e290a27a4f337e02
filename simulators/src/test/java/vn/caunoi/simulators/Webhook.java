package vn.caunoi.simulators;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A gateway's webhook that writes down what Zalo sends, and answers the statuses it was told, then 200. */
public final class Webhook {
    public record Call(JsonObject body, Buffer raw, String signature, String retry) {
        public String event() {
            return body.getString("event_name");
        }
    }

    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private final ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    public Webhook(Vertx vertx) {
        server = vertx.createHttpServer().requestHandler(request -> request.body().onSuccess(body -> {
            calls.add(new Call(body.toJsonObject(), body, request.getHeader("X-ZEvent-Signature"), request.getHeader("num_retry")));
            Integer status = statuses.poll();
            request.response().setStatusCode(status == null ? 200 : status).end();
        }));
    }

    public Future<String> listen() {
        return server.listen(0, "127.0.0.1").map(listening -> "http://127.0.0.1:" + server.actualPort() + "/c/zalo/demo");
    }

    public void answerNextWith(int status) {
        statuses.add(status);
    }

    public List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    public List<String> events() {
        return calls().stream().map(Call::event).toList();
    }
}
