package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.ACCOUNT;
import static vn.caunoi.store.Samples.ID;
import static vn.caunoi.store.Samples.NOW;

import io.vertx.redis.client.Command;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class RefusedScriptTest {

    @Test
    void aKeptMessageRemembersItsTriesButNoOpenOne(Store store) {
        var item = Samples.queued(store, "m1");
        await(store.outbox().begin(item, "node-1", NOW));
        assertThat(await(store.outbox().refused(item, "busy"))).isTrue();

        assertThat(Samples.delivery(store)).isEqualTo("queued busy");
        var claimed = await(store.outbox().claim(item.partition(), ACCOUNT, "reply", "node-2", Duration.ZERO, 9)).get(0);
        assertThat(claimed.tries()).isEqualTo(1);
        assertThat(claimed.begun()).isEmpty();
    }

    @Test
    void aMessageThatIsGoneIsLeftAlone(Store store, OnRedis.Server server) {
        var item = Samples.queued(store, "m1");
        await(store.outbox().settle(Samples.sent(item, "z1")));
        assertThat(await(store.outbox().refused(item, "late"))).isFalse();
        assertThat(Samples.delivery(store)).isEqualTo("sent");
        assertThat(server.raw(Command.EXISTS, Keys.attempts(item.partition())).toInteger()).isZero();
    }

    @Test
    void whatAReceiptSaidIsNotUnsaid(Store store, OnRedis.Server server) {
        var item = Samples.queued(store, "m1");
        server.raw(Command.HSET, Keys.delivery(item.partition(), ID), "m1", "delivered ");
        await(store.outbox().refused(item, "late"));
        assertThat(Samples.delivery(store)).isEqualTo("delivered");
    }
}
