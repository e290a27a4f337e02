package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.ACCOUNT;
import static vn.caunoi.store.Samples.NOW;

import io.vertx.redis.client.Command;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class PauseRateScriptTest {

    @Test
    void aPausedAccountSendsNothingUntilThePauseEnds(Store store) {
        assertThat(await(store.rates().pause(ACCOUNT, Duration.ofSeconds(2), Duration.ZERO, NOW))).isEqualTo(Duration.ofSeconds(2));
        assertThat(await(store.rates().take(ACCOUNT, 100, 1, 10, NOW.plusMillis(500))))
                .isEqualTo(new RatePortion(RatePortion.Word.PAUSED, 0, Duration.ofMillis(1500)));
        assertThat(await(store.rates().take(ACCOUNT, 100, 1, 10, NOW.plusSeconds(2))).word()).isEqualTo(RatePortion.Word.TAKEN);
    }

    @Test
    void aLongerPauseStands(Store store) {
        await(store.rates().pause(ACCOUNT, Duration.ofSeconds(60), Duration.ZERO, NOW));
        assertThat(await(store.rates().pause(ACCOUNT, Duration.ofSeconds(1), Duration.ZERO, NOW))).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aPauseEndsWithItsKey(Store store, OnRedis.Server server) {
        await(store.rates().pause(ACCOUNT, Duration.ofSeconds(60), Duration.ZERO, NOW));
        assertThat(server.raw(Command.PTTL, Keys.rate(ACCOUNT)).toLong()).isBetween(60_001L, 120_000L);
    }

    @Test
    void afterAPauseWithARampTheRateRisesFromATenthToFull(Store store) {
        await(store.rates().pause(ACCOUNT, Duration.ofSeconds(5), Duration.ofSeconds(10), NOW));
        assertThat(inOneSecondFrom(store, NOW.plusSeconds(5))).isBetween(90, 150);
        assertThat(inOneSecondFrom(store, NOW.plusSeconds(10))).isBetween(500, 650);
        assertThat(inOneSecondFrom(store, NOW.plusSeconds(15))).isBetween(990, 1100);
        assertThat(inOneSecondFrom(store, NOW.plusSeconds(16))).isBetween(990, 1100);
    }

    @Test
    void aPauseWithoutARampIsFollowedByTheFullRate(Store store) {
        await(store.rates().pause(ACCOUNT, Duration.ofSeconds(5), Duration.ZERO, NOW));
        assertThat(inOneSecondFrom(store, NOW.plusSeconds(5))).isBetween(990, 1100);
    }

    /** What goes at a rate of a thousand a second. */
    private static int inOneSecondFrom(Store store, Instant begin) {
        var gone = 0;
        for (var millis = 0; millis < 1000; millis += 20) {
            gone += await(store.rates().take(ACCOUNT, 1000, 1, 1000, begin.plusMillis(millis))).items();
        }
        return gone;
    }
}
