package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.NOW;

import io.vertx.redis.client.Command;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class StaffTest {

    private static final StaffUser LAN = new StaffUser("lan", "Chị Lan", "officer", "00001", "$argon2id$…", true);

    @Test
    void aNameIsGivenOnce(Store store) {
        assertThat(await(store.staff().create(LAN))).isTrue();
        assertThat(await(store.staff().create(LAN))).isFalse();
        assertThat(await(store.staff().find("lan"))).contains(LAN);
        assertThat(await(store.staff().find("minh"))).isEmpty();
    }

    @Test
    void onlyAKnownUserIsUpdated(Store store) {
        var inactive = new StaffUser("lan", "Chị Lan", "admin", "00001", "x", false);
        assertThat(await(store.staff().update(inactive))).isFalse();
        await(store.staff().create(LAN));
        await(store.staff().create(new StaffUser("an", "Anh An", "officer", "", "x", true)));
        assertThat(await(store.staff().update(inactive))).isTrue();
        assertThat(await(store.staff().all())).extracting(StaffUser::name, StaffUser::active).containsExactly(
                tuple("an", true), tuple("lan", false));
    }

    @Test
    void aUserIsPrintedWithoutTheHash() {
        assertThat(LAN).asString().doesNotContain("argon2id");
    }

    @Test
    void aUsedSessionLivesOn(Store store, OnRedis.Server server) {
        await(store.staff().openSession("hash", "{\"user\":\"lan\"}", Duration.ofSeconds(5)));
        assertThat(await(store.staff().session("hash", Duration.ofHours(1)))).contains("{\"user\":\"lan\"}");
        assertThat(server.raw(Command.PTTL, Keys.session("hash")).toLong()).isGreaterThan(3_000_000);
    }

    @Test
    void anUnusedSessionEnds(Store store, OnRedis.Server server) {
        await(store.staff().openSession("hash", "{}", Duration.ofMillis(200)));
        Awaitility.await().until(() -> server.raw(Command.EXISTS, Keys.session("hash")).toInteger() == 0);
        assertThat(await(store.staff().session("hash", Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void aClosedSessionIsGone(Store store) {
        await(store.staff().openSession("hash", "{}", Duration.ofHours(1)));
        await(store.staff().closeSession("hash"));
        assertThat(await(store.staff().session("hash", Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void theAuditIsReadInItsOrderPageByPage(Store store) {
        await(store.audit().append("lan", "read", "zalo:1", "transcript", NOW));
        await(store.audit().append("lan", "reply", "zalo:1", "", NOW.plusSeconds(1)));
        var first = await(store.audit().read("", 1));
        assertThat(first).containsExactly(
                new AuditEntry(first.get(0).id(), "lan", "read", "zalo:1", "transcript", NOW));
        assertThat(await(store.audit().read(first.get(0).id(), 9))).extracting(AuditEntry::what).containsExactly("reply");
    }
}
