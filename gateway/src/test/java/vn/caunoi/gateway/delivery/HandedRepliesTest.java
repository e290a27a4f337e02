package vn.caunoi.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;
import static vn.caunoi.gateway.TestHouse.eventually;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.gateway.ScriptedChannel;
import vn.caunoi.gateway.TestHouse;
import vn.caunoi.store.Line;
import vn.caunoi.store.OutboxMessage;
import vn.caunoi.store.TurnCommit;
import vn.caunoi.store.TurnEnd;

/** Replies that a node is handed with their commit. It is never started: nothing else would find them. */
class HandedRepliesTest {

    private static final int ROOM = 4;

    private final TestHouse house = TestHouse.empty();
    private final ScriptedChannel channel = new ScriptedChannel();
    private String citizen;
    private TestNode node;

    @BeforeEach
    void begin() {
        citizen = house.conversation("citizen");
        // The first look makes the group.
        await(house.store.outbox().take(house.store.partitionOf(citizen), TestHouse.ACCOUNT, "reply", "node-1", 1));
        node = TestNode.of(house, channel).parallel(ROOM).build();
    }

    @AfterEach
    void end() {
        node.stop();
        house.close();
    }

    private String consumer(int messages) {
        return consumer(TestHouse.ACCOUNT, messages);
    }

    private String consumer(String account, int messages) {
        return house.on(() -> Future.succeededFuture(node.delivery.consumer(account, messages)));
    }

    private TurnEnd commits(String consumer, String... texts) {
        var row = await(house.store.conversations().load(citizen)).orElseThrow();
        var lines = IntStream.range(0, texts.length).mapToObj(i -> new Line(texts[i], "out", "bot", texts[i], "{}", house.clock.instant())).toList();
        var outbox = lines.stream().map(line ->
                new OutboxMessage(line.id(), TestHouse.ACCOUNT, "reply", OutboundJson.write(line.text(), List.of(), Optional.empty()))).toList();
        return await(house.store.conversations().commit(new TurnCommit(citizen, Optional.empty(), 0, row.version(), row.owner(), "", Map.of(),
                lines, outbox, List.of(), List.of(), house.clock.instant()), consumer));
    }

    @Test
    void areSentInTheirOrderToTheirCitizen() {
        var end = commits(consumer(2), "một", "hai");
        house.run(() -> node.delivery.handed(TestHouse.ACCOUNT, 2, end.handed()));
        eventually().untilAsserted(() -> assertThat(house.delivery(citizen, "hai")).isEqualTo("sent"));
        assertThat(channel.texts()).containsExactly("một", "hai");
        assertThat(channel.sends.get(0).citizen()).isEqualTo("citizen");
        assertThat(house.inOutbox()).isZero();
    }

    @Test
    void areNoMoreThanThereIsRoomFor() {
        assertThat(consumer(ROOM + 1)).isEmpty();
        assertThat(consumer(1)).isEqualTo("node-1");
        IntStream.range(1, ROOM).forEach(i -> assertThat(consumer(1)).isEqualTo("node-1"));
        assertThat(consumer(1)).as("room is kept until it is known what was handed").isEmpty();
        house.run(() -> node.delivery.handed(TestHouse.ACCOUNT, 1, List.of()));
        eventually().untilAsserted(() -> assertThat(consumer(1)).isEqualTo("node-1"));
    }

    @Test
    void areNotForAnAccountThisNodeDoesNotSendFor() {
        assertThat(consumer("another", 1)).isEmpty();
    }
}
