package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.ACCOUNT;
import static vn.caunoi.store.Samples.NOW;

import io.vertx.redis.client.Command;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class PauseRateScriptTest {

    @Test
    void aPausedAccountSendsNothingUntilThePauseEnds(Store store) {
        assertThat(await(store.rates().pause(ACCOUNT, Duration.ofSeconds(2), NOW))).isEqualTo(Duration.ofSeconds(2));
        assertThat(await(store.rates().take(ACCOUNT, 100, 1, 10, NOW.plusMillis(500))))
                .isEqualTo(new RatePortion(RatePortion.Word.PAUSED, 0, Duration.ofMillis(1500)));
        assertThat(await(store.rates().take(ACCOUNT, 100, 1, 10, NOW.plusSeconds(2))).word()).isEqualTo(RatePortion.Word.TAKEN);
    }

    @Test
    void aLongerPauseStands(Store store) {
        await(store.rates().pause(ACCOUNT, Duration.ofSeconds(60), NOW));
        assertThat(await(store.rates().pause(ACCOUNT, Duration.ofSeconds(1), NOW))).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aPauseEndsWithItsKey(Store store, OnRedis.Server server) {
        await(store.rates().pause(ACCOUNT, Duration.ofSeconds(60), NOW));
        assertThat(server.raw(Command.PTTL, Keys.rate(ACCOUNT)).toLong()).isBetween(60_001L, 120_000L);
    }
}
