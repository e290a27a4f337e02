package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.ID;
import static vn.caunoi.store.Samples.NOW;
import static vn.caunoi.store.Samples.accepted;
import static vn.caunoi.store.Samples.turn;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class ParkScriptTest {

    @Test
    void aParkedArrivalLetsTheNextOnePass(Store store) {
        var poison = accepted(store, "a");
        var next = accepted(store, "b");

        assertThat(await(park(store, poison))).isEqualTo(Parking.PARKED);

        assertThat(await(store.parked().list(poison.partition(), 9)))
                .extracting(ParkedItem::kind, ParkedItem::conversation, ParkedItem::reason, ParkedItem::payload, ParkedItem::at)
                .containsExactly(tuple("arrival", ID, "engine failed", "{}", NOW));
        assertThat(await(store.conversations().commit(turn(next, 0)))).isEqualTo(Committed.COMMITTED);
        assertThat(await(store.arrivals().waiting())).isEmpty();
        assertThat(Samples.changes(store)).contains("conversation " + ID + " parked");
    }

    @Test
    void anEarlyArrivalIsNotParkedPastItsPredecessor(Store store) {
        accepted(store, "a");
        var second = accepted(store, "b");
        assertThat(await(park(store, second))).isEqualTo(Parking.EARLY);
        assertThat(await(store.parked().count())).isZero();
        assertThat(await(store.arrivals().waiting())).containsValue(2L);
    }

    @Test
    void anArrivalIsParkedOnce(Store store) {
        var poison = accepted(store, "a");
        await(park(store, poison));
        assertThat(await(park(store, poison))).isEqualTo(Parking.REPEATED);
        assertThat(await(store.parked().count())).isEqualTo(1);
    }

    @Test
    void whatIsNoArrivalIsParkedAndRemovedByAPerson(Store store) {
        var p = store.partitionOf(ID);
        assertThat(await(store.parked().park(p, "message", ID, "refused", "{}", NOW, Optional.empty())))
                .isEqualTo(Parking.PARKED);
        List<ParkedItem> items = await(store.parked().list(p, 9));
        assertThat(await(store.parked().remove(p, items.get(0).id()))).isTrue();
        assertThat(await(store.parked().remove(p, items.get(0).id()))).isFalse();
        assertThat(await(store.parked().count())).isZero();
    }

    private static Future<Parking> park(Store store, Arrival arrival) {
        return store.parked()
                .park(arrival.partition(), "arrival", ID, "engine failed", "{}", NOW, Optional.of(arrival));
    }
}
