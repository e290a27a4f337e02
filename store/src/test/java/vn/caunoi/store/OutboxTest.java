package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.ACCOUNT;
import static vn.caunoi.store.Samples.ID;
import static vn.caunoi.store.Samples.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class OutboxTest {

    @Test
    void messagesAreHandedOutInTheOrderOfCommitEachInItsLane(Store store) {
        var p = await(store.arrivals().accept(Samples.arrival("a"))).partition();
        await(store.conversations().act(outbox(
                new OutboxMessage("m1", ACCOUNT, "reply", "1"),
                new OutboxMessage("m2", ACCOUNT, "notice", "2"),
                new OutboxMessage("m3", ACCOUNT, "reply", "3"))));

        assertThat(await(store.outbox().waiting()))
                .containsExactlyInAnyOrder(
                        new Backlog(p, ACCOUNT, "reply", 2), new Backlog(p, ACCOUNT, "notice", 1));
        assertThat(await(store.outbox().take(p, ACCOUNT, "reply", "node-1", 9)))
                .extracting(OutboxItem::messageId)
                .containsExactly("m1", "m3");
    }

    @Test
    void whatADeadNodeHeldIsClaimed(Store store) {
        var item = Samples.queued(store, "m1");
        var p = item.partition();
        assertThat(await(store.outbox().claim(p, ACCOUNT, "reply", "node-2", Duration.ofMinutes(1), 9))).isEmpty();
        assertThat(await(store.outbox().claim(p, ACCOUNT, "reply", "node-2", Duration.ZERO, 9))).containsExactly(item);
    }

    private static StaffAct outbox(OutboxMessage... messages) {
        return new StaffAct(ID, -1, "", Map.of(), List.of(), List.of(messages), NOW);
    }
}
