package vn.caunoi.gateway.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.Health;

class HealthPageTest {

    private final Vertx vertx = Vertx.vertx();
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @AfterEach
    void end() {
        await(vertx.close());
    }

    private HttpResponse<String> get(String path, UnaryOperator<HealthPage> checks) throws Exception {
        var router = Router.router(vertx);
        checks.apply(new HealthPage(metrics)).mount(router);
        var port = await(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1")).actualPort();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(10)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static Future<Health> up() {
        return Future.succeededFuture(Health.up("fine"));
    }

    private static JsonObject component(HttpResponse<String> answer, String name) {
        return new JsonObject(answer.body()).getJsonObject("components").getJsonObject(name);
    }

    @Test
    void aProviderThatIsAwayDoesNotTakeTheGatewayDown() throws Exception {
        var answer = get("/health", page -> page
                .vital("store", HealthPageTest::up)
                .other("channel zalo", () -> Future.succeededFuture(Health.down("no token"))));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("status")).isEqualTo("up");
        assertThat(component(answer, "channel zalo")).isEqualTo(new JsonObject().put("status", "down").put("detail", "no token"));
    }

    @Test
    void withoutItsStoreTheGatewayIsDown() throws Exception {
        var answer = get("/health", page -> page.vital("store", () -> Future.failedFuture("away")).other("channel", HealthPageTest::up));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(component(answer, "store").getString("detail")).isEqualTo("away");
        assertThat(component(answer, "channel").getString("status")).isEqualTo("up");
    }

    @Test
    void aCheckThatThrowsIsDownLikeOneThatFails() throws Exception {
        var answer = get("/health", page -> page.vital("store", HealthPageTest::up).other("channel", () -> {
            throw new IllegalStateException("a bug");
        }));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(component(answer, "channel")).isEqualTo(new JsonObject().put("status", "down").put("detail", "a bug"));
    }

    @Test
    void aCheckThatNeverAnswersIsDownBeforeWhoeverAsksLosesPatience() throws Exception {
        var answer = get("/health", page -> page.vital("store", HealthPageTest::up).other("channel", () -> Promise.<Health>promise().future()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(component(answer, "channel").getString("detail")).contains("no answer within");
    }

    @Test
    void thatItLivesAndWhatItCountedCanBeAsked() throws Exception {
        new Counters(metrics).turn("committed");
        assertThat(get("/health/live", page -> page).statusCode()).isEqualTo(200);
        assertThat(get("/metrics", page -> page).body()).contains("caunoi_turns_total{result=\"committed\"} 1.0");
    }
}
