package vn.caunoi.gateway.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;
import static vn.caunoi.gateway.TestHouse.eventually;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.Exchange;
import vn.caunoi.gateway.TestHouse;

/** What operators read of the wire, and what they may not. */
class ExchangeLogTest {

    private final TestHouse house = TestHouse.empty();
    private final ExchangeLog log = log(100);

    private ExchangeLog log(int most) {
        return new ExchangeLog(house.vertx, house.store, house.clock, house.counters, text -> text.replace("012345678901", "[covered]"), most, Duration.ofDays(7));
    }

    @AfterEach
    void end() {
        await(log.stop());
        house.close();
    }

    private Exchange exchange(String asked, String answered) {
        return new Exchange(TestHouse.ACCOUNT, "POST /v3.0/oa/message/cs", true, asked, answered, house.clock.instant());
    }

    private List<String> kept() {
        return await(house.store.exchanges().newest(TestHouse.ACCOUNT, 1000));
    }

    @Test
    void anExchangeIsKeptWithoutSecretsAndIdentityNumbers() {
        log.start(account -> account.equals(TestHouse.ACCOUNT) ? Set.of("token", "token-longer", "") : Set.of());
        log.note(exchange("{\"t\":\"token-longer\",\"id\":\"012345678901\"}", "{\"new\":\"token\"}"));
        eventually().untilAsserted(() -> assertThat(kept()).hasSize(1));
        var json = new JsonObject(kept().get(0));
        assertThat(json.getString("asked")).isEqualTo("{\"t\":\"[hidden]\",\"id\":\"[covered]\"}");
        assertThat(json.getString("answered")).isEqualTo("{\"new\":\"[hidden]\"}");
        assertThat(json.getString("from")).isEqualTo("us");
    }

    @Test
    void whenThereAreTooManyAtOnceSomeAreForgottenAndCountedAndNothingWaits() {
        IntStream.range(0, 5000).forEach(i -> log.note(exchange("" + i, "")));
        assertThat(house.metrics.counter("caunoi.exchanges.forgotten", "account", TestHouse.ACCOUNT).count()).isEqualTo(4500);
        log.start(account -> Set.of());
        eventually().untilAsserted(() -> assertThat(kept()).isNotEmpty());
        assertThat(kept().size()).isLessThanOrEqualTo(500);
        log.note(exchange("later", ""));
        eventually().untilAsserted(() -> assertThat(kept().get(0)).contains("later"));
    }

    @Test
    void stoppingWritesWhatIsLeftInTheOrderItCame() {
        IntStream.range(0, 60).forEach(i -> log.note(exchange("asked " + i, "")));
        await(log.stop());
        assertThat(kept().stream().map(json -> new JsonObject(json).getString("asked")))
                .containsExactlyElementsOf(IntStream.range(0, 60).mapToObj(i -> "asked " + (59 - i)).toList());
    }

    @Test
    void switchedOffNothingIsKept() {
        var off = log(0);
        off.start(account -> Set.of());
        off.note(exchange("asked", ""));
        await(off.stop());
        log.start(account -> Set.of());
        log.note(exchange("by another", ""));
        eventually().untilAsserted(() -> assertThat(kept()).hasSize(1));
    }
}
