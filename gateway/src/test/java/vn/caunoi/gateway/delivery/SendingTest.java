package vn.caunoi.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;
import static vn.caunoi.gateway.TestHouse.eventually;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.caunoi.channels.Rendered;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendFailure.Kind;
import vn.caunoi.channels.SendResult;
import vn.caunoi.gateway.ScriptedChannel;
import vn.caunoi.gateway.TestHouse;

/** One message on one node: each way a send can end. */
class SendingTest {

    private final TestHouse house = TestHouse.empty();
    private final ScriptedChannel channel = new ScriptedChannel();
    private String citizen;
    private TestNode node;

    @BeforeEach
    void begin() {
        citizen = house.conversation("citizen");
        node = TestNode.of(house, channel).start();
    }

    @AfterEach
    void end() {
        node.stop();
        house.close();
    }

    private void ends(String text, String status) {
        eventually().untilAsserted(() -> assertThat(house.delivery(citizen, text)).isEqualTo(status));
        eventually().untilAsserted(() -> assertThat(house.inOutbox()).isZero());
    }

    @Test
    void aMessageTheProviderTakesIsSent() {
        house.say(citizen, "chào bác");
        ends("chào bác", "sent");
        assertThat(channel.texts()).containsExactly("chào bác");
        assertThat(channel.sends.get(0).citizen()).isEqualTo("citizen");
    }

    @Test
    void aPassingFaultIsTriedAgainAndTheConversationWaitsForIt() {
        channel.refuses(Kind.RETRY_LATER).refuses(Kind.REFRESH_CREDENTIALS);
        house.say(citizen, "một", "hai", "ba");
        ends("ba", "sent");
        assertThat(channel.texts()).containsExactly("một", "một", "một", "hai", "ba");
    }

    @Test
    void aFaultThatDoesNotPassIsParkedForStaffAfterTheTries() {
        IntStream.range(0, TestNode.TRIES).forEach(i -> channel.refuses(Kind.RETRY_LATER));
        house.say(citizen, "một", "hai");
        ends("hai", "sent");
        assertThat(house.delivery(citizen, "một")).isEqualTo("parked");
        assertThat(channel.texts()).containsExactly("một", "một", "một", "hai");
        assertThat(await(house.store.parked().list(10))).singleElement()
                .satisfies(item -> assertThat(item.reason()).contains("told by the test"));
    }

