package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.OnRedis.awaitFailure;
import static vn.caunoi.store.Samples.ACCOUNT;
import static vn.caunoi.store.Samples.ID;
import static vn.caunoi.store.Samples.NOW;
import static vn.caunoi.store.Samples.delivery;
import static vn.caunoi.store.Samples.queued;
import static vn.caunoi.store.Samples.sent;

import io.vertx.redis.client.Command;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(OnRedis.class)
class ReceiptScriptTest {

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({
        "sent,      delivered, matched",
        "sent,      read,      matched",
        "sent,      failed,    matched",
        "in_doubt,  delivered, matched",
        "in_doubt,  read,      matched",
        "in_doubt,  failed,    matched",
        "failed,    delivered, backwards",
        "parked,    delivered, backwards",
    })
    void aReceiptMovesTheStatusForwardOnly(String stands, String said, String answer, Store store) {
        var item = queued(store, "m1");
        await(store.outbox().settle(new Settlement(item, stands, List.of("z1"), "", NOW)));
        assertThat(receipt(store, said, "z1")).isEqualTo(answer);
        assertThat(delivery(store)).isEqualTo(answer.equals("matched") ? said + " raw" : stands);
    }

    @Test
    void matchedReceiptsAreTold(Store store) {
        await(store.outbox().settle(sent(queued(store, "m1"), "z1")));
        receipt(store, "delivered", "z1");
        assertThat(Samples.changes(store)).endsWith("conversation " + ID + " receipt");
    }

    @Test
    void whatWasReadIsNotDeliveredAgain(Store store) {
        await(store.outbox().settle(sent(queued(store, "m1"), "z1")));
        assertThat(receipt(store, "read", "z1")).isEqualTo("matched");
        var changes = Samples.changes(store);
        assertThat(receipt(store, "delivered", "z1")).isEqualTo("backwards");
        assertThat(receipt(store, "read", "z1")).isEqualTo("backwards");
        assertThat(delivery(store)).isEqualTo("read raw");
        assertThat(Samples.changes(store)).isEqualTo(changes);
    }

    @Test
    void anEarlyReceiptIsKeptAndOnlyTheFurthestCounts(Store store, OnRedis.Server server) {
        var item = queued(store, "m1");
        assertThat(receipt(store, "read", "z1")).isEqualTo("early");
        assertThat(receipt(store, "delivered", "z1")).isEqualTo("early");
        assertThat(server.raw(Command.PTTL, Keys.early(item.partition(), ACCOUNT, "z1")).toLong())
                .isGreaterThan(24 * 3_600_000L);

        await(store.outbox().settle(sent(item, "z1")));
        assertThat(delivery(store)).isEqualTo("read raw");
    }

    @Test
    void oneReceiptMayNameSeveralMessages(Store store) {
        await(store.outbox().settle(sent(queued(store, "m1"), "z1")));
        await(store.outbox().settle(sent(queued(store, "m2"), "z2")));
        assertThat(receipt(store, "read", "z1", "unknown", "z2")).isEqualTo("matched");
        assertThat(await(store.conversations().tail(ID, "", 9)))
                .extracting(StoredLine::delivery)
                .containsExactly("read", "read");
    }

    @Test
    void anUnknownStatusIsRefused(Store store) {
        assertThat(awaitFailure(store.outbox().receipt(ID, ACCOUNT, List.of("z"), "sent", "", NOW)))
                .hasMessageContaining("not \"sent\"");
    }

    private static String receipt(Store store, String status, String... sentIds) {
        return await(store.outbox().receipt(ID, ACCOUNT, List.of(sentIds), status, "raw", NOW));
    }
}
