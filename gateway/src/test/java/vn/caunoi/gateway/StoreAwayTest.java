package vn.caunoi.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;
import static vn.caunoi.gateway.TestHouse.eventually;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.caunoi.gateway.config.ConfigFile;
import vn.caunoi.simulators.Simulators;
import vn.caunoi.simulators.SimulatorsOptions;
import vn.caunoi.simulators.smsc.SmsMessage;
import vn.caunoi.simulators.smsc.SmsRules;

/** A whole node whose Redis goes away and comes back: what citizens and providers are told over the wire meanwhile. */
class StoreAwayTest {

    /** ESME_RX_T_APPN: a temporary fault of the receiver, deliver it again (SMPP 3.4, 5.1.3). */
    private static final int TEMPORARY = 0x64;

    private static final String NUMBER = "84900000101";

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();

    /** Held here: Vert.x closes a client that is collected. */
    private final WebSocketClient browser = vertx.createWebSocketClient();

    private final List<SmsMessage> phone = new CopyOnWriteArrayList<>();
    private OwnRedis redis;
    private Simulators simulators;
    private SmppEar ear;
    private Gateway gateway;
    private String deployment;
    private TestHouse store;

    @BeforeEach
    void begin() {
        redis = new OwnRedis(folder.resolve("redis"));
        simulators = await(Simulators.start(vertx, SimulatorsOptions.demo().withSms(SmsRules.demo().withRedelivery(Duration.ofMillis(500)))));
        simulators.sms().onMessage(phone::add);
        ear = new SmppEar(vertx, simulators.smppPort());
        gateway = new Gateway(ConfigFile.read("test", config(), Map.of()), InstantSource.system(), () -> ShippedBrain.BRAIN, pages -> {});
        deployment = await(vertx.deployVerticle(gateway));
        store = TestHouse.on(redis.url());
        eventually().until(() -> simulators.sms().isBound());
    }

    @AfterEach
    void end() {
        store.close();
        await(vertx.undeploy(deployment));
        await(simulators.stop());
        await(vertx.close());
        redis.close();
    }

    private String config() {
        return """
                production: false
                data: "%s"
                public: { host: 127.0.0.1, port: 0 }
                internal: { host: 127.0.0.1, port: 0 }
                redis: { url: "%s", partitions: %d }
                accounts:
                  sms-xa:
                    family: sms
                    settings: { host: 127.0.0.1, port: %d, systemId: caunoi, password: demo-pw, sourceAddress: "99000", storeTimeout: 1s }
                  web-xa:
                    family: web
                    settings: { secret: 0123456789abcdef0123456789abcdef }
                """.formatted(folder, redis.url(), TestHouse.PARTITIONS, ear.port());
    }

    @Test
    void smsCentreIsAskedToDeliverAgainAndTheTextIsAnsweredOnceTheStoreIsBack() {
        redis.stop();
        var taken = simulators.sms().send(NUMBER, "xin chao");
        eventually().untilAsserted(() -> assertThat(ear.answers).contains(TEMPORARY));
        assertThat(ear.answers).containsOnly(TEMPORARY);
        redis.start();
        assertThat(await(taken)).isTrue();
        eventually().untilAsserted(() -> assertThat(phone).isNotEmpty());
        assertThat(heard("sms-xa", "+" + NUMBER)).containsExactly("xin chao");
    }

    @Test
    void webVisitorIsToldAndWhatTheirPageSendsAgainIsKeptOnce() {
        var frames = new CopyOnWriteArrayList<JsonObject>();
        var socket = await(browser.connect(new WebSocketConnectOptions()
                .setHost("127.0.0.1").setPort(gateway.publicPort()).setURI("/c/web/web-xa")
                .addHeader("Origin", "http://127.0.0.1:" + gateway.publicPort())));
        socket.textMessageHandler(text -> frames.add(new JsonObject(text)));
        send(socket, new JsonObject().put("type", "hello").put("protocol", 1));
        var visitor = frame(frames, "welcome").getString("visitor");

        redis.stop();
        var said = new JsonObject().put("type", "say").put("id", "said-0001").put("text", "đèn đường hỏng");
        send(socket, said);
        assertThat(frame(frames, "trouble").getString("code")).isEqualTo("not_kept");
        assertThat(frame(frames, "trouble").getString("text")).contains("vẫn còn trên máy");

        redis.start();
        eventually().pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            send(socket, said);
            assertThat(frames).anyMatch(frame -> frame.getString("type").equals("kept"));
        });
        eventually().untilAsserted(() -> assertThat(frames)
                .anyMatch(frame -> frame.getString("type").equals("message") && !"citizen".equals(frame.getString("from"))));
        assertThat(heard("web-xa", visitor)).containsExactly("đèn đường hỏng");
        await(socket.close());
    }

    private List<String> heard(String account, String citizen) {
        return store.texts(store.ids.of(account, citizen), "in");
    }

    private static void send(WebSocket socket, JsonObject frame) {
        await(socket.writeTextMessage(frame.encode()));
    }

    private static JsonObject frame(List<JsonObject> frames, String type) {
        return eventually().until(() -> frames.stream().filter(frame -> frame.getString("type").equals(type)).findFirst(), Optional::isPresent)
                .orElseThrow();
    }
}
