package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.ACCOUNT;
import static vn.caunoi.store.Samples.ID;
import static vn.caunoi.store.Samples.NOW;
import static vn.caunoi.store.Samples.held;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class ReleaseScriptTest {

    @Test
    void aHeldReplyIsNowhereUntilItIsReleased(Store store) {
        var reply = held(store, "s1");
        assertThat(await(store.conversations().tail(ID, "", 9))).isEmpty();
        assertThat(await(store.outbox().waiting())).isEmpty();
        assertThat(await(store.held().of(ID))).containsExactly(reply);

        assertThat(await(store.held().release(reply, reply.leaves()))).isTrue();

        assertThat(await(store.conversations().tail(ID, "", 9)))
                .extracting(line -> line.line().text(), line -> line.line().at(), StoredLine::delivery)
                .containsExactly(tuple("Chào bác", reply.leaves(), "queued"));
        assertThat(await(store.outbox().take(store.partitionOf(ID), ACCOUNT, "reply", "node-1", 9)))
                .extracting(OutboxItem::messageId)
                .containsExactly("s1");
        assertThat(await(store.held().of(ID))).isEmpty();
        assertThat(Samples.changes(store)).endsWith("conversation " + ID + " act");
    }

    @Test
    void aReleasedReplyIsGone(Store store) {
        var reply = held(store, "s1");
        await(store.held().release(reply, NOW));
        assertThat(await(store.held().release(reply, NOW))).isFalse();
        assertThat(await(store.conversations().tail(ID, "", 9))).hasSize(1);
    }

    @Test
    void aReplyIsDueWhenItsMomentHasCome(Store store) {
        var reply = held(store, "s1");
        assertThat(await(store.held().due(reply.leaves().minusMillis(1)))).isEmpty();
        assertThat(await(store.held().due(reply.leaves()))).isEqualTo(List.of(reply));
    }
}
