package vn.caunoi.simulators.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.caunoi.simulators.Rig.CITIZEN;
import static vn.caunoi.simulators.Rig.get;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.simulators.Rig;

class MessageEndpointTest {
    private Rig rig = new Rig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void anAcceptedMessageStandsOnThePhone() {
        spoke();
        JsonObject answer = rig.sendText(rig.accessToken(), "Chào bác");
        assertThat(answer.getInteger("error")).isZero();
        assertThat(answer.getJsonObject("data").getString("user_id")).isEqualTo(CITIZEN);
        assertThat(onPhone()).contains("Chào bác");
    }

    @Test
    void errorsTravelWithHttp200() {
        HttpResponse<Buffer> answer = get(rig.send("nonsense", Rig.message("Chào bác")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.bodyAsJsonObject().getInteger("error")).isEqualTo(-216);
        assertThat(answer.getHeader("X-RateLimit-Remain")).isEqualTo("3999");
    }

    @Test
    void aCitizenWhoNeverWroteCannotBeWrittenTo() {
        assertError(rig.sendText(rig.accessToken(), "Chào bác"), -232);
    }

    @Test
    void afterTwoDaysAnAnswerIsChargedAndAfterSevenRefused() {
        spoke();
        assertThat(rig.sendText(rig.accessToken(), "a").getJsonObject("data").getJsonObject("quota")).isNotNull();
        rig.clock.advance(Duration.ofHours(48).plusSeconds(1));
        assertThat(rig.sendText(rig.accessToken(), "b").getJsonObject("data").getJsonObject("quota")).isNull();
        rig.clock.advance(Duration.ofDays(5));
        assertError(rig.sendText(rig.accessToken(), "c"), -230);
    }

    @Test
    void aFreeAccountCannotSend() {
        rig.close();
        rig = new Rig(Rig.quick().withTier(false));
        assertError(rig.sendText(rig.accessToken(), "Chào bác"), -224);
    }

    @Test
    void tooManyCallsInAMinuteAreRefusedUntilTheNext() {
        rig.close();
        rig = new Rig(Rig.quick().withCallsPerMinute(1));
        spoke();
        String token = rig.accessToken();
        assertThat(rig.sendText(token, "a").getInteger("error")).isZero();
        assertError(rig.sendText(token, "b"), -32);
        rig.clock.advance(Duration.ofMinutes(1));
        assertThat(rig.sendText(token, "c").getInteger("error")).isZero();
    }

    @Test
    void buttonsAreCheckedAndShown() {
        spoke();
        String token = rig.accessToken();
        assertThat(get(rig.send(token, withButtons(2))).bodyAsJsonObject().getInteger("error")).isZero();
        assertThat(onPhone()).contains("Việc 1");
        assertError(get(rig.send(token, withButtons(6))).bodyAsJsonObject(), -210);
    }

    @Test
    void textsOverTwoThousandAndEmptyOnesAreRefused() {
        spoke();
        String token = rig.accessToken();
        assertError(rig.sendText(token, "a".repeat(2001)), -210);
        assertError(rig.sendText(token, ""), -201);
        assertError(get(rig.send(token, new JsonObject().put("recipient", new JsonArray()))).bodyAsJsonObject(), -201);
    }

    @Test
    void aResetConnectionLeavesTheMessageOnThePhone() {
        spoke();
        String token = rig.accessToken();
        rig.simulators.zalo().faults().arm(ZaloFault.RESET_AFTER_ACCEPT, 1);
        assertThatThrownBy(() -> get(rig.send(token, Rig.message("Đã gửi chưa?")))).hasMessageContaining("closed");
        assertThat(onPhone()).contains("Đã gửi chưa?");
    }

    @Test
    void armedErrorsComeInTheirNumber() {
        spoke();
        String token = rig.accessToken();
        rig.postJson("/faults", new JsonObject("{\"zalo\":{\"token_invalid\":1,\"rate_limited\":1,\"html_500\":1}}"));
        assertThat(get(rig.send(token, Rig.message("a"))).statusCode()).isEqualTo(500);
        assertError(rig.sendText(token, "b"), -216);
        assertError(rig.sendText(token, "c"), -32);
        assertThat(rig.sendText(token, "d").getInteger("error")).isZero();
    }

    @Test
    void receiptsCanOvertakeTheAnswer() {
        spoke();
        rig.simulators.zalo().faults().arm(ZaloFault.RECEIPTS_BEFORE_RESPONSE, 1);
        rig.sendText(rig.accessToken(), "Chào bác");
        assertThat(rig.webhook.events()).contains("oa_send_text", "user_received_message");
    }

    private void spoke() {
        get(rig.simulators.zalo().say(CITIZEN, "alo"));
    }

    private String onPhone() {
        await().until(() -> !rig.getJson("/zalo/" + CITIZEN + "/messages").getJsonArray("messages").isEmpty());
        return rig.getJson("/zalo/" + CITIZEN + "/messages").encode();
    }

    private static JsonObject withButtons(int count) {
        JsonArray buttons = new JsonArray();
        for (int number = 1; number <= count; number++) {
            buttons.add(new JsonObject().put("title", "Việc " + number).put("type", "oa.query.hide").put("payload", "so " + number));
        }
        JsonObject attachment = new JsonObject().put("type", "template").put("payload", new JsonObject().put("buttons", buttons));
        JsonObject message = Rig.message("Bác cần gì ạ?");
        message.getJsonObject("message").put("attachment", attachment);
        return message;
    }

    private static void assertError(JsonObject answer, int code) {
        assertThat(answer.getInteger("error")).as(answer.encode()).isEqualTo(code);
    }
}
