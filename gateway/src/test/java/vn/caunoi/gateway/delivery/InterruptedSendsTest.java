package vn.caunoi.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;
import static vn.caunoi.gateway.TestHouse.eventually;

import io.vertx.core.Promise;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.caunoi.channels.SendFailure.Kind;
import vn.caunoi.channels.SendResult;
import vn.caunoi.gateway.OwnRedis;
import vn.caunoi.gateway.ScriptedChannel;
import vn.caunoi.gateway.TestHouse;
import vn.caunoi.store.OutboxItem;

/** Nodes that die, stop or fall behind, and a store that goes away, in the middle of sends. */
class InterruptedSendsTest {

    private final TestHouse house = TestHouse.empty();
    private final ScriptedChannel channel = new ScriptedChannel();
    private final List<TestNode> nodes = new ArrayList<>();

    @AfterEach
    void end() {
        nodes.forEach(TestNode::stop);
        house.close();
    }

    private TestNode start(TestNode.Builder node) {
        nodes.add(node.start());
        return nodes.get(nodes.size() - 1);
    }

    /** What a node that dies leaves: handed out to it, a try begun or not. */
    private OutboxItem leftBehind(String citizen, boolean begun) {
        var item = await(house.store.outbox().take(house.store.partitionOf(citizen), TestHouse.ACCOUNT, "reply", "dead", 1)).get(0);
        if (begun) {
            await(house.store.outbox().begin(item, "dead", house.clock.instant()));
        }
        return item;
    }

    @Test
    void whatADeadNodeHadNotBegunIsSentByAnother() {
        var citizen = house.conversation("citizen");
        house.say(citizen, "một", "hai");
        leftBehind(citizen, false);
        leftBehind(citizen, false);
        start(TestNode.of(house, channel));
        eventually().untilAsserted(() -> assertThat(house.delivery(citizen, "hai")).isEqualTo("sent"));
        assertThat(channel.texts()).containsExactly("một", "hai");
    }

    @Test
    void aSendADeadNodeHadBegunIsInDoubtOnceItsAnswerCannotComeAnyMore() {
        var citizen = house.conversation("citizen");
        house.say(citizen, "một", "hai");
        leftBehind(citizen, true);
        leftBehind(citizen, false);
        start(TestNode.of(house, channel).claimAfter(Duration.ofMillis(100)));
        eventually().pollDelay(Duration.ofMillis(1500)).untilAsserted(() -> assertThat(house.delivery(citizen, "một")).isEqualTo("queued"));
        assertThat(channel.texts()).as("the next one must not overtake it").isEmpty();
        house.later(Duration.ofSeconds(91));
        eventually().untilAsserted(() -> assertThat(house.delivery(citizen, "một")).isEqualTo("in_doubt"));
        eventually().untilAsserted(() -> assertThat(house.delivery(citizen, "hai")).isEqualTo("sent"));
        assertThat(channel.texts()).containsExactly("hai");
    }

    @Test
    void aNodeThatSleptSinceItsTryBeganSendsNothingOfThatTry() {
        var citizen = house.conversation("citizen");
        house.say(citizen, "một");
        var looks = new AtomicInteger();
        var asleep = Duration.ofSeconds(91);
        start(TestNode.of(house, channel).clock(() -> house.clock.instant().plus(looks.getAndIncrement() == 0 ? Duration.ZERO : asleep)));
        eventually().untilAsserted(() -> assertThat(house.delivery(citizen, "một")).isEqualTo("sent"));
        assertThat(channel.sends).singleElement().satisfies(message ->
                assertThat(message.notAfter()).as("a try of its own").isAfter(house.clock.instant().plus(asleep)));
    }

    @Test
    void aSendADeadNodeHadBegunIsRepeatedWhereRepeatingIsHarmless() {
        var citizen = house.conversation("citizen");
        house.say(citizen, "một");
        leftBehind(citizen, true);
        start(TestNode.of(house, channel.repeatable()));
        eventually().untilAsserted(() -> assertThat(house.delivery(citizen, "một")).isEqualTo("sent"));
        assertThat(channel.texts()).containsExactly("một");
    }

