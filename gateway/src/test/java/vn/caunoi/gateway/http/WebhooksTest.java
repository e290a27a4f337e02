package vn.caunoi.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;
import static vn.caunoi.gateway.TestHouse.eventually;

import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.caunoi.channels.Exchange;
import vn.caunoi.gateway.OwnRedis;
import vn.caunoi.gateway.ScriptedChannel;
import vn.caunoi.gateway.TestHouse;
import vn.caunoi.gateway.intake.InboundJson;
import vn.caunoi.gateway.intake.StoreIntake;
import vn.caunoi.store.Arrival;

/** What a provider is answered, over real HTTP. */
class WebhooksTest {

    private static final String HERE = "/c/" + TestHouse.FAMILY + "/" + TestHouse.ACCOUNT;

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestHouse house = TestHouse.empty();
    private final Door door = new Door(house);

    @AfterEach
    void end() {
        door.close();
        house.close();
    }

    /** The public listener, as far as it concerns webhooks. */
    private static final class Door {

        private final HttpServer server;
        private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

        Door(TestHouse house) {
            server = house.on(() -> {
                var intake = new StoreIntake(house.store, house.ids, house.clock, StoreIntake.Turns.ELSEWHERE, house.counters).of(TestHouse.FAMILY);
                var router = Router.router(house.vertx);
                new Webhooks(Map.of(TestHouse.ACCOUNT, new ScriptedChannel()), Map.of(TestHouse.ACCOUNT, intake), house.counters,
                        exchanges::add, house.clock).mount(router);
                new Sockets(Map.of(), house.counters).mount(router);
                return house.vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1");
            });
        }

        HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
                    .timeout(Duration.ofSeconds(20)).header(ScriptedChannel.SIGNATURE, "good");
        }

        void close() {
            await(server.close());
        }
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private int post(String body) throws IOException, InterruptedException {
        return answer(door.to(HERE).POST(BodyPublishers.ofString(body))).statusCode();
    }

    private static String says(String... ids) {
        var events = new JsonArray();
        List.of(ids).forEach(id -> events.add(new JsonObject().put("id", id).put("citizen", "c").put("text", "tin " + id)));
        return events.encode();
    }

    private List<String> kept() {
        return IntStream.range(0, TestHouse.PARTITIONS)
                .mapToObj(p -> await(house.store.arrivals().take(p, "test", 100)))
                .flatMap(List::stream)
                .map(Arrival::payload)
                .map(payload -> InboundJson.read(new JsonObject(payload)).id())
                .toList();
    }

    @Test
    void aGoodMessageIsDurableWhenItsProviderHears200() throws Exception {
        assertThat(post(says("m1"))).isEqualTo(200);
        assertThat(kept()).containsExactly("m1");
    }

    @Test
    void aRedeliveredWebhookIsAnswered200AndChangesNothing() throws Exception {
        assertThat(post(says("m1"))).isEqualTo(200);
        assertThat(post(says("m1"))).isEqualTo(200);
        assertThat(kept()).containsExactly("m1");
        assertThat(house.count("caunoi.accepted", "result", "repeated")).isEqualTo(1);
    }

    @Test
    void theMessagesOfOneBodyKeepTheirOrder() throws Exception {
        var ids = IntStream.range(0, 20).mapToObj(i -> "m" + i).toArray(String[]::new);
        assertThat(post(says(ids))).isEqualTo(200);
        assertThat(kept()).containsExactly(ids);
    }

    @Test
    void aVerifiedWebhookIsNotedForOperatorsAndARefusedOneIsNot() throws Exception {
        answer(door.to(HERE).POST(BodyPublishers.ofString("[]")));
        answer(door.to(HERE).setHeader(ScriptedChannel.SIGNATURE, "bad").POST(BodyPublishers.ofString("[\"x\"]")));
        assertThat(door.exchanges).singleElement().satisfies(exchange -> {
            assertThat(exchange.what()).isEqualTo("POST " + HERE);
            assertThat(exchange.asked()).isEqualTo("[]");
            assertThat(exchange.answered()).isEqualTo("200");
        });
    }

