package vn.caunoi.gateway.operations;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import vn.caunoi.channels.Health;

/**
 * {@code /health} asks every component whether it would work now: 200 when the gateway can take and keep messages,
 * 503 when not. A provider that is away makes its channel "down", not the gateway: citizens can still write.
 */
public final class HealthPage {

    /** Shorter than whoever asks has: an orchestrator, {@code caunoi health}. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Map<String, Supplier<Future<Health>>> vital = new LinkedHashMap<>();
    private final Map<String, Supplier<Future<Health>>> others = new LinkedHashMap<>();
    private final PrometheusMeterRegistry metrics;

    public HealthPage(PrometheusMeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** Without it the gateway is down. */
    public HealthPage vital(String name, Supplier<Future<Health>> check) {
        vital.put(name, check);
        return this;
    }

    public HealthPage other(String name, Supplier<Future<Health>> check) {
        others.put(name, check);
        return this;
    }

    public void mount(Router router) {
        router.get("/health").handler(this::health);
        router.get("/health/live").handler(request -> request.response().end("alive"));
        router.get("/metrics").handler(request -> request.response()
                .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .end(metrics.scrape()));
    }

    private void health(RoutingContext request) {
        var components = new JsonObject();
        var up = new boolean[] {true};
        var checks = new ArrayList<Future<?>>();
        vital.forEach((name, check) -> checks.add(ask(check).onSuccess(health -> {
            up[0] &= health.up();
            components.put(name, json(health));
        })));
        others.forEach((name, check) -> checks.add(ask(check).onSuccess(health -> components.put(name, json(health)))));
        Future.join(checks).onComplete(asked -> request.response()
                .setStatusCode(up[0] ? 200 : 503)
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject().put("status", up[0] ? "up" : "down").put("components", components).encodePrettily()));
    }

    private static Future<Health> ask(Supplier<Future<Health>> check) {
        return Future.succeededFuture()
                .compose(go -> check.get())
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(failure -> Health.down(failure instanceof TimeoutException
                        ? "no answer within " + PATIENCE.toMillis() + " ms"
                        : String.valueOf(failure.getMessage())));
    }

    private static JsonObject json(Health health) {
        return new JsonObject().put("status", health.up() ? "up" : "down").put("detail", health.detail());
    }
}
