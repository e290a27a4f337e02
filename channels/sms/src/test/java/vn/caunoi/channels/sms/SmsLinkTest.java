package vn.caunoi.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.Health;
import vn.caunoi.channels.SendResult;
import vn.caunoi.channels.testkit.Waiting;

class SmsLinkTest {

    private final SmsBench bench;

    SmsLinkTest() throws IOException {
        bench = new SmsBench();
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void healthSaysSinceWhenTheLinkIsBoundAndToWhom() {
        SmsChannel channel = bench.bound();
        assertThat(Waiting.on(channel.check()).detail())
                .isEqualTo("bound to caunoi at 127.0.0.1:%d since 2026-11-22T01:00:00Z".formatted(bench.smsc.port()));
    }

    @Test
    void openingSucceedsWhileTheSmsCentreIsAwayAndBindsWhenItComes() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        SmsChannel channel = bench.opened(SmsBench.settings(port));
        await().until(() -> Waiting.on(channel.check()).detail().contains("next try at"));
        assertThat(Waiting.on(channel.check()).up()).isFalse();
    }

    @Test
    void aLostLinkIsBoundAgainAndWorks() {
        SmsChannel channel = bench.bound();
        bench.smsc.cut();
        bench.smsc.awaitBound(2);
        bench.awaitUp(channel);
        assertThat(SmsBench.sent(channel, "Da").ids()).hasSize(1);
        assertThat(bench.smsc.delivered(SmsBench.CITIZEN, "chao")).isZero();
    }

    @Test
    void anUnbindOfTheSmsCentreIsFollowedByANewBind() {
        SmsChannel channel = bench.bound();
        bench.smsc.write(new Pdu(Pdu.UNBIND, 0, 5, new byte[0]).bytes());
        assertThat(bench.smsc.answer(5).status()).isZero();
        bench.smsc.awaitBound(2);
        bench.awaitUp(channel);
    }

    @Test
    void aRefusedBindIsNamedAndTriedAgainWithGrowingPauses() {
        bench.smsc.bindStatus = 0x05;
        SmsChannel channel = bench.opened(bench.settings());
        await().until(() -> bench.smsc.binds.size() >= 5);
        assertThat(Waiting.on(channel.check()).detail()).contains("ESME_RALYBND").contains("next try at");
        List<Long> at = bench.smsc.binds;
        long first = at.get(1) - at.get(0);
        long last = at.get(4) - at.get(3);
        assertThat(first).isGreaterThanOrEqualTo(50_000_000L);
        assertThat(last).isGreaterThanOrEqualTo(200_000_000L);
        bench.smsc.bindStatus = 0;
        bench.awaitUp(channel);
    }

    @Test
    void aCentreThatHangsUpInsteadOfAnsweringTheBindIsNamedAtOnce() {
        bench.smsc.hangsUpOnBind = true;
        SmsChannel channel = bench.opened(bench.settings().put("responseTimeout", "5m"));
        await().until(() -> Waiting.on(channel.check()).detail().contains("closed the connection instead of answering the bind"));
        bench.smsc.hangsUpOnBind = false;
        bench.awaitUp(channel);
    }

    @Test
    void aWrongPasswordIsTriedSlowlyFromTheStartAndNeverShown() {
        bench.smsc.bindStatus = 0x0E;
        SmsChannel channel = bench.opened(bench.settings().put("reconnectMax", "10m").put("reconnectMin", "50ms"));
        await().until(() -> Waiting.on(channel.check()).detail().contains("the password is wrong"));
        Health health = Waiting.on(channel.check());
        assertThat(health.detail()).contains("next try at 2026-11-22T01:").doesNotContain("s3cr3t-p");
        assertThat(bench.smsc.binds).hasSize(1);
    }

    @Test
    void aSessionClosedAsSoonAsItIsBoundDoesNotLoopTightly() {
        bench.opened(bench.settings().put("reconnectMax", "10s"));
        for (int i = 1; i <= 4; i++) {
            bench.smsc.awaitBound(i);
            bench.smsc.cut();
        }
        bench.smsc.awaitBound(5);
        List<Long> at = bench.smsc.binds;
        assertThat(at.get(4) - at.get(3)).isGreaterThan(190_000_000L);
    }

    @Test
    void aSilentLinkIsTestedAndGivenUpWhenItDoesNotAnswer() {
        bench.bound(bench.settings().put("enquireLink", "100ms").put("responseTimeout", "200ms"));
        await().until(() -> bench.smsc.enquiries.get() >= 2);
        assertThat(bench.smsc.binds).hasSize(1);
        bench.smsc.answersEnquiries = false;
        bench.smsc.awaitBound(2);
    }

    @Test
    void aPduThatStopsInTheMiddleEndsTheLinkInsteadOfConfusingIt() {
        SmsChannel channel = bench.bound(bench.settings().put("enquireLink", "150ms"));
        bench.smsc.write(new byte[] {0, 0, 0, 40, 0, 0});
        bench.smsc.awaitBound(2);
        bench.awaitUp(channel);
        assertThat(bench.smsc.delivered(SmsBench.CITIZEN, "van tot")).isZero();
    }

    @Test
    void closingLetsTheMessageUnderWayEndThenSaysGoodbyeAndSendsNoMore() {
        SmsChannel channel = bench.bound();
        bench.smsc.onSubmit = submit -> new byte[0];
        Future<SendResult> sending = channel.send(SmsBench.message("Da"));
        await().until(() -> bench.smsc.submits.size() == 1);
        Future<Void> closing = channel.close();
        bench.smsc.write(bench.smsc.accept(bench.smsc.submits.get(0)));
        Waiting.on(closing);
        assertThat(Waiting.on(sending)).isInstanceOf(SendResult.Sent.class);
        assertThat(bench.smsc.unbinds).hasValue(1);
        assertThat(SmsBench.failed(channel, "Da").code()).isEqualTo("not-bound");
        assertThat(bench.smsc.binds).hasSize(1);
    }

    @Test
    void closingDoesNotWaitForACentreThatHangsUpInsteadOfAnsweringTheGoodbye() {
        SmsChannel channel = bench.bound(bench.settings().put("responseTimeout", "5m"));
        bench.smsc.hangsUpOnUnbind = true;
        Waiting.on(channel.close());
        assertThat(bench.smsc.unbinds).hasValue(1);
    }

    @Test
    void answersComeBackOnTheCallersContext() {
        SmsChannel channel = bench.bound();
        Context context = bench.vertx.getOrCreateContext();
        CompletableFuture<Context> seen = new CompletableFuture<>();
        context.runOnContext(v -> channel.send(SmsBench.message("Da")).onComplete(sent -> seen.complete(Vertx.currentContext())));
        assertThat(seen.orTimeout(5, TimeUnit.SECONDS).join()).isSameAs(context);
    }
}