    @Test
    void aMessageClaimedWhileItsFirstOwnerWaitsIsSentOnce() {
        var citizen = house.conversation("citizen");
        channel.refuses(Kind.RETRY_LATER);
        house.say(citizen, "một", "hai");
        var slow = start(TestNode.of(house, channel).named("slow").claimAfter(Duration.ofHours(1)).backOff(Duration.ofMillis(2500)));
        eventually().untilAsserted(() -> assertThat(channel.sends).hasSize(1));
        start(TestNode.of(house, channel).named("quick").claimAfter(Duration.ofMillis(200)));
        eventually().untilAsserted(() -> assertThat(house.delivery(citizen, "hai")).isEqualTo("sent"));
        eventually().pollDelay(Duration.ofMillis(2600)).untilAsserted(() -> assertThat(slow.breaker.getState()).isNotNull());
        assertThat(channel.texts()).containsExactly("một", "một", "hai");
    }

    @Test
    void aStopEndsEveryWaitAtOnceAndWhatWaitsIsSentAfterTheNextStart() {
        var citizen = house.conversation("citizen");
        channel.refuses(Kind.RETRY_LATER);
        house.say(citizen, "một", "hai");
        var node = start(TestNode.of(house, channel).backOff(Duration.ofMinutes(10)));
        eventually().untilAsserted(() -> assertThat(house.line(citizen, "một").deliveryDetail()).contains("told by the test"));
        node.stop();
        assertThat(house.inOutbox()).isEqualTo(2);
        start(TestNode.of(house, channel));
        eventually().untilAsserted(() -> assertThat(house.delivery(citizen, "hai")).isEqualTo("sent"));
        assertThat(channel.texts()).containsExactly("một", "một", "hai");
    }

    @Test
    void aStopWaitsForTheAnswerOfASendThatIsOnItsWay() {
        var citizen = house.conversation("citizen");
        var answer = Promise.<SendResult>promise();
        channel.answers(message -> answer.future());
        house.say(citizen, "một", "hai");
        var node = start(TestNode.of(house, channel));
        eventually().untilAsserted(() -> assertThat(channel.sends).hasSize(1));
        house.vertx.setTimer(300, late -> ScriptedChannel.taken(channel.sends.get(0)).onComplete(answer));
        node.stop();
        assertThat(house.delivery(citizen, "một")).isEqualTo("sent");
        assertThat(channel.texts()).containsExactly("một");
        assertThat(house.inOutbox()).isEqualTo(1);
    }

    @Test
    void theEndOfASendIsKeptWhenTheStoreIsAwayAndNothingIsSentTwice(@TempDir Path folder) {
        try (var redis = new OwnRedis(folder); var own = TestHouse.on(redis.url())) {
            var citizen = own.conversation("citizen");
            var answer = Promise.<SendResult>promise();
            channel.answers(message -> answer.future());
            own.say(citizen, "một", "hai");
            var node = TestNode.of(own, channel).start();
            eventually().untilAsserted(() -> assertThat(channel.sends).hasSize(1));
            redis.stop();
            ScriptedChannel.taken(channel.sends.get(0)).onComplete(answer);
            redis.start();
            eventually().ignoreExceptions().untilAsserted(() -> assertThat(own.delivery(citizen, "hai")).isEqualTo("sent"));
            assertThat(own.delivery(citizen, "một")).isEqualTo("sent");
            assertThat(channel.texts()).containsExactly("một", "hai");
            node.stop();
        }
    }

    @Test
    void whatWaitsWhileTheStoreIsAwayKeepsItsOrder(@TempDir Path folder) {
        try (var redis = new OwnRedis(folder); var own = TestHouse.on(redis.url())) {
            var citizen = own.conversation("citizen");
            channel.refuses(Kind.RETRY_LATER);
            var texts = IntStream.range(0, 5).mapToObj(Integer::toString).toArray(String[]::new);
            own.say(citizen, texts);
            var node = TestNode.of(own, channel).backOff(Duration.ofMillis(400)).start();
            eventually().untilAsserted(() -> assertThat(own.line(citizen, "0").deliveryDetail()).contains("told by the test"));
            redis.stop();
            eventually().pollDelay(Duration.ofMillis(1500)).untilAsserted(() -> assertThat(channel.sends).hasSize(1));
            redis.start();
            eventually().ignoreExceptions().untilAsserted(() -> assertThat(own.delivery(citizen, "4")).isEqualTo("sent"));
            assertThat(channel.texts()).containsExactly("0", "0", "1", "2", "3", "4");
            node.stop();
        }
    }
}
