package vn.caunoi.channels.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.ChannelContext.Vault;
import vn.caunoi.channels.Health;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendFailure.Kind;
import vn.caunoi.channels.SendResult;
import vn.caunoi.channels.SendResult.Sent;
import vn.caunoi.channels.testkit.Waiting;

/** The pair of tokens is kept before it is used, and the nodes that share it refresh once between them. */
class ZaloSharedTokensTest extends OnZalo {

    private static final String KEPT = "zalo/" + Zalo.ACCOUNT;

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
        Channel node = node(zalo.settings(), countingReads(reads));
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
    void aRestartedNodeUsesTheKeptPair() {
        send(node());
        assertThat(send(node())).isInstanceOf(Sent.class);
        assertThat(zalo.refreshes).hasSize(1);
    }

    @Test
    void aStoreThatIsAwayMakesTheSendWait() {
        ports.vault().away(true);
        SendFailure failure = failure(node());
        assertThat(failure.kind()).isEqualTo(Kind.RETRY_LATER);
        assertThat(failure.code()).isEqualTo("store");
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
}
