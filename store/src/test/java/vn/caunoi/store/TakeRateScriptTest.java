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
class TakeRateScriptTest {

    private static final int RATE = 100;
    private static final int CAPACITY = 10;

    private static RatePortion take(Store store, int least, int most, Instant now) {
        return await(store.rates().take(ACCOUNT, RATE, least, most, now));
    }

    private static RatePortion taken(int items) {
        return new RatePortion(RatePortion.Word.TAKEN, items, Duration.ZERO);
    }

    private static RatePortion wait(int millis) {
        return new RatePortion(RatePortion.Word.WAIT, 0, Duration.ofMillis(millis));
    }

    @Test
    void aPortionIsTakenOnceByWhicheverNodeAsksFirst(Store store) {
        assertThat(take(store, 1, CAPACITY, NOW)).isEqualTo(taken(CAPACITY));
        assertThat(take(store, 1, CAPACITY, NOW)).isEqualTo(wait(10));
    }

    @Test
    void theBucketFillsEvenlyAndHoldsNoMoreThanItsCapacity(Store store) {
        take(store, 1, CAPACITY, NOW);
        assertThat(take(store, 1, CAPACITY, NOW.plusMillis(30))).isEqualTo(taken(3));
        assertThat(take(store, 1, 1000, NOW.plusSeconds(3600))).isEqualTo(taken(CAPACITY));
    }

    @Test
    void inASecondNoMoreGoesThanAgreedAndOneBucket(Store store) {
        var gone = 0;
        for (var millis = 0; millis < 1000; millis += 7) {
            gone += take(store, 1, CAPACITY, NOW.plusMillis(millis)).items();
        }
        assertThat(gone).isBetween(RATE - 1, RATE + CAPACITY);
    }

    @Test
    void aMessageThatCostsMoreThanTheBucketHoldsGoesAndIsWaitedForAfterwards(Store store) {
        assertThat(take(store, 25, 25, NOW)).isEqualTo(taken(25));
        assertThat(take(store, 1, CAPACITY, NOW)).isEqualTo(wait(160));
        assertThat(take(store, 1, CAPACITY, NOW.plusMillis(160))).isEqualTo(taken(1));
    }

    @Test
    void aNodeWhoseClockIsBehindGainsNothing(Store store) {
        take(store, 1, CAPACITY, NOW);
        assertThat(take(store, 1, CAPACITY, NOW.minusSeconds(10))).isEqualTo(wait(10));
        assertThat(take(store, 1, CAPACITY, NOW.plusMillis(20))).isEqualTo(taken(2));
    }

    @Test
    void aBucketNobodyAsksForIsForgotten(Store store, OnRedis.Server server) {
        take(store, 1, CAPACITY, NOW);
        assertThat(server.raw(Command.PTTL, Keys.rate(ACCOUNT)).toLong()).isPositive();
    }
}
