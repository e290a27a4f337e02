package vn.caunoi.simulators.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.caunoi.simulators.Rig.CITIZEN;
import static vn.caunoi.simulators.Rig.get;

import io.vertx.core.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.simulators.Rig;
import vn.caunoi.simulators.Webhook.Call;

class WebhooksTest {
    private final Rig rig = new Rig();
    private final ZaloPlatform zalo = rig.simulators.zalo();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void aTextArrivesSigned() {
        assertThat(get(zalo.say(CITIZEN, "xin chào"))).isTrue();
        Call call = rig.webhook.calls().get(0);
        assertThat(call.body().getJsonObject("message").getString("text")).isEqualTo("xin chào");
        assertThat(call.body().getJsonObject("sender").getString("id")).isEqualTo(CITIZEN);
        assertThat(call.signature()).isEqualTo("mac=" + expected(call));
    }

    @Test
    void aFailedWebhookClimbsTheLadderWithTheSameBody() {
        rig.webhook.answerNextWith(503);
        rig.webhook.answerNextWith(500);
        assertThat(get(zalo.say(CITIZEN, "alo"))).isTrue();
        assertThat(rig.webhook.calls()).extracting(Call::retry).containsExactly(null, "1", "2");
        assertThat(rig.webhook.calls()).extracting(Call::raw).containsOnly(rig.webhook.calls().get(0).raw());
    }

    @Test
    void aUsedUpLadderGivesUp() {
        rig.webhook.answerNextWith(500);
        rig.webhook.answerNextWith(500);
        rig.webhook.answerNextWith(500);
        assertThat(get(zalo.say(CITIZEN, "alo"))).isFalse();
        assertThat(rig.webhook.calls()).hasSize(3);
    }

    @Test
    void aDuplicateHasTheSameMessageId() {
        zalo.faults().arm(ZaloFault.DUPLICATE_WEBHOOK, 1);
        get(zalo.say(CITIZEN, "alo"));
        assertThat(rig.webhook.calls()).hasSize(2);
        assertThat(rig.webhook.calls().get(0).raw()).isEqualTo(rig.webhook.calls().get(1).raw());
    }

    @Test
    void aHeldBackWebhookComesAfterTheNext() {
        zalo.faults().arm(ZaloFault.REORDER_WEBHOOK, 1);
        Future<Boolean> first = zalo.say(CITIZEN, "one");
        get(zalo.say(CITIZEN, "two"));
        get(first);
        assertThat(rig.webhook.calls()).extracting(call -> call.body().getJsonObject("message").getString("text")).containsExactly("two", "one");
    }

    @Test
    void aBadSignatureDoesNotMatch() {
        zalo.faults().arm(ZaloFault.BAD_SIGNATURE, 1);
        get(zalo.say(CITIZEN, "alo"));
        Call call = rig.webhook.calls().get(0);
        assertThat(call.signature()).startsWith("mac=").isNotEqualTo("mac=" + expected(call));
    }

    @Test
    void aFollowNamesTheFollower() {
        get(zalo.follow(CITIZEN, true));
        assertThat(rig.webhook.events()).containsExactly("follow");
        assertThat(rig.webhook.calls().get(0).body().getJsonObject("follower").getString("id")).isEqualTo(CITIZEN);
    }

    @Test
    void aSentMessageIsEchoedReceivedAndSeen() {
        get(zalo.say(CITIZEN, "alo"));
        String id = rig.sendText(rig.accessToken(), "Chào bác").getJsonObject("data").getString("message_id");
        await().untilAsserted(() -> assertThat(rig.webhook.events())
            .containsExactly("user_send_text", "oa_send_text", "user_received_message", "user_seen_message"));
        assertThat(rig.webhook.calls().get(3).body().getJsonObject("message").getJsonArray("msg_ids")).containsExactly(id);
    }

    private static String expected(Call call) {
        return Signature.of(call.body().getString("app_id"), call.raw(), call.body().getString("timestamp"), ZaloApp.demo().oaSecretKey());
    }
}
