package vn.caunoi.simulators.phones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.caunoi.simulators.Rig.CITIZEN;
import static vn.caunoi.simulators.Rig.NUMBER;
import static vn.caunoi.simulators.Rig.get;

import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.simulators.Rig;

class PhonesHubTest {
    private final Rig rig = new Rig();
    private final WebSocketClient sockets = rig.vertx.createWebSocketClient();
    private final List<JsonObject> events = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        rig.close();
    }

    private WebSocket connect(String origin) {
        WebSocketConnectOptions options = new WebSocketConnectOptions().setPort(rig.simulators.httpPort()).setHost("localhost")
            .setURI("/phones/live?zalo=" + CITIZEN + "&sms=%2B" + NUMBER).putHeader("Origin", origin);
        return get(sockets.webSocket().textMessageHandler(text -> events.add(new JsonObject(text))).connect(options));
    }

    private JsonObject event(String type) {
        await().until(() -> events().stream().anyMatch(event -> event.getString("type").equals(type)));
        return events().stream().filter(event -> event.getString("type").equals(type)).findFirst().orElseThrow();
    }

    private List<JsonObject> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    @Test
    void whatABrowserSendsReachesTheGatewayAndIsTicked() {
        WebSocket browser = connect("http://localhost:8080");
        browser.writeTextMessage("{\"type\":\"send\",\"phone\":\"zalo\",\"text\":\"xin chào\"}");
        assertThat(event("message").getJsonObject("message").getString("text")).isEqualTo("xin chào");
        assertThat(event("delivery").getString("delivery")).isEqualTo("delivered");
        assertThat(rig.webhook.events()).containsExactly("user_send_text");
    }

    @Test
    void aTappedButtonSaysItsPayload() {
        connect("http://localhost:8080")
            .writeTextMessage("{\"type\":\"tap\",\"phone\":\"zalo\",\"title\":\"Gửi kiến nghị\",\"payload\":\"so 1\",\"button\":\"oa.query.hide\"}");
        assertThat(event("message").getJsonObject("message").getString("text")).isEqualTo("Gửi kiến nghị");
        await().until(() -> rig.webhook.calls().size() == 1);
        assertThat(rig.webhook.calls().get(0).body().getJsonObject("message").getString("text")).isEqualTo("so 1");
    }

    @Test
    void picturesAndPlacesAreSentAsZaloSendsThem() {
        rig.postJson("/zalo/" + CITIZEN + "/messages", new JsonObject("{\"type\":\"image\"}"));
        rig.postJson("/zalo/" + CITIZEN + "/messages", new JsonObject("{\"type\":\"location\",\"latitude\":10.5,\"longitude\":106.25}"));
        await().until(() -> rig.webhook.calls().size() == 2);
        assertThat(rig.webhook.events()).containsExactlyInAnyOrder("user_send_image", "user_send_location");
    }

    @Test
    void aPageThatComesLaterSeesTheWholeScreen() {
        rig.postJson("/zalo/" + CITIZEN + "/messages", new JsonObject().put("text", "alo"));
        connect("http://127.0.0.1:8080");
        assertThat(event("message").getJsonObject("message").getString("text")).isEqualTo("alo");
    }

    @Test
    void otherWebSitesAreKeptOut() {
        assertThatThrownBy(() -> connect("https://example.org")).hasMessageContaining("403");
    }

    @Test
    void badActionsAreExplained() {
        connect("http://localhost:8080").writeTextMessage("{\"type\":\"image\",\"phone\":\"sms\",\"text\":\"x\"}");
        assertThat(event("error").getString("error")).contains("only send text");
        assertThat(rig.postJson("/fax/1/messages", new JsonObject()).statusCode()).isEqualTo(400);
        assertThat(rig.postJson("/faults", new JsonObject("{\"sms\":{\"gremlins\":1}}")).bodyAsString()).contains("throttle");
        assertThat(rig.postJson("/faults", new JsonObject("{\"sms\":{\"throttle\":\"often\"}}")).statusCode()).isEqualTo(400);
    }

    @Test
    void aTextKnowsItsPriceBeforeItIsSent() {
        JsonObject plain = rig.getJson("/cost?text=" + "a".repeat(161));
        assertThat(plain.getInteger("segments")).isEqualTo(2);
        assertThat(plain.getInteger("price")).isEqualTo(1100);
        assertThat(rig.getJson("/settings").getJsonObject("price").getString("source")).contains("2013");
    }

    @Test
    void aReaderCanWaitForTheNextMessage() {
        CompletableFuture<JsonObject> waiting = CompletableFuture.supplyAsync(() -> rig.getJson("/zalo/" + CITIZEN + "/messages?after=0&wait=10000"));
        rig.postJson("/zalo/" + CITIZEN + "/messages", new JsonObject().put("text", "alo"));
        JsonObject page = waiting.join();
        assertThat(page.getInteger("next")).isOne();
        assertThat(rig.getJson("/zalo/" + CITIZEN + "/messages?after=1&wait=1").getJsonArray("messages")).isEmpty();
    }

    @Test
    void thePictureOfTheDemoIsServed() {
        assertThat(rig.postJson("/zalo/" + CITIZEN + "/messages", new JsonObject("{\"type\":\"image\"}")).statusCode()).isEqualTo(200);
        assertThat(rig.getBytes("/samples/road.png")).isGreaterThan(10_000);
    }
}