    @Test
    void tooFastPausesTheWholeAccountAsLongAsAskedAndIsNoTry() {
        var pause = Promise.<Void>promise();
        for (int i = 0; i < TestNode.TRIES + 1; i++) {
            channel.answers(message -> ScriptedChannel.refused(
                    new SendFailure(Kind.THROTTLED, "-32", "too fast", Optional.of(Duration.ofMillis(50)))));
        }
        channel.answers(message -> {
            pause.complete();
            return ScriptedChannel.refused(new SendFailure(Kind.THROTTLED, "-32", "too fast", Optional.of(Duration.ofMillis(700))));
        });
        house.say(citizen, "một", "hai");
        await(pause.future());
        int before = channel.sends.size();
        var other = house.conversation("another");
        house.say(other, "cho người khác");
        eventually().pollDelay(Duration.ofMillis(400)).untilAsserted(() -> assertThat(channel.sends).hasSize(before));
        ends("hai", "sent");
        assertThat(channel.texts().subList(before, before + 3)).containsSubsequence("một", "hai").contains("cho người khác");
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"INVALID", "UNREACHABLE", "OUTSIDE_WINDOW"})
    void whatCannotReachThisCitizenFailsWithTheProvidersWords(Kind kind) {
        channel.refuses(kind);
        house.say(citizen, "một", "hai");
        ends("hai", "sent");
        var line = house.line(citizen, "một");
        assertThat(line.delivery()).isEqualTo("failed");
        assertThat(line.deliveryDetail()).contains("told by the test");
        assertThat(channel.texts()).containsExactly("một", "hai");
    }

    @Test
    void aLostAnswerIsInDoubtAndNeverRepeated() {
        channel.refuses(Kind.IN_DOUBT);
        house.say(citizen, "một", "hai");
        ends("hai", "sent");
        assertThat(house.delivery(citizen, "một")).isEqualTo("in_doubt");
        assertThat(channel.texts()).containsExactly("một", "hai");
    }

    @Test
    void anyFaultOfTheChannelWhileSendingLeavesTheMessageInDoubt() {
        channel.answers(message -> Future.failedFuture("a bug"));
        channel.answers(message -> {
            throw new IllegalStateException("a bug");
        });
        channel.answers(message -> null);
        channel.answers(message -> Future.succeededFuture());
        house.say(citizen, "một", "hai", "ba", "bốn", "năm");
        ends("năm", "sent");
        assertThat(List.of("một", "hai", "ba", "bốn")).allSatisfy(text ->
                assertThat(house.delivery(citizen, text)).isEqualTo("in_doubt"));
        assertThat(channel.texts()).containsExactly("một", "hai", "ba", "bốn", "năm");
    }

    @Test
    void aTextTheChannelCannotCarryFailsWithTheChannelsProblemAndIsNotSent() {
        channel.rendering(message -> new Rendered(List.of(message.text()), "UTF-8", message.text().equals("dài") ? "dài quá" : ""));
        house.say(citizen, "dài", "ngắn");
        ends("ngắn", "sent");
        assertThat(house.delivery(citizen, "dài")).isEqualTo("failed");
        assertThat(house.line(citizen, "dài").deliveryDetail()).isEqualTo("dài quá");
        assertThat(channel.texts()).containsExactly("ngắn");
    }

    @Test
    void aMessageOursCannotEvenRenderIsParkedAndHoldsUpNobody() {
        channel.rendering(message -> {
            if (message.text().equals("hỏng")) {
                throw new IllegalStateException("a bug");
            }
            return new Rendered(List.of(message.text()), "UTF-8", "");
        });
        house.say(citizen, "hỏng", "lành");
        ends("lành", "sent");
        assertThat(house.delivery(citizen, "hỏng")).isEqualTo("parked");
    }

    @Test
    void aReceiptThatCameBeforeTheAnswerCounts() {
        channel.answers(message -> house.store.outbox()
                .receipt(citizen, TestHouse.ACCOUNT, List.of("p-một"), "delivered", "{}", house.clock.instant())
                .compose(early -> ScriptedChannel.taken(message)));
        house.say(citizen, "một");
        ends("một", "delivered");
    }

    @Test
    void manyConversationsAreServedAtOnceEachInItsOrderAndNeverMoreThanAllowed() {
        node.stop();
        var open = new java.util.concurrent.atomic.AtomicInteger();
        var most = new java.util.concurrent.atomic.AtomicInteger();
        var all = IntStream.range(0, 24).mapToObj(i -> house.conversation("c" + i)).toList();
        all.forEach(one -> house.say(one, IntStream.range(0, 5).mapToObj(i -> one + " " + i).toArray(String[]::new)));
        IntStream.range(0, 120).forEach(i -> channel.answers(message -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            return house.vertx.timer(3).onComplete(over -> open.decrementAndGet()).compose(over -> ScriptedChannel.taken(message))
                    .map(sent -> (SendResult) sent);
        }));
        node = TestNode.of(house, channel).parallel(6).start();
        eventually().untilAsserted(() -> assertThat(house.inOutbox()).isZero());
        assertThat(most.get()).isBetween(2, 6);
        all.forEach(one -> assertThat(channel.texts().stream().filter(text -> text.startsWith(one + " ")))
                .containsExactlyElementsOf(IntStream.range(0, 5).mapToObj(i -> one + " " + i).toList()));
    }
}
