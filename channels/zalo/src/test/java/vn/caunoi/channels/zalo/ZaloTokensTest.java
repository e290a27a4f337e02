package vn.caunoi.channels.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.ChannelContext.Vault;
import vn.caunoi.channels.Exchange;
import vn.caunoi.channels.Health;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendFailure.Kind;
import vn.caunoi.channels.SendResult;
import vn.caunoi.channels.SendResult.Failed;
import vn.caunoi.channels.SendResult.Sent;
import vn.caunoi.channels.testkit.MemoryPorts;
import vn.caunoi.channels.testkit.TestClock;
import vn.caunoi.channels.testkit.Waiting;

class ZaloTokensTest {

    private static final String KEPT = "zalo/" + Zalo.ACCOUNT;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T01:00:00Z"));
    private final MemoryPorts ports = new MemoryPorts(clock);
    private final List<Channel> nodes = new ArrayList<>();
    private Vertx vertx;
    private FakeOpenApi zalo;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        zalo = FakeOpenApi.start(vertx);
    }

    @AfterEach
    void close() {
        nodes.forEach(node -> Waiting.on(node.close()));
        Waiting.on(vertx.close());
    }

    @Test
    void theRefreshIsTheFormOfTheManual() {
        send(node());
        assertThat(zalo.refreshes.get(0).get("grant_type")).isEqualTo("refresh_token");
        assertThat(zalo.refreshes.get(0).get("app_id")).isEqualTo(Zalo.APP);
        assertThat(zalo.refreshes.get(0).get("secret_key")).isEqualTo("bi-mat-ung-dung-thu");
    }

    @Test
    void thePairIsKeptBeforeItIsUsed() {
        Channel node = node();
        zalo.thenOauth((request, body) -> {
            ports.vault().away(true);
            request.response().end("{\"access_token\":\"truy-cap-x\",\"refresh_token\":\"lam-moi-x\",\"expires_in\":\"90000\"}");
        });
        assertThat(failure(node).kind()).isEqualTo(Kind.RETRY_LATER);
        assertThat(zalo.sends).as("sends with a pair that is not kept").isEmpty();
        ports.vault().away(false);
        zalo.thenAnswer("{\"data\":{\"message_id\":\"z1\"},\"error\":0}");
        assertThat(send(node)).isInstanceOf(Sent.class);
        assertThat(zalo.sends.get(0).headers().get("access_token")).isEqualTo("truy-cap-x");
        assertThat(kept()).contains("lam-moi-x");
        assertThat(zalo.refreshes).as("the pair that waited in memory was not asked for again").hasSize(1);
    }

    @Test
    void aNodeThatEndsBetweenZalosAnswerAndTheVaultLeavesWordOfIt() {
        Channel killed = node();
        zalo.thenOauth((request, body) -> {
            ports.vault().away(true);
            request.response().end("{\"access_token\":\"truy-cap-x\",\"refresh_token\":\"lam-moi-x\",\"expires_in\":\"90000\"}");
        });
        assertThat(failure(killed).kind()).isEqualTo(Kind.RETRY_LATER);
        ports.vault().away(false);

        clock.advance(Duration.ofMinutes(2));
        zalo.thenOauth((request, body) -> request.response().end("{\"error\":-14014,\"error_name\":\"Invalid refresh token\"}"));
        Health health = Waiting.on(node().check());
        assertThat(health.up()).isFalse();
        assertThat(health.detail()).contains("sent to Zalo before, at 2026-11-22T01:00:00Z").contains("consent again")
                .doesNotContain("lam-moi");
    }

    @Test
    void aVaultThatCannotTakeTheNewPairIsNoReasonToSpendTheToken() {
        Channel node = node();
        ports.vault().away(true);
        assertThat(failure(node).kind()).isEqualTo(Kind.RETRY_LATER);
        assertThat(zalo.refreshes).isEmpty();
    }

    @Test
    void aHundredSendsAtOnceRefreshOnceAndAskTheVaultOnce() {
        AtomicInteger reads = new AtomicInteger();
        Channel node = new ZaloChannelProvider().create(Zalo.ACCOUNT, zalo.settings(), countingReads(reads));
        nodes.add(node);
        Waiting.on(Future.all(IntStream.range(0, 100).mapToObj(i -> node.send(message())).toList()));
        assertThat(zalo.refreshes).hasSize(1);
        assertThat(zalo.sends).hasSize(100);
        assertThat(reads).hasValue(1);
    }

    @Test
    void whoJoinsARefreshGetsItsAnswerOnTheirOwnContext() {
        Channel node = node();
        List<Context> contexts = Stream.generate(this::newContext).limit(8).toList();
        List<Future<Context>> answers = contexts.stream()
                .map(context -> Future.<Context>future(promise -> context.runOnContext(run ->
                        node.check().onComplete(done -> promise.complete(Vertx.currentContext())))))
                .toList();
        assertThat(answers.stream().map(Waiting::on)).containsExactlyElementsOf(contexts);
        assertThat(zalo.refreshes).hasSize(1);
    }

    @Test
    void twoNodesRefreshOnceBetweenThem() {
        Channel one = node();
        Channel two = node();
        List<Future<SendResult>> sends = List.of(one.send(message()), two.send(message()), one.send(message()), two.send(message()));
        sends.forEach(send -> assertThat(Waiting.on(send)).isInstanceOf(Sent.class));
        assertThat(zalo.refreshes).hasSize(1);
    }

    @Test
    void aNodeThatDiedInItsRefreshIsWaitedForAndThenReplaced() {
        assertThat(Waiting.on(ports.vault().lease(KEPT + "/refresh/" + Sha256.hex("lam-moi-dau-tien"), Duration.ofSeconds(17)))).isTrue();
        Future<SendResult> send = node().send(message());
        clock.advance(Duration.ofSeconds(17));
        assertThat(Waiting.on(send)).isInstanceOf(Sent.class);
    }

    @Test
    void aNodeWhosePairWasReplacedByAnotherUsesTheNewOneWithoutRefreshing() {
        Channel one = node();
        Channel two = node();
        send(one);
        send(two);
        clock.advance(Duration.ofHours(23));
        send(one);
        assertThat(send(two)).isInstanceOf(Sent.class);
        assertThat(zalo.refreshes).hasSize(2);
    }

    @Test
    void aLostCompareAndSetGivesWayToTheOtherNodesPair() {
        Channel node = node();
        zalo.thenOauth((request, body) -> {
            ports.vault().replace(KEPT, Optional.empty(), pair("truy-cap-cua-may-khac", "lam-moi-cua-may-khac").toJson());
            request.response().end("{\"access_token\":\"thua\",\"refresh_token\":\"thua-lam-moi\",\"expires_in\":\"90000\"}");
        });
        zalo.thenAnswer("{\"data\":{\"message_id\":\"z1\"},\"error\":0}");
        assertThat(send(node)).isInstanceOf(Sent.class);
        assertThat(zalo.sends.get(0).headers().get("access_token")).isEqualTo("truy-cap-cua-may-khac");
        assertThat(kept()).doesNotContain("thua");
    }

    @Test
    void theTokenIsRenewedThreeHoursBeforeItsEndAndNotSooner() {
        Channel node = node();
        send(node);
        clock.advance(Duration.ofHours(22).minusSeconds(1));
        send(node);
        assertThat(zalo.refreshes).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        send(node);
        assertThat(zalo.refreshes).hasSize(2);
        assertThat(zalo.refreshes.get(1).get("refresh_token")).isEqualTo("lam-moi-1");
    }

    @Test
    void anEarlyRefreshThatFailsDoesNotStopASend() {
        Channel node = node();
        send(node);
        clock.advance(Duration.ofHours(23));
        zalo.thenOauth((request, body) -> request.response().setStatusCode(503).end("<html>"));
        assertThat(send(node)).isInstanceOf(Sent.class);
        assertThat(send(node)).as("and is not repeated at each send").isInstanceOf(Sent.class);
        assertThat(zalo.refreshes).hasSize(2);
    }

    @Test
    void aTokenServerThatIsAwaySaysWhenToTryAgain() {
        Channel node = node();
        zalo.thenOauth((request, body) -> request.response().setStatusCode(503).end("<html>"));
        assertThat(failure(node).kind()).isEqualTo(Kind.RETRY_LATER);
        clock.advance(Duration.ofSeconds(2));
        assertThat(failure(node).after()).as("what is left of 15 s to answer and 2 s to connect").contains(Duration.ofSeconds(15));
        assertThat(zalo.refreshes).hasSize(1);
        clock.advance(Duration.ofSeconds(15));
        assertThat(send(node)).isInstanceOf(Sent.class);
    }

    @Test
    void aRestartedNodeUsesTheKeptPair() {
        send(node());
        assertThat(send(node())).isInstanceOf(Sent.class);
        assertThat(zalo.refreshes).hasSize(1);
    }

    @Test
    void aLostGrantShowsInTheHealthWithoutItsSecretsAndIsNotAskedForAgainAtOnce() {
        Channel node = node();
        zalo.consent("khac");
        assertThat(failure(node).kind()).isEqualTo(Kind.MISCONFIGURED);
        assertThat(failure(node).kind()).isEqualTo(Kind.MISCONFIGURED);
        assertThat(zalo.refreshes).hasSize(1);
        Health health = Waiting.on(node.check());
        assertThat(health.up()).isFalse();
        assertThat(health.detail()).contains("-14014", "consent again", "[hidden]").doesNotContain("lam-moi-dau-tien");
    }

    @Test
    void aNewConsentInTheSettingsReplacesALostGrant() {
        send(node());
        zalo.consent("lam-moi-cap-lai");
        clock.advance(Duration.ofMinutes(1));
        assertThat(failure(node()).kind()).isEqualTo(Kind.MISCONFIGURED);
        clock.advance(Duration.ofMinutes(2));
        assertThat(send(node(zalo.settings().put("refreshToken", "lam-moi-cap-lai")))).isInstanceOf(Sent.class);
    }

    @Test
    void withoutAnyTokenTheSettingIsNamed() {
        JsonObject settings = zalo.settings();
        settings.remove("refreshToken");
        assertThat(failure(node(settings)).detail()).isEqualTo("no token yet: set refreshToken");
        assertThat(Waiting.on(node(settings).check()).up()).isFalse();
    }

    @Test
    void aStoreThatIsAwayMakesTheSendWait() {
        ports.vault().away(true);
        SendFailure failure = failure(node());
        assertThat(failure.kind()).isEqualTo(Kind.RETRY_LATER);
        assertThat(failure.code()).isEqualTo("store");
    }

    @Test
    void aRefreshIsNotedForOperatorsWithoutAnyToken() {
        List<Exchange> noted = new ArrayList<>();
        Channel node = noting(noted);
        zalo.thenOauth((request, body) -> request.response()
                .end("{\"access_token\":\"truy-cap-x\",\"refresh_token\":\"lam-moi-x\",\"expires_in\":\"90000\"}"));
        send(node);
        assertThat(noted.get(0).what()).isEqualTo("POST " + ZaloOAuth.PATH);
        assertThat(noted.get(0).asked()).isEqualTo("grant_type=refresh_token&app_id=" + Zalo.APP + "&refresh_token=[hidden]");
        assertThat(noted.get(0).answered()).startsWith("HTTP 200").contains("\"expires_in\":\"90000\"");
        assertThat(noted.toString()).doesNotContain("truy-cap-x", "lam-moi-x", "lam-moi-dau-tien", "bi-mat");
    }

    @Test
    void aRefusedRefreshIsNotedInTheProvidersWords() {
        List<Exchange> noted = new ArrayList<>();
        Channel node = noting(noted);
        zalo.thenOauth((request, body) -> request.response()
                .end("{\"error\":-14014,\"error_description\":\"lam-moi-dau-tien is invalid\"}"));
        assertThat(failure(node).kind()).isEqualTo(Kind.MISCONFIGURED);
        assertThat(noted.get(0).answered()).contains("-14014", "[hidden] is invalid");
    }

    private Channel node() {
        return node(zalo.settings());
    }

    private Channel node(JsonObject settings) {
        Channel node = new ZaloChannelProvider().create(Zalo.ACCOUNT, settings, ports.context(vertx));
        nodes.add(node);
        return node;
    }

    private Channel noting(List<Exchange> noted) {
        Channel node = new ZaloChannelProvider().create(Zalo.ACCOUNT, zalo.settings(), new ChannelContext(
                vertx, clock, ports.vault(), ports.shelf(), ports.journal(), ports.relay(), ports.files(), noted::add));
        nodes.add(node);
        return node;
    }

    private ChannelContext countingReads(AtomicInteger reads) {
        Vault counting = new Vault() {
            @Override
            public Future<Optional<String>> read(String name) {
                reads.addAndGet(name.equals(KEPT) ? 1 : 0);
                return ports.vault().read(name);
            }

            @Override
            public Future<Boolean> replace(String name, Optional<String> expected, String next) {
                return ports.vault().replace(name, expected, next);
            }

            @Override
            public Future<Boolean> lease(String name, Duration length) {
                return ports.vault().lease(name, length);
            }
        };
        return new ChannelContext(vertx, clock, counting, ports.shelf(), ports.journal(), ports.relay(), ports.files());
    }

    private Context newContext() {
        return Waiting.on(Future.future(promise -> new Thread(() -> promise.complete(vertx.getOrCreateContext())).start()));
    }

    private String kept() {
        return Waiting.on(ports.vault().read(KEPT)).orElse("");
    }

    private ZaloTokenPair pair(String access, String refresh) {
        Instant now = clock.instant();
        return new ZaloTokenPair(access, refresh, now, now.plusSeconds(90_000), Sha256.hex("lam-moi-dau-tien"));
    }

    private static SendResult send(Channel node) {
        return Waiting.on(node.send(message()));
    }

    private static SendFailure failure(Channel node) {
        return ((Failed) send(node)).failure();
    }

    private static Outbound message() {
        return Outbound.text("m-1", Zalo.ACCOUNT, Zalo.CITIZEN, "Xin chào bác");
    }
}
