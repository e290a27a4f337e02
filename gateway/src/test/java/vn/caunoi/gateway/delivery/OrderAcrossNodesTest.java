package vn.caunoi.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;
import static vn.caunoi.gateway.TestHouse.eventually;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.SendFailure.Kind;
import vn.caunoi.gateway.ScriptedChannel;
import vn.caunoi.gateway.TestHouse;
import vn.caunoi.store.HeldReply;
import vn.caunoi.store.Line;
import vn.caunoi.store.OutboxMessage;
import vn.caunoi.store.StaffAct;

/** Two nodes share the messages of one conversation. */
class OrderAcrossNodesTest {

    private static final Duration NEVER = Duration.ofHours(1);

    @Test
    void aHeldReplyLeavesWhenItsMomentHasComeWhicheverNodeIsLeft() {
        try (var house = TestHouse.empty()) {
            var citizen = house.conversation("citizen");
            var leaves = house.clock.instant().plusSeconds(60);
            var line = new Line("s1", "out", "Lan", "Chào bác", "{}", leaves);
            var message = new OutboxMessage("s1", TestHouse.ACCOUNT, "reply", OutboundJson.write("Chào bác", List.of(), Optional.empty()));
            await(house.store.conversations().act(new StaffAct(citizen, -1, "", Map.of(), List.of(), List.of(), house.clock.instant(),
                    List.of(new HeldReply(citizen, line, message, leaves)))));
            var channel = new ScriptedChannel();
            var node = TestNode.of(house, channel).start();
            house.say(citizen, "trước đó");
            eventually().untilAsserted(() -> assertThat(channel.texts()).containsExactly("trước đó"));
            node.stop();
            house.later(Duration.ofSeconds(61));
            var another = TestNode.of(house, channel).named("node-2").start();
            eventually().untilAsserted(() -> assertThat(channel.texts()).containsExactly("trước đó", "Chào bác"));
            another.stop();
        }
    }

    @Test
    void aFreeNodeDoesNotOvertakeTheOneThatTriesAgain() {
        try (var house = TestHouse.empty()) {
            var citizen = house.conversation("citizen");
            var channel = new ScriptedChannel().refuses(Kind.RETRY_LATER);
            // Full with its one conversation, so that what comes next is the other's.
            var slow = TestNode.of(house, channel).named("slow").parallel(1).claimAfter(NEVER).backOff(Duration.ofMillis(1500)).start();
            house.say(citizen, "một");
            eventually().until(() -> channel.texts().size() == 1);
            var free = TestNode.of(house, channel).named("free").start();
            house.say(citizen, "hai");
            eventually().untilAsserted(() -> assertThat(house.delivery(citizen, "hai")).isEqualTo("sent"));
            assertThat(channel.texts()).containsExactly("một", "một", "hai");
            slow.stop();
            free.stop();
        }
    }
}
