package vn.caunoi.gateway.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;
import static vn.caunoi.gateway.TestHouse.eventually;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.gateway.TestHouse;
import vn.caunoi.store.Line;
import vn.caunoi.store.StoredLine;

/** Which message has its turn when. */
class TurnLoopTest {

    private static final int CITIZENS = 12;
    private static final int MESSAGES = 6;

    private final TestHouse house = TestHouse.empty();
    private final List<TestTurns> nodes = new ArrayList<>();

    @AfterEach
    void end() {
        nodes.forEach(TestTurns::stop);
        house.close();
    }

    private TestTurns node() {
        nodes.add(TestTurns.of(house));
        return nodes.get(nodes.size() - 1);
    }

    private static List<String> citizens() {
        return IntStream.range(0, CITIZENS).mapToObj(i -> "citizen-" + i).toList();
    }

    private static void writeAll(TestTurns node, int from, int to) {
        IntStream.range(from, to).forEach(m -> citizens().forEach(c -> node.says(c, c + "-" + m, "câu hỏi số " + m)));
    }

    /** Each message in its order, and an answer to each before the next. */
    private void completeAndInOrder(TestTurns node, String citizen, int messages) {
        var talk = house.lines(node.id(citizen)).stream().map(StoredLine::line).map(Line::kind)
                .filter(kind -> kind.equals("in") || kind.equals("out")).toList();
        assertThat(house.texts(node.id(citizen), "in"))
                .containsExactlyElementsOf(IntStream.range(0, messages).mapToObj(m -> "câu hỏi số " + m).toList());
        assertThat(String.join(" ", talk)).matches("(in( out)+ ?)+").doesNotContain("in in");
    }

    @Test
    void everyMessageIsAnsweredOnceAndInItsOrderWhileManyWriteAtOnce() {
        var node = node().start();
        writeAll(node, 0, MESSAGES);
        eventually().untilAsserted(() -> assertThat(house.waiting()).isZero());
        citizens().forEach(c -> completeAndInOrder(node, c, MESSAGES));
        var answers = citizens().stream().mapToLong(c -> house.texts(node.id(c), "out").size()).sum();
        assertThat(house.inOutbox()).isEqualTo(answers);
        assertThat(node.woken).isNotEmpty().containsOnly(TestHouse.ACCOUNT + "/reply");
    }

    @Test
    void whatADeadNodeTookIsTakenOver() {
        writeAll(TestTurns.killed(house), 0, 2);
        IntStream.range(0, TestHouse.PARTITIONS).forEach(p -> await(house.store.arrivals().take(p, "killed", 100)));
        assertThat(house.waiting()).isEqualTo(2L * CITIZENS);
        var node = node().start();
        writeAll(node, 2, 3);
        eventually().untilAsserted(() -> assertThat(house.waiting()).isZero());
        citizens().forEach(c -> completeAndInOrder(node, c, 3));
    }

    @Test
    void aMessageWhosePredecessorAnotherNodeHasWaitsForItAndNotForTheClaim() {
        var slow = TestTurns.killed(house);
        slow.says("citizen", "m1", "câu hỏi số 0");
        var first = await(house.store.arrivals().take(house.store.partitionOf(slow.id("citizen")), "slow", 1)).get(0);
        var free = TestTurns.patient(house);
        nodes.add(free.start());
        free.says("citizen", "m2", "câu hỏi số 1");
        free.says("citizen", "m3", "câu hỏi số 2");
        eventually().until(() -> house.count("caunoi.turns", "result", "early") > 1);
        var other = sameLaneAs("citizen", free);
        free.says(other, "o1", "câu hỏi số 0");
        eventually().untilAsserted(() -> completeAndInOrder(free, other, 1));
        slow.runs(first);
        eventually().untilAsserted(() -> assertThat(house.waiting()).isZero());
        completeAndInOrder(free, "citizen", 3);
    }

    /** A citizen whose conversation is in the same partition. */
    private String sameLaneAs(String citizen, TestTurns node) {
        var partition = house.store.partitionOf(node.id(citizen));
        return IntStream.range(0, 1000).mapToObj(i -> "neighbour-" + i)
                .filter(other -> house.store.partitionOf(node.id(other)) == partition).findFirst().orElseThrow();
    }

    @Test
    void aMessageThatEndsTheProcessIsParkedAndTheOnesBesideItAreAnswered() {
        var dead = TestTurns.killed(house);
        dead.says("citizen", "m1", "câu hỏi số 0");
        dead.says("citizen", "m2", "câu hỏi số 1");
        var beside = sameLaneAs("citizen", dead);
        dead.says(beside, "b1", "câu hỏi số 0");
        var partition = house.store.partitionOf(dead.id("citizen"));
        await(house.store.arrivals().take(partition, "dead-1", 9));
        await(house.store.arrivals().claim(partition, "dead-2", Duration.ZERO, 9));
        var last = await(house.store.arrivals().claim(partition, "dead-3", Duration.ZERO, 9));
        // It ran alone, and that process too ended with its mark on it.
        await(house.store.arrivals().suspect(last.get(0), "node-1", "the start before"));

        var node = node().start();
        eventually().untilAsserted(() -> assertThat(house.waiting()).isZero());
        assertThat(await(house.store.parked().list(9))).singleElement().satisfies(item -> {
            assertThat(item.payload()).contains("câu hỏi số 0");
            assertThat(item.reason()).contains("the process ended 3 times");
        });
        assertThat(node.row("citizen").owner()).isEqualTo("desk");
        assertThat(house.texts(node.id("citizen"), "out").get(0)).contains("Cán bộ Mặt trận sẽ xem");
        assertThat(house.texts(node.id("citizen"), "in")).containsExactly("câu hỏi số 0", "câu hỏi số 1");
        completeAndInOrder(node, beside, 1);
    }

    @Test
    void aStopFinishesWhatIsInWorkAndLeavesTheRestInTheStore() {
        writeAll(TestTurns.killed(house), 0, MESSAGES);
        var first = node().start();
        eventually().untilAsserted(() -> assertThat(house.waiting()).isLessThan((long) CITIZENS * MESSAGES));
        await(first.stopping());
        var left = house.waiting();
        first.says("citizen-0", "after", "câu hỏi số " + MESSAGES);
        eventually().pollDelay(Duration.ofMillis(1300)).untilAsserted(() -> assertThat(house.waiting()).isEqualTo(left + 1));
        var second = node().start();
        eventually().untilAsserted(() -> assertThat(house.waiting()).isZero());
        citizens().forEach(c -> completeAndInOrder(second, c, c.equals("citizen-0") ? MESSAGES + 1 : MESSAGES));
    }

    @Test
    void aNodeThatWasNotWokenFindsTheMessageBySweeping() {
        node().start();
        var elsewhere = TestTurns.killed(house);
        elsewhere.says("citizen", "m1", "xin chào");
        eventually().untilAsserted(() -> assertThat(house.texts(elsewhere.id("citizen"), "out")).isNotEmpty());
    }
}
