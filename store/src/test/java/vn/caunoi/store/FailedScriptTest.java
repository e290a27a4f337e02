package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.NOW;

import io.vertx.redis.client.Command;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class FailedScriptTest {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    @Test
    void triesAreCountedWithinTheWindowOfTheFirst(Store store) {
        assertThat(await(store.staff().failed("lan", WINDOW, NOW))).isEqualTo(new Failures(1, WINDOW));
        assertThat(await(store.staff().failed("lan", WINDOW, NOW.plusSeconds(60))))
                .isEqualTo(new Failures(2, WINDOW.minusSeconds(60)));
        assertThat(await(store.staff().failures("lan", NOW.plusSeconds(120))))
                .isEqualTo(new Failures(2, WINDOW.minusSeconds(120)));
    }

    @Test
    void anEndedWindowCountsFromOneAgain(Store store) {
        await(store.staff().failed("lan", WINDOW, NOW));
        assertThat(await(store.staff().failures("lan", NOW.plus(WINDOW)))).isEqualTo(new Failures(0, Duration.ZERO));
        assertThat(await(store.staff().failed("lan", WINDOW, NOW.plus(WINDOW)))).isEqualTo(new Failures(1, WINDOW));
    }

    @Test
    void clearedFailuresAreForgotten(Store store) {
        await(store.staff().failed("lan", WINDOW, NOW));
        await(store.staff().clearFailures("lan"));
        assertThat(await(store.staff().failures("lan", NOW)).count()).isZero();
    }

    @Test
    void theCountLeavesRedisWithItsWindow(Store store, OnRedis.Server server) {
        await(store.staff().failed("lan", WINDOW, NOW));
        assertThat(server.raw(Command.PTTL, Keys.failures("lan")).toLong()).isBetween(1L, WINDOW.toMillis());
    }
}
