package vn.caunoi.channels.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.Health;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendFailure.Kind;
import vn.caunoi.channels.SendResult;
import vn.caunoi.channels.SendResult.Failed;
import vn.caunoi.channels.SendResult.Sent;
import vn.caunoi.channels.testkit.Waiting;

/** One message: what was taken, refused or is in doubt, and what comes back to the caller. */
class ZaloSendTest extends OnZalo {

    private Channel channel;

    @BeforeEach
    void startANode() {
        channel = node();
    }

    @Test
    void aTakenMessageBringsItsIdAndItsQuota() {
        assertThat(send("Xin chào bác")).isEqualTo(new Sent(List.of("z1"), clock.instant(), "quota reply, 8 left"));
        assertThat(zalo.sends.get(0).headers().get("access_token")).isEqualTo("truy-cap-1");
        assertThat(zalo.sends.get(0).headers().contains("appsecret_proof")).isFalse();
        assertThat(zalo.sends.get(0).body().getJsonObject("message").getString("text")).isEqualTo("Xin chào bác");
    }

    @Test
    void anAnswerWithoutAQuotaWasChargedAndSaysSo() {
        zalo.thenAnswer("{\"data\":{\"message_id\":\"z9\"},\"error\":0,\"message\":\"Success\"}");
        assertThat(((Sent) send("a")).note()).startsWith("charged");
    }

    @Test
    void theProofIsTheTokenUnderTheAppSecretWhereSwitchedOn() {
        Channel proving = node(zalo.settings().put("appSecretProof", true));
        send(proving);
        assertThat(zalo.sends.get(0).headers().get("appsecret_proof"))
                .isEqualTo(Sha256.hmacHex("bi-mat-ung-dung-thu", "truy-cap-1"));
    }

    @Test
    void aRefusalWithHttp200IsReadFromTheEnvelope() {
        zalo.thenRefuse(-230, "User has not interacted with the OA in the past 7 days");
        SendFailure failure = failure("a");
        assertThat(failure.kind()).isEqualTo(Kind.OUTSIDE_WINDOW);
        assertThat(failure.code()).isEqualTo("-230");
        assertThat(failure.detail()).contains("User has not interacted");
    }

    @Test
    void aRefusalThatNeedsAPersonShowsInTheHealthUntilASendSucceeds() {
        zalo.thenRefuse(-224, "The OA needs to upgrade OA Tier Package to use this feature.");
        assertThat(failure("a").kind()).isEqualTo(Kind.MISCONFIGURED);
        assertThat(health().up()).isFalse();
        assertThat(health().detail()).contains("-224");
        send("a");
        assertThat(health().up()).isTrue();
    }

    @Test
    void aDeadTokenIsRenewedAndTheMessageGoesOutOnce() {
        send("một");
        zalo.revoke();
        assertThat(send("hai")).isInstanceOf(Sent.class);
        assertThat(zalo.refreshes).hasSize(2);
        assertThat(zalo.sends).extracting(call -> call.headers().get("access_token"))
                .containsExactly("truy-cap-1", "truy-cap-1", "truy-cap-2");
    }

    @Test
    void aTokenRefusedAgainAfterItsRenewalNeedsAPersonAndIsNotTriedAThirdTime() {
        send("a");
        clock.advance(Duration.ofMinutes(1));
        zalo.thenRefuse(-220, "access_token is expired or removed").thenRefuse(-220, "access_token is expired or removed");
        assertThat(failure("b").kind()).isEqualTo(Kind.MISCONFIGURED);
        assertThat(zalo.sends).hasSize(3);
    }

    @Test
    void aServerErrorInHtmlLeavesTheMessageInDoubt() {
        zalo.then((request, body) -> request.response().setStatusCode(502).putHeader("Content-Type", "text/html").end("<html>"));
        assertThat(failure("a").kind()).isEqualTo(Kind.IN_DOUBT);
    }

    @Test
    void anAnswerThatIsNoJsonLeavesTheMessageInDoubt() {
        zalo.thenAnswer("OK");
        assertThat(failure("a").kind()).isEqualTo(Kind.IN_DOUBT);
    }

