package vn.caunoi.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.eventually;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendFailure.Kind;
import vn.caunoi.gateway.ScriptedChannel;
import vn.caunoi.gateway.TestHouse;

/** An account whose provider says that a person must see to it: permission, contract, money. */
class NeedsAPersonTest {

    private static final int SENDS = 200;

    private final TestHouse house = TestHouse.empty();
    private final ScriptedChannel channel = new ScriptedChannel();
    private final AtomicBoolean repaired = new AtomicBoolean();
    private TestNode node;

    @AfterEach
    void end() {
        node.stop();
        house.close();
    }

    private void refusesUntilRepaired() {
        IntStream.range(0, SENDS).forEach(i -> channel.answers(message -> repaired.get() || message.text().startsWith("lành")
                ? ScriptedChannel.taken(message)
                : ScriptedChannel.refused(SendFailure.of(Kind.MISCONFIGURED, "-224", "the package has ended"))));
    }

    private boolean isUp() {
        return node.delivery.check(TestHouse.ACCOUNT).up();
    }

    @Test
    void everythingWaitsTheOperatorIsToldAndAllIsSentOnceRepaired() {
        refusesUntilRepaired();
        node = TestNode.of(house, channel).parallel(2).backOff(Duration.ofMillis(300)).start();
        var all = IntStream.range(0, 6).mapToObj(i -> house.conversation("c" + i)).toList();
        all.forEach(one -> house.say(one, "to " + one));
        eventually().until(() -> !isUp());
        assertThat(node.delivery.check(TestHouse.ACCOUNT).detail()).contains("needs a person", "-224", "the package has ended");
        eventually().until(() -> channel.sends.size() > 3);
        assertThat(house.inOutbox()).isEqualTo(6);
        repaired.set(true);
        eventually().untilAsserted(() -> assertThat(house.inOutbox()).isZero());
        assertThat(all).allSatisfy(one -> assertThat(house.delivery(one, "to " + one)).isEqualTo("sent"));
        assertThat(isUp()).isTrue();
    }

    @Test
    void whileItWaitsTheProviderIsAskedOncePerPauseAndNotForEveryMessage() {
        refusesUntilRepaired();
        node = TestNode.of(house, channel).parallel(1).backOff(Duration.ofSeconds(20)).start();
        var first = house.conversation("first");
        house.say(first, "một", "hai");
        eventually().until(() -> !isUp());
        house.say(house.conversation("second"), "ba");
        eventually().pollDelay(Duration.ofMillis(1200)).untilAsserted(() -> assertThat(channel.sends).hasSize(1));
        assertThat(house.inOutbox()).isEqualTo(3);
    }

    @Test
    void whatWaitedForADayIsParkedForStaff() {
        refusesUntilRepaired();
        node = TestNode.of(house, channel).start();
        var citizen = house.conversation("citizen");
        house.say(citizen, "một");
        eventually().until(() -> channel.sends.size() > 1);
        assertThat(house.delivery(citizen, "một")).startsWith("queued");
        house.later(Duration.ofHours(25));
        eventually().untilAsserted(() -> assertThat(house.delivery(citizen, "một")).isEqualTo("parked"));
    }

    @Test
    void aMessageThatAloneIsRefusedWhileOthersGoIsParkedAndHoldsUpNobody() {
        refusesUntilRepaired();
        node = TestNode.of(house, channel).parallel(4).backOff(Duration.ofMillis(200)).start();
        var alone = house.conversation("alone");
        house.say(alone, "hỏng");
        eventually().until(() -> !channel.sends.isEmpty());
        var others = IntStream.range(0, 3).mapToObj(i -> house.conversation("c" + i)).toList();
        others.forEach(one -> house.say(one, "lành " + one));
        eventually().untilAsserted(() -> assertThat(house.inOutbox()).isZero());
        assertThat(house.delivery(alone, "hỏng")).isEqualTo("parked");
        assertThat(others).allSatisfy(one -> assertThat(house.delivery(one, "lành " + one)).isEqualTo("sent"));
    }

    @Test
    void atTheBoundOnlyRepliesAreAddedAndNothingOfThemIsDropped() {
        refusesUntilRepaired();
        node = TestNode.of(house, channel).mostWaiting(3).start();
        assertThat(node.delivery.mayAdd(TestHouse.ACCOUNT, "notice")).isTrue();
        var citizen = house.conversation("citizen");
        house.say(citizen, "một", "hai", "ba", "bốn");
        eventually().untilAsserted(() -> assertThat(node.delivery.mayAdd(TestHouse.ACCOUNT, "notice")).isFalse());
        assertThat(node.delivery.mayAdd(TestHouse.ACCOUNT, "bulk")).isFalse();
        assertThat(node.delivery.mayAdd(TestHouse.ACCOUNT, "reply")).isTrue();
        assertThat(node.delivery.mayAdd("another", "notice")).isTrue();
        assertThat(node.delivery.check(TestHouse.ACCOUNT).detail()).contains("4 messages wait, only replies are added");
        assertThat(house.metrics.get("caunoi.outbox.waiting").gauge().value()).isEqualTo(4);
        repaired.set(true);
        eventually().untilAsserted(() -> assertThat(house.delivery(citizen, "bốn")).isEqualTo("sent"));
        eventually().untilAsserted(() -> assertThat(node.delivery.mayAdd(TestHouse.ACCOUNT, "notice")).isTrue());
    }
}
