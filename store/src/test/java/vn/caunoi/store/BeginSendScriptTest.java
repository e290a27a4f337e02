package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.ACCOUNT;
import static vn.caunoi.store.Samples.NOW;

import io.vertx.redis.client.Command;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class BeginSendScriptTest {

    @Test
    void begunTriesAreCounted(Store store) {
        var item = Samples.queued(store, "m1");
        assertThat(await(store.outbox().begin(item, "node-1", NOW)).tries()).isEqualTo(1);
        assertThat(await(store.outbox().begin(item, "node-1", NOW)).tries()).isEqualTo(2);
    }

    @Test
    void whoClaimsABegunTryLearnsWhenItBegan(Store store) {
        var item = Samples.queued(store, "m1");
        await(store.outbox().begin(item, "node-1", NOW));
        var claimed = claim(store, item, "node-2").get(0);
        assertThat(claimed.tries()).isEqualTo(1);
        assertThat(claimed.begun()).contains(NOW);
    }

    @Test
    void aMessageLostToAnotherConsumerIsNotBegun(Store store) {
        var item = Samples.queued(store, "m1");
        claim(store, item, "node-2");
        assertThat(await(store.outbox().begin(item, "node-1", NOW)).word()).isEqualTo(Begun.Word.LOST);
        assertThat(claim(store, item, "node-2").get(0).tries()).isZero();
    }

    @Test
    void whoSleptThroughAnothersTryDoesNotRepeatItEvenAfterClaimingBack(Store store) {
        var item = Samples.queued(store, "m1");
        var theirs = claim(store, item, "node-2").get(0);
        await(store.outbox().begin(theirs, "node-2", NOW));
        var back = claim(store, item, "node-1").get(0);
        assertThat(await(store.outbox().begin(item, "node-1", NOW)).word()).as("its old copy").isEqualTo(Begun.Word.LOST);
        assertThat(await(store.outbox().begin(back, "node-1", NOW)).word()).as("the try it knows of").isEqualTo(Begun.Word.BEGUN);
    }

    @Test
    void aTryThatWasRefusedIsNobodysAnyMore(Store store) {
        var item = Samples.queued(store, "m1");
        var theirs = claim(store, item, "node-2").get(0);
        await(store.outbox().begin(theirs, "node-2", NOW));
        await(store.outbox().refused(theirs, "later"));
        claim(store, item, "node-1");
        assertThat(await(store.outbox().begin(item, "node-1", NOW)).tries()).isEqualTo(2);
    }

    @Test
    void aMessageWaitsForTheOneBeforeItInItsConversation(Store store) {
        var first = Samples.queued(store, "m1");
        var second = Samples.queued(store, "m2");
        assertThat(await(store.outbox().begin(second, "node-1", NOW)).word()).isEqualTo(Begun.Word.BEHIND);
        await(store.outbox().begin(first, "node-1", NOW));
        assertThat(await(store.outbox().begin(second, "node-1", NOW)).word()).isEqualTo(Begun.Word.BEHIND);
        await(store.outbox().settle(Samples.sent(first, "z1")));
        assertThat(await(store.outbox().begin(second, "node-1", NOW)).word()).isEqualTo(Begun.Word.BEGUN);
    }

    @Test
    void aMessageThatIsGoneIsNotBegun(Store store, OnRedis.Server server) {
        var item = Samples.queued(store, "m1");
        await(store.outbox().settle(Samples.sent(item, "z1")));
        assertThat(await(store.outbox().begin(item, "node-1", NOW)).word()).isEqualTo(Begun.Word.GONE);
        assertThat(server.raw(Command.EXISTS, Keys.attempts(item.partition())).toInteger()).isZero();
    }

    @Test
    void aBegunTryIsASignOfLife(Store store, OnRedis.Server server) {
        var item = Samples.queued(store, "m1");
        var outbox = Keys.outbox(item.partition(), ACCOUNT, "reply");
        server.raw(Command.XCLAIM, outbox, Keys.DELIVERY, "node-1", 0, item.entry(), "IDLE", 3_600_000, "JUSTID");
        await(store.outbox().begin(item, "node-1", NOW));
        assertThat(await(store.outbox().claim(
                        item.partition(), ACCOUNT, "reply", "node-2", Duration.ofMinutes(1), 9)))
                .isEmpty();
    }

    private static List<OutboxItem> claim(Store store, OutboxItem item, String consumer) {
        return await(store.outbox().claim(item.partition(), ACCOUNT, "reply", consumer, Duration.ZERO, 9));
    }
}