    @Test
    void aConnectionResetAfterTheRequestLeavesTheMessageInDoubt() {
        zalo.then((request, body) -> request.connection().close());
        assertThat(failure("a").kind()).isEqualTo(Kind.IN_DOUBT);
    }

    @Test
    void anAnswerThatNeverComesLeavesTheMessageInDoubt() {
        send("a");
        Channel impatient = node(zalo.settings().put("requestTimeoutMs", 500));
        zalo.then((request, body) -> { });
        assertThat(failure(impatient).kind()).isEqualTo(Kind.IN_DOUBT);
    }

    @Test
    void aConnectionThatWasNeverMadeIsTriedAgain() throws Exception {
        send("a");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Channel away = node(zalo.settings().put("openApiUrl", "http://127.0.0.1:" + port));
        SendFailure failure = failure(away);
        assertThat(failure.kind()).isEqualTo(Kind.RETRY_LATER);
        assertThat(failure.code()).isEqualTo("connection");
    }

    @Test
    void theRateLimitPausesAndSaysForHowLong() {
        zalo.thenRefuse(-32, "Your application reached limit call api");
        SendFailure failure = failure("a");
        assertThat(failure.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(failure.after()).contains(Duration.ofMinutes(1));
    }

    @Test
    void whenTheMinutesCallsAreUsedUpNothingIsSentUntilTheNextMinute() {
        zalo.then((request, body) -> request.response().putHeader("X-RateLimit-Remain", "0")
                .end("{\"data\":{\"message_id\":\"z1\"},\"error\":0}"));
        send("a");
        clock.advance(Duration.ofSeconds(20));
        assertThat(failure("b").after()).contains(Duration.ofSeconds(40));
        assertThat(zalo.sends).hasSize(1);
        clock.advance(Duration.ofSeconds(40));
        assertThat(send("c")).isInstanceOf(Sent.class);
    }

    @Test
    void aLongMessageGoesOutInOrderAndBringsAllItsIds() {
        assertThat(((Sent) send("Đường hư. ".repeat(500))).ids()).containsExactly("z1", "z2", "z3");
    }

    @Test
    void aLongMessageThatStopsHalfWayGoesOnWhereItStopped() {
        String text = "một ".repeat(500) + "hai ".repeat(500) + "ba ".repeat(500);
        send("mở đầu");
        zalo.thenAnswer("{\"data\":{\"message_id\":\"p1\"},\"error\":0}").thenRefuse(-200, "Send message failed");
        assertThat(failure(text).detail()).startsWith("1 of 3 messages were sent, then: Send message failed");
        assertThat(((Sent) send(text)).ids()).containsExactly("p1", "z4", "z5");
        assertThat(zalo.sends.stream().map(call -> call.body().getJsonObject("message").getString("text")).skip(1).distinct())
                .as("the parts, one refused and repeated").hasSize(3);
    }

    @Test
    void aMessageThatCannotBeRenderedIsInvalidAndNothingIsCalled() {
        assertThat(failure("").kind()).isEqualTo(Kind.INVALID);
        assertThat(zalo.sends).isEmpty();
    }

    @Test
    void whatZaloRepeatsOfOurSecretsIsHidden() {
        send("a");
        zalo.thenRefuse(-201, "bad token truy-cap-1 of bi-mat-ung-dung-thu");
        assertThat(failure("b").detail()).startsWith("bad token [hidden] of [hidden]");
        assertThat(channel.secrets()).contains("truy-cap-1", "lam-moi-1", Zalo.KEY);
    }

    @Test
    void theAnswerComesBackOnTheCallersContext() {
        Context context = vertx.getOrCreateContext();
        Future<Boolean> same = Future.future(promise -> context.runOnContext(run -> channel.send(message())
                .map(result -> Vertx.currentContext() == context).onComplete(promise)));
        assertThat(Waiting.on(same)).isTrue();
    }

    private SendResult send(String text) {
        return Waiting.on(channel.send(Outbound.text("m-1", Zalo.ACCOUNT, Zalo.CITIZEN, text)));
    }

    private SendFailure failure(String text) {
        return ((Failed) send(text)).failure();
    }

    private Health health() {
        return Waiting.on(channel.check());
    }
}
