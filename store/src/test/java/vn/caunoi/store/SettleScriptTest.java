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
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OnRedis.class)
class SettleScriptTest {

    @ParameterizedTest
    @ValueSource(strings = {"sent", "failed", "in_doubt", "parked"})
    void aSettledMessageLeavesTheOutboxWithItsStatus(String status, Store store, OnRedis.Server server) {
        var item = queued(store, "m1");
        assertThat(await(store.outbox().settle(new Settlement(item, status, List.of("z1"), "why", NOW)))).isTrue();

        assertThat(delivery(store)).isEqualTo(status + " why");
        assertThat(await(store.outbox().waiting())).isEmpty();
        assertThat(server.raw(Command.EXISTS, Keys.outboxes(item.partition())).toInteger()).isZero();
        assertThat(server.raw(Command.XPENDING, Keys.outbox(item.partition(), ACCOUNT, "reply"), Keys.DELIVERY)
                        .get(0).toInteger())
                .isZero();
        assertThat(Samples.changes(store)).endsWith("conversation " + ID + " delivery");
    }

    @Test
    void whatNeedsAPersonIsParkedInTheSameStepOnce(Store store) {
        var item = queued(store, "m1");
        await(store.outbox().settle(new Settlement(item, "parked", List.of(), "no contract", NOW)));
        await(store.outbox().settle(new Settlement(item, "parked", List.of(), "no contract", NOW)));
        assertThat(await(store.parked().list(9)))
                .containsExactly(new ParkedItem(
                        await(store.parked().list(9)).get(0).id(), item.partition(), "send", ID, "no contract", item.payload(),
                        "m1", ACCOUNT + " reply", NOW));
    }

    @Test
    void aRepeatedSettlementChangesNothing(Store store) {
        var item = queued(store, "m1");
        await(store.outbox().settle(sent(item, "z1")));
        var changes = Samples.changes(store);
        assertThat(await(store.outbox().settle(new Settlement(item, "failed", List.of(), "late", NOW)))).isFalse();
        assertThat(delivery(store)).isEqualTo("sent");
        assertThat(Samples.changes(store)).isEqualTo(changes);
    }

    @Test
    void aReceiptThatCameBeforeTheAnswerIsApplied(Store store, OnRedis.Server server) {
        var item = queued(store, "m1");
        await(store.outbox().receipt(ID, ACCOUNT, List.of("z1"), "delivered", "on the phone", NOW));

        await(store.outbox().settle(sent(item, "z1")));

        assertThat(delivery(store)).isEqualTo("delivered on the phone");
        assertThat(server.raw(Command.EXISTS, Keys.early(item.partition(), ACCOUNT, "z1")).toInteger()).isZero();
    }

    @Test
    void whileOneOfTwoMessagesWaitsTheLaneIsNotForgotten(Store store) {
        var first = queued(store, "m1");
        queued(store, "m2");
        await(store.outbox().settle(sent(first, "z1")));
        assertThat(await(store.outbox().waiting()))
                .containsExactly(new Backlog(first.partition(), ACCOUNT, "reply", 1));
    }

    @Test
    void providerIdsLeadBackForALimitedTime(Store store, OnRedis.Server server) {
        var item = queued(store, "m1");
        await(store.outbox().settle(sent(item, "z1")));
        var limit = StoreOptions.Limits.DEFAULT.sentIds().toMillis();
        assertThat(server.raw(Command.PTTL, Keys.sent(item.partition(), ACCOUNT, "z1")).toLong())
                .isBetween(limit - 60_000, limit);
    }

    @Test
    void anUnknownStatusIsRefused(Store store) {
        var item = queued(store, "m1");
        assertThat(awaitFailure(store.outbox().settle(new Settlement(item, "lost", List.of(), "", NOW))))
                .hasMessageContaining("not \"lost\"");
    }
}
