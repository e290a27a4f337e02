package vn.caunoi.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.eventually;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.SendFailure.Kind;
import vn.caunoi.gateway.ScriptedChannel;
import vn.caunoi.gateway.TestHouse;

/** Two nodes share the messages of one conversation. */
class OrderAcrossNodesTest {

    private static final Duration NEVER = Duration.ofHours(1);

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
