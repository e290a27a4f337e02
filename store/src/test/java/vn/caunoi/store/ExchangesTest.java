package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.ACCOUNT;

import io.vertx.redis.client.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class ExchangesTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void theNewestAreReadFirstAndOfOneAccountOnly(Store store) {
        await(store.exchanges().keep(ACCOUNT, List.of("one", "two"), 100, WEEK, Instant.now()));
        await(store.exchanges().keep("other", List.of("three"), 100, WEEK, Instant.now()));
        assertThat(await(store.exchanges().newest(ACCOUNT, 9))).containsExactly("two", "one");
    }

    @Test
    void theyAreBoundedInNumberAndInTime(Store store, OnRedis.Server server) {
        var many = IntStream.range(0, 1000).mapToObj(Integer::toString).toList();
        await(store.exchanges().keep(ACCOUNT, many, 200, WEEK, Instant.now()));
        assertThat(await(store.exchanges().newest(ACCOUNT, 2000)).size()).isBetween(200, 400);
        assertThat(server.raw(Command.PTTL, Keys.exchanges(ACCOUNT)).toLong()).isPositive();
        await(store.exchanges().keep(ACCOUNT, List.of("last"), 200, WEEK, Instant.now().plus(Duration.ofDays(8))));
        assertThat(await(store.exchanges().newest(ACCOUNT, 2000)).size()).isLessThan(150);
    }
}
