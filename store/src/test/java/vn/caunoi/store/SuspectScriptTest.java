package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;

import io.vertx.redis.client.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class SuspectScriptTest {

    @Test
    void aMarkFromBeforeTheNodesLastStartIsADeath(Store store) {
        var arrival = Samples.accepted(store, "a");
        assertThat(await(store.arrivals().suspect(arrival, "node-1", "start-1"))).isZero();
        assertThat(await(store.arrivals().suspect(arrival, "node-1", "start-2"))).isEqualTo(1);
        assertThat(await(store.arrivals().suspect(arrival, "node-1", "start-3"))).isEqualTo(2);
    }

    @Test
    void aMarkOfAProcessThatLivesIsNone(Store store) {
        var arrival = Samples.accepted(store, "a");
        assertThat(await(store.arrivals().suspect(arrival, "node-1", "start-1"))).isZero();
        assertThat(await(store.arrivals().suspect(arrival, "node-1", "start-1"))).isZero();
        assertThat(await(store.arrivals().suspect(arrival, "node-2", "start-7"))).isZero();
    }

    @Test
    void aMarkIsForgottenWhenItIsClearedAndAfterADay(Store store, OnRedis.Server server) {
        var arrival = Samples.accepted(store, "a");
        await(store.arrivals().suspect(arrival, "node-1", "start-1"));
        assertThat(server.raw(Command.PTTL, Keys.suspect(arrival.partition(), arrival.entry())).toLong()).isPositive();
        await(store.arrivals().cleared(arrival));
        assertThat(await(store.arrivals().suspect(arrival, "node-1", "start-2"))).isZero();
    }
}
