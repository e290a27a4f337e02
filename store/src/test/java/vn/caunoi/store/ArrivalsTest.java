package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.ID;
import static vn.caunoi.store.Samples.arrival;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class ArrivalsTest {

    @Test
    void whatWasAcceptedBeforeAnybodyListenedIsHandedOutInOrder(Store store) {
        var p = store.partitionOf(ID);
        List.of("a", "b", "c").forEach(id -> await(store.arrivals().accept(arrival(id))));
        assertThat(await(store.arrivals().take(p, "node-1", 2)))
                .extracting(Arrival::sequence, Arrival::deliveries)
                .containsExactly(
                        tuple(1L, 1L), tuple(2L, 1L));
        assertThat(await(store.arrivals().take(p, "node-2", 9))).extracting(Arrival::sequence).containsExactly(3L);
        assertThat(await(store.arrivals().take(p, "node-1", 9))).isEmpty();
    }

    @Test
    void whatADeadNodeHeldIsClaimedWithItsDeliveriesCounted(Store store) {
        var arrival = Samples.accepted(store, "a");
        var p = arrival.partition();
        assertThat(await(store.arrivals().claim(p, "node-2", Duration.ofMinutes(1), 9))).isEmpty();

        var claimed = await(store.arrivals().claim(p, "node-2", Duration.ZERO, 9));
        assertThat(claimed).containsExactly(new Arrival(arrival.entry(), p, ID, 1, arrival.payload(), 2));
        assertThat(await(store.arrivals().claim(p, "node-3", Duration.ZERO, 9)).get(0).deliveries()).isEqualTo(3);
    }

    @Test
    void aLongPendingListIsClaimedPastItsBusyHead(Store store, OnRedis.Server server) {
        var p = store.partitionOf(ID);
        for (var i = 0; i < 60; i++) {
            await(store.arrivals().accept(arrival("a" + i)));
        }
        var last = await(store.arrivals().take(p, "node-1", 100)).get(59);
        server.raw(Command.XCLAIM, Keys.arrivals(p), Keys.TURNS, "node-1", 0, last.entry(), "IDLE", 3_600_000, "JUSTID");
        assertThat(await(store.arrivals().claim(p, "node-2", Duration.ofMinutes(1), 1)))
                .extracting(Arrival::entry)
                .containsExactly(last.entry());
    }

    @Test
    void anEntryDeletedWhilePendingIsSkipped(Store store, OnRedis.Server server) {
        var arrival = Samples.accepted(store, "a");
        server.raw(Command.XDEL, Keys.arrivals(arrival.partition()), arrival.entry());
        assertThat(await(store.arrivals().claim(arrival.partition(), "node-2", Duration.ZERO, 9))).isEmpty();
    }

    @Test
    void aGroupThatRedisLostIsMadeAnew(Store store, OnRedis.Server server) {
        Samples.accepted(store, "a");
        server.clear();
        await(store.arrivals().accept(arrival("b")));
        assertThat(await(store.arrivals().take(store.partitionOf(ID), "node-1", 9))).hasSize(1);
    }

    @Test
    void waitingCountsWhatHasNoTurnYet(Store store) {
        assertThat(await(store.arrivals().waiting())).isEmpty();
        var arrival = Samples.accepted(store, "a");
        await(store.arrivals().accept(arrival("b")));
        assertThat(await(store.arrivals().waiting())).isEqualTo(Map.of(arrival.partition(), 2L));
    }

    @Test
    void thousandsAtOnceAreAllKept(Store store) {
        var all = new ArrayList<Future<?>>();
        for (var i = 0; i < 5_000; i++) {
            all.add(store.arrivals().accept(arrival("c" + i % 500, "e" + i)));
        }
        await(Future.all(all));
        assertThat(await(store.arrivals().waiting()).values().stream().mapToLong(n -> n).sum()).isEqualTo(5_000);
    }
}
