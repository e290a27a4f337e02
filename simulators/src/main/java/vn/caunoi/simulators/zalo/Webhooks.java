package vn.caunoi.simulators.zalo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.WebClient;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.simulators.faults.Faults;

/**
 * Signed webhooks to the gateway, retried down the ladder with the same body and {@code num_retry} ({@code zalo-oa.md} 1.2).
 * Unlike the real platform, a used-up ladder does not switch the webhook off: the simulator goes on with the next event.
 */
final class Webhooks {
    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);

    private final Vertx vertx;
    private final WebClient http;
    private final ZaloApp app;
    private final ZaloRules rules;
    private final Faults<ZaloFault> faults;
    private volatile String url;
    private Future<Boolean> heldBack = Future.succeededFuture(true);
    private Runnable release = () -> {};

    Webhooks(Vertx vertx, ZaloApp app, ZaloRules rules, Faults<ZaloFault> faults, String url) {
        this.vertx = vertx;
        this.http = WebClient.create(vertx);
        this.app = app;
        this.rules = rules;
        this.faults = faults;
        this.url = url;
    }

    void url(String url) {
        this.url = url;
    }

    void close() {
        http.close();
    }

    /** Whether the gateway answered 200 in the end. */
    Future<Boolean> send(JsonObject event) {
        if (url.isEmpty()) {
            return Future.succeededFuture(false);
        }
        if (faults.strikes(ZaloFault.REORDER_WEBHOOK)) {
            heldBack = Future.future(kept -> release = () -> attempt(sign(event), 0).onComplete(kept));
            return heldBack;
        }
        Runnable overtaken = release;
        release = () -> {};
        return deliver(sign(event)).onComplete(done -> overtaken.run());
    }

    private Future<Boolean> deliver(Signed webhook) {
        Future<Boolean> delivered = attempt(webhook, 0);
        return faults.strikes(ZaloFault.DUPLICATE_WEBHOOK) ? delivered.compose(first -> attempt(webhook, 1)) : delivered;
    }

    private Future<Boolean> attempt(Signed webhook, int retry) {
        return post(webhook, retry).transform(result -> {
            if (result.succeeded() && result.result() == 200) {
                return Future.succeededFuture(true);
            }
            LOG.warn("Webhook {} failed, attempt {}: {}", url, retry + 1, result.succeeded() ? "HTTP " + result.result() : result.cause().toString());
            boolean retried = retry < rules.retryLadder().size() && (result.failed() || rules.retryAnyFailure());
            return retried ? later(webhook, retry) : Future.succeededFuture(false);
        });
    }

    private Future<Boolean> later(Signed webhook, int retry) {
        long pause = rules.retryLadder().get(retry).toMillis();
        return vertx.timer(Math.max(1, pause), TimeUnit.MILLISECONDS).compose(due -> attempt(webhook, retry + 1));
    }

    private Future<Integer> post(Signed webhook, int retry) {
        HttpRequest<Buffer> request = http.postAbs(url).timeout(rules.answerWithin().toMillis())
            .putHeader("Content-Type", "application/json").putHeader("X-ZEvent-Signature", webhook.signature());
        if (retry > 0) {
            request.putHeader("num_retry", Integer.toString(retry));
        }
        return request.sendBuffer(webhook.body()).map(response -> response.statusCode());
    }

    private Signed sign(JsonObject event) {
        String timestamp = event.getString("timestamp");
        if (faults.strikes(ZaloFault.NUMBER_TIMESTAMP)) {
            event.put("timestamp", Long.parseLong(timestamp));
        }
        Buffer body = event.toBuffer();
        String key = faults.strikes(ZaloFault.BAD_SIGNATURE) ? "another key" : app.oaSecretKey();
        String prefix = faults.strikes(ZaloFault.BARE_SIGNATURE) ? "" : "mac=";
        return new Signed(body, prefix + Signature.of(app.appId(), body, timestamp, key));
    }

    private record Signed(Buffer body, String signature) {}
}