    @Test
    void aBadSignatureGets401AndLeavesNoTraceButACounter() throws Exception {
        assertThat(answer(door.to(HERE).setHeader(ScriptedChannel.SIGNATURE, "forged").POST(BodyPublishers.ofString(says("m1")))).statusCode())
                .isEqualTo(401);
        assertThat(kept()).isEmpty();
        assertThat(house.count("caunoi.webhooks.refused", "why", "bad_signature")).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadGets400AndTheReason() throws Exception {
        var answer = answer(door.to(HERE).POST(BodyPublishers.ofString("{")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("expected a list");
        assertThat(house.count("caunoi.webhooks.refused", "why", "malformed")).isEqualTo(1);
    }

    @Test
    void aFormNobodyCanDecodeGets400Too() throws Exception {
        assertThat(answer(door.to(HERE).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=%zz"))).statusCode()).isEqualTo(400);
        assertThat(post(says("m1"))).isEqualTo(200);
    }

    @Test
    void anEmptyBodyIsGivenToTheChannelToJudge() throws Exception {
        assertThat(answer(door.to(HERE).POST(BodyPublishers.noBody())).statusCode()).isEqualTo(400);
        assertThat(answer(door.to(HERE).setHeader(ScriptedChannel.SIGNATURE, "").POST(BodyPublishers.noBody())).statusCode()).isEqualTo(401);
    }

    @Test
    void anUnknownAccountOrFamilyGets404() throws Exception {
        assertThat(answer(door.to("/c/web/nobody").POST(BodyPublishers.ofString(says("m1")))).statusCode()).isEqualTo(404);
        assertThat(answer(door.to("/c/sms/" + TestHouse.ACCOUNT).POST(BodyPublishers.ofString(says("m1")))).statusCode()).isEqualTo(404);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aBodyOfTwoMegabytesGets413AndTheNextMessageIsTaken() throws Exception {
        assertThat(post("x".repeat(2 * 1024 * 1024))).isEqualTo(413);
        assertThat(house.count("caunoi.webhooks.refused", "why", "too_large")).isEqualTo(1);
        assertThat(post(says("m1"))).isEqualTo(200);
    }

    @Test
    void anEventWeDoNotSupportIsAnswered200AndCountedUnderASafeName() throws Exception {
        assertThat(post("[{\"id\":\"oa_send_😀\"}, {\"id\":\"" + "x".repeat(90) + "\"}]")).isEqualTo(200);
        assertThat(house.count("caunoi.webhooks.ignored", "event", "oa_send_?")).isEqualTo(1);
        assertThat(house.count("caunoi.webhooks.ignored", "event", "x".repeat(40))).isEqualTo(1);
    }

    @Test
    void aProviderThatLooksWhetherTheAddressLivesIsAnswered() throws Exception {
        var answer = answer(door.to(HERE).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("OK");
        assertThat(answer(door.to("/c/web/nobody").GET()).statusCode()).isEqualTo(404);
    }

    @Test
    void whileTheStoreIsAwayTheProviderIsAskedToTryAgainAndThenItWorksWithoutARestart(@TempDir Path folder) throws Exception {
        try (var redis = new OwnRedis(folder); var own = TestHouse.on(redis.url())) {
            var ownDoor = new Door(own);
            redis.stop();
            var away = ownDoor.to(HERE).POST(BodyPublishers.ofString(says("m1")));
            var refused = answer(away);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(own.count("caunoi.webhooks.refused", "why", "store_away")).isEqualTo(1);
            redis.start();
            eventually().untilAsserted(() -> assertThat(answer(away).statusCode()).isEqualTo(200));
            ownDoor.close();
        }
    }
}
