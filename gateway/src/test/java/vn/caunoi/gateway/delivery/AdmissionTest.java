package vn.caunoi.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.eventually;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.Rendered;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendFailure.Kind;
import vn.caunoi.gateway.ScriptedChannel;
import vn.caunoi.gateway.TestHouse;

/** The rate of an account, and what happens while its provider is down. */
class AdmissionTest {

    private final TestHouse house = TestHouse.empty();
    private final ScriptedChannel channel = new ScriptedChannel();
    private final List<Long> times = new CopyOnWriteArrayList<>();
    private TestNode node;

    @AfterEach
    void end() {
        if (node != null) {
            node.stop();
        }
        house.close();
    }

    private void noteTimes(int sends) {
        IntStream.range(0, sends).forEach(i -> channel.answers(message -> {
            times.add(System.nanoTime());
            return ScriptedChannel.taken(message);
        }));
    }

    private long millisOfAll() {
        return (times.get(times.size() - 1) - times.get(0)) / 1_000_000;
    }

    @Test
    void segmentsCountInTheRateNotMessages() {
        channel.segmented(message -> new Rendered(List.of("a", "b", "c"), "GSM-7", ""));
        noteTimes(4);
        IntStream.range(0, 4).forEach(i -> house.say(house.conversation("c" + i), "text " + i));
        node = TestNode.of(house, channel).rate(7).start();
        eventually().untilAsserted(() -> assertThat(house.inOutbox()).isZero());
        assertThat(millisOfAll()).isGreaterThanOrEqualTo(1000 * (4 - 1) * 3 / 7 - 100);
    }

    @Test
    void aMessageOfMoreSegmentsThanGoAtOnceGoesAllTheSame() {
        channel.segmented(message -> new Rendered(List.of("a", "b", "c"), "GSM-7", ""));
        var citizen = house.conversation("citizen");
        house.say(citizen, "long");
        node = TestNode.of(house, channel).rate(20).start();
        eventually().untilAsserted(() -> assertThat(house.delivery(citizen, "long")).isEqualTo("sent"));
    }

    @Test
    void twoNodesTogetherSendNoFasterThanAgreed() {
        noteTimes(16);
        IntStream.range(0, 16).forEach(i -> house.say(house.conversation("c" + i), "text " + i));
        node = TestNode.of(house, channel).rate(10).start();
        var other = TestNode.of(house, channel).named("node-2").rate(10).start();
        eventually().untilAsserted(() -> assertThat(house.inOutbox()).isZero());
        assertThat(millisOfAll()).isGreaterThanOrEqualTo(1500 - 200);
        other.stop();
    }

    @Test
    void aPauseOneNodeWasToldHoldsUpTheOtherToo() {
        channel.answers(message -> ScriptedChannel.refused(
                new SendFailure(Kind.THROTTLED, "-32", "too fast", Optional.of(Duration.ofMillis(900)))));
        noteTimes(2);
        var citizen = house.conversation("citizen");
        node = TestNode.of(house, channel).start();
        house.say(citizen, "một");
        eventually().until(() -> channel.sends.size() == 1);
        var refused = System.nanoTime();
        node.stop();
        node = TestNode.of(house, channel).named("node-2").start();
        house.say(house.conversation("another"), "cho người khác");
        eventually().untilAsserted(() -> assertThat(house.inOutbox()).isZero());
        assertThat((times.get(0) - refused) / 1_000_000).isGreaterThanOrEqualTo(700);
    }

    @Test
    void aProviderThatIsDownIsLeftInPeaceAndNothingIsLostWhenItIsBack() {
        var calls = 4;
        IntStream.range(0, calls).forEach(i -> channel.refuses(Kind.IN_DOUBT));
        var all = IntStream.range(0, 12).mapToObj(i -> house.conversation("c" + i)).toList();
        node = TestNode.of(house, channel).parallel(1).breaker(TestNode.breaker(calls, Duration.ofMillis(1500))).start();
        all.forEach(one -> house.say(one, "to " + one));
        eventually().untilAsserted(() -> assertThat(node.breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN));
        assertThat(channel.sends).hasSize(calls);
        eventually().untilAsserted(() -> assertThat(house.inOutbox()).isZero());
        assertThat(channel.sends).hasSize(all.size());
        assertThat(all.stream().map(one -> house.delivery(one, "to " + one)).filter("sent"::equals)).hasSize(all.size() - calls);
        assertThat(node.breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void whenTheProviderIsBackTheRateRisesSlowlyToWhatWasAgreed() {
        channel.refuses(Kind.IN_DOUBT);
        noteTimes(41);
        IntStream.range(0, 42).forEach(i -> house.say(house.conversation("c" + i), "text " + i));
        node = TestNode.of(house, channel).parallel(1).rate(40).ramp(Duration.ofSeconds(3)).breaker(TestNode.breaker(1, Duration.ofMillis(300))).start();
        eventually().untilAsserted(() -> assertThat(house.inOutbox()).isZero());
        // At the full rate of forty a second all would have gone within a second and a little.
        assertThat(millisOfAll()).isBetween(1500L, 10_000L);
    }

    @Test
    void aPermissionNobodyUsedIsGivenBack() {
        var breaker = CircuitBreaker.of("half-open", TestNode.breaker(1, Duration.ofMillis(10)));
        breaker.transitionToOpenState();
        breaker.transitionToHalfOpenState();
        var waits = new Waits(house.vertx);
        var admission = new Admission(new SharedRate(house.store, TestHouse.ACCOUNT, 100, house.clock, waits), breaker, waits, Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            house.on(() -> admission.enter(1));
            house.run(admission::unused);
        }
        house.on(() -> admission.enter(1));
    }

    @Test
    void aWaitOfManyThousandRoundsCompletes() {
        var rounds = new AtomicInteger();
        house.on(() -> Waits.until(() -> Future.<Boolean>future(next -> house.vertx.runOnContext(
                go -> next.complete(rounds.incrementAndGet() == 50_000)))));
        assertThat(rounds).hasValue(50_000);
    }
}
