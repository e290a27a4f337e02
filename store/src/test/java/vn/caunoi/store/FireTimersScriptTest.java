package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.ID;
import static vn.caunoi.store.Samples.NOW;

import io.vertx.redis.client.Command;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class FireTimersScriptTest {

    private int partition;

    @BeforeEach
    void threeTimers(Store store) {
        var arrival = Samples.accepted(store, "a");
        partition = arrival.partition();
        await(store.conversations().commit(Samples.withTimers(
                Samples.turn(arrival, 0),
                new TimerChange("second", Optional.of(NOW.plusSeconds(2)), "2"),
                new TimerChange("first", Optional.of(NOW.plusSeconds(1)), "1"),
                new TimerChange("third", Optional.of(NOW.plusSeconds(3)), "3"))));
    }

    @Test
    void dueTimersAreFiredAsArrivalsEarliestFirst(Store store) {
        assertThat(await(store.timers().fire(partition, NOW.plusSeconds(2), 10))).isEqualTo(2);
        assertThat(await(store.arrivals().take(partition, "n", 10)))
                .extracting(Arrival::conversation, Arrival::sequence, Arrival::payload)
                .containsExactly(tuple(ID, 0L, "1"), tuple(ID, 0L, "2"));
    }

    @Test
    void aTimerFiresOnce(Store store, OnRedis.Server server) {
        await(store.timers().fire(partition, NOW.plusSeconds(9), 10));
        assertThat(await(store.timers().fire(partition, NOW.plusSeconds(9), 10))).isZero();
        assertThat(server.raw(Command.EXISTS, Keys.timers(partition), Keys.timerPayloads(partition)).toInteger()).isZero();
    }

    @Test
    void beforeTheirTimeNoneFires(Store store) {
        assertThat(await(store.timers().fire(partition, NOW, 10))).isZero();
    }

    @Test
    void noMoreFireThanAskedFor(Store store) {
        assertThat(await(store.timers().fire(partition, NOW.plusSeconds(9), 1))).isEqualTo(1);
        assertThat(await(store.timers().fireAll(NOW.plusSeconds(9), 10))).isEqualTo(Map.of(partition, 2));
        assertThat(await(store.timers().fireAll(NOW.plusSeconds(9), 10))).isEmpty();
    }
}
