package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.ID;
import static vn.caunoi.store.Samples.NOW;
import static vn.caunoi.store.Samples.held;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class TakeBackScriptTest {

    @Test
    void aReplyTakenBackLeavesNothingAndItsConversationWaitsForItsOwnerAgain(Store store) {
        var reply = held(store, "s1");
        await(store.conversations().act(Samples.act(-1, "", Map.of("owner", "lan", "status", "waiting"))));
        assertThat(await(store.held().takeBack(ID, "s1", "lan", NOW))).isTrue();
        assertThat(await(store.held().release(reply, reply.leaves()))).isFalse();
        assertThat(await(store.held().of(ID))).isEmpty();
        assertThat(await(store.conversations().tail(ID, "", 9))).isEmpty();
        assertThat(await(store.conversations().load(ID)).orElseThrow().status()).isEqualTo("open");
    }

    @Test
    void aReplyThatLeftIsGone(Store store) {
        await(store.held().release(held(store, "s1"), NOW));
        assertThat(await(store.held().takeBack(ID, "s1", "lan", NOW))).isFalse();
        assertThat(await(store.conversations().tail(ID, "", 9))).hasSize(1);
    }

    @Test
    void somebodyElsesConversationKeepsItsStatus(Store store) {
        held(store, "s1");
        await(store.conversations().act(Samples.act(-1, "", Map.of("owner", "bot", "status", "resolved"))));
        await(store.held().takeBack(ID, "s1", "lan", NOW));
        assertThat(await(store.conversations().load(ID)).orElseThrow().status()).isEqualTo("resolved");
    }
}
