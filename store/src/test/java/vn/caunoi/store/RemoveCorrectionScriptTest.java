package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;

import io.vertx.redis.client.Command;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class RemoveCorrectionScriptTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    @Test
    void whatIsRemovedIsGoneAndTheNodesCanTell(Store store, OnRedis.Server server) {
        await(store.corrections().keep("a", "row", 9, NOON));
        assertThat(await(store.corrections().remove("a"))).isTrue();
        assertThat(await(store.corrections().read())).isEqualTo(new Corrections.All(2, Map.of()));
        assertThat(server.raw(Command.EXISTS, Keys.CORRECTIONS).toInteger()).isZero();
        assertThat(server.raw(Command.EXISTS, Keys.CORRECTIONS_BY_TIME).toInteger()).isZero();
    }

    @Test
    void whatIsNotThereChangesNothing(Store store) {
        assertThat(await(store.corrections().remove("a"))).isFalse();
        await(store.corrections().keep("b", "row", 9, NOON));
        assertThat(await(store.corrections().remove("a"))).isFalse();
        assertThat(await(store.corrections().version())).isEqualTo(1);
    }
}
