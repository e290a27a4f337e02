package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.ACCOUNT;
import static vn.caunoi.store.Samples.ID;
import static vn.caunoi.store.Samples.NOW;
import static vn.caunoi.store.Samples.accepted;
import static vn.caunoi.store.Samples.delivery;
import static vn.caunoi.store.Samples.queued;
import static vn.caunoi.store.Samples.turn;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class UnparkScriptTest {

    @Test
    void aParkedMessageGoesToItsOutboxAgain(Store store) {
        var sent = queued(store, "m1");
        await(store.outbox().settle(new Settlement(sent, "parked", List.of(), "refused", NOW)));

        assertThat(await(store.parked().again(Unparking.send(only(store), NOW)))).isEqualTo(Unparked.AGAIN);

        assertThat(await(store.parked().count())).isZero();
        assertThat(delivery(store)).isEqualTo("queued");
        assertThat(await(store.outbox().take(sent.partition(), ACCOUNT, "reply", "node-1", 9)))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.messageId()).isEqualTo("m1");
                    assertThat(item.payload()).isEqualTo(sent.payload());
                });
        assertThat(Samples.changes(store)).endsWith("conversation " + ID + " unparked");
    }

    @Test
    void aParkedArrivalIsTheConversationsNewestAndItsNewOwners(Store store) {
        var poison = accepted(store, "a");
        await(store.conversations().commit(turn(poison, 0).parking(new ParkedArrival("engine failed", "{}"))));

        assertThat(await(store.parked().again(turnAgain(store, "bot")))).isEqualTo(Unparked.AGAIN);

        assertThat(await(store.arrivals().take(poison.partition(), "node-1", 9))).singleElement().satisfies(arrival -> {
            assertThat(arrival.sequence()).isEqualTo(2);
            assertThat(arrival.payload()).isEqualTo("{\"again\":true}");
        });
        assertThat(await(store.conversations().load(ID)).orElseThrow().owner()).isEqualTo("bot");
    }

    @Test
    void aTimerTakesNoNumber(Store store) {
        await(store.conversations().commit(turn(accepted(store, "a"), 0).parking(new ParkedArrival("engine failed", "{}"))));
        await(store.parked().again(new Unparking(only(store), "", "", "woke", "{}", Optional.empty(), NOW)));
        assertThat(await(store.conversations().load(ID)).orElseThrow().arrived()).isEqualTo(1);
        assertThat(await(store.arrivals().take(store.partitionOf(ID), "node-1", 9)))
                .singleElement()
                .satisfies(arrival -> assertThat(arrival.sequence()).isZero());
    }

    @Test
    void whatAPersonTookOverStaysParked(Store store) {
        await(store.conversations().commit(turn(accepted(store, "a"), 0).parking(new ParkedArrival("engine failed", "{}"))));
        assertThat(await(store.parked().again(turnAgain(store, "desk")))).isEqualTo(Unparked.TAKEN_OVER);
        assertThat(await(store.parked().count())).isEqualTo(1);
        assertThat(await(store.arrivals().waiting())).isEmpty();
    }

    @Test
    void anItemIsTakenBackOnce(Store store) {
        await(store.outbox().settle(new Settlement(queued(store, "m1"), "parked", List.of(), "refused", NOW)));
        var item = only(store);
        await(store.parked().again(Unparking.send(item, NOW)));
        assertThat(await(store.parked().again(Unparking.send(item, NOW)))).isEqualTo(Unparked.GONE);
        assertThat(await(store.outbox().waiting())).singleElement().satisfies(lane -> assertThat(lane.length()).isEqualTo(1));
    }

    private static Unparking turnAgain(Store store, String expectedOwner) {
        return new Unparking(only(store), expectedOwner, "bot", "said", "{\"again\":true}", Optional.empty(), NOW);
    }

    private static ParkedItem only(Store store) {
        var items = await(store.parked().list(9));
        assertThat(items).hasSize(1);
        return items.get(0);
    }
}
