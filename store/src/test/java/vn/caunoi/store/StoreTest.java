package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.OnRedis.awaitFailure;

import io.vertx.redis.client.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class StoreTest {

    @Test
    void theInstallationKeepsItsKeyOverRestarts(Store store, OnRedis.Server server) {
        var key = store.installation().key();
        assertThat(key).hasSize(32);
        assertThat(store.installation()).asString().isEqualTo("Installation[partitions=64]");
        var again = await(Store.open(server.vertx, StoreOptions.at(server.servers())));
        assertThat(again.installation().key()).isEqualTo(key);
        await(again.close());
    }

    @Test
    void anotherNumberOfPartitionsIsRefused(OnRedis.Server server) {
        var options = StoreOptions.at(server.servers()).withPartitions(32);
        assertThat(awaitFailure(Store.open(server.vertx, options)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("64 partitions, the configuration says 32")
                .hasMessageContaining("set partitions: 64");
    }

    @Test
    void dataOfANewerProgramIsRefused(OnRedis.Server server) {
        server.raw(Command.HSET, Keys.INSTALLATION, "schema", "99");
        assertThat(awaitFailure(Store.open(server.vertx, StoreOptions.at(server.servers()))))
                .hasMessageContaining("schema 99");
    }

    @Test
    void aConversationKeepsItsPartition() {
        // Written down: another function would lose every conversation of every installation.
        var keys = new Keys(64);
        assertThat(keys.partitionOf("zalo:ubmt:citizen-1")).isEqualTo(25);
        assertThat(keys.partitionOf("sms:8079:citizen-2")).isEqualTo(24);
        assertThat(keys.partitionOf("web:bến:khách")).isEqualTo(33);
    }

    @Test
    void anImpossibleConfigurationIsRefused(OnRedis.Server server) {
        assertThatThrownBy(() -> Store.open(server.vertx, StoreOptions.at("localhost:6379")))
                .hasMessageContaining("expected redis://");
        assertThatThrownBy(() -> Store.open(server.vertx, StoreOptions.at(server.servers()).withPartitions(0)))
                .hasMessageContaining("partitions is 0");
    }

    @Test
    void theEmbeddedRedisIsSafe(Store store) {
        var durability = await(store.durability());
        assertThat(durability.safe()).as(durability.toString()).isTrue();
        assertThat(durability).isEqualTo(new Durability("7.0.15", "yes", "always", "noeviction", durability.problems()));
    }

    @Test
    void anUnsafeRedisIsCalledSo(Store store, OnRedis.Server server) {
        server.raw(Command.CONFIG, "SET", "maxmemory-policy", "allkeys-lru");
        server.raw(Command.CONFIG, "SET", "appendfsync", "everysec");
        try {
            var durability = await(store.durability());
            assertThat(durability.safe()).isFalse();
            assertThat(durability.problems()).hasSize(2);
        } finally {
            server.raw(Command.CONFIG, "SET", "maxmemory-policy", "noeviction");
            server.raw(Command.CONFIG, "SET", "appendfsync", "always");
        }
    }

    @Test
    void eachUnsafeSettingIsNamed() {
        assertThat(DurabilityCheck.judge("6.0.16", "no", "unknown", "volatile-lru").problems())
                .satisfiesExactly(
                        version -> assertThat(version).contains("6.0.16 is too old"),
                        appendOnly -> assertThat(appendOnly).contains("set appendonly yes"),
                        appendFsync -> assertThat(appendFsync).contains("appendfsync is unknown"),
                        policy -> assertThat(policy).contains("set noeviction"));
        assertThat(DurabilityCheck.judge("6.2.0", "yes", "always", "noeviction").safe()).isTrue();
        assertThat(DurabilityCheck.judge("10.0.1", "yes", "always", "noeviction").safe()).isTrue();
    }

    @Test
    void scriptsThatRedisForgotAreSentAgain(Store store, OnRedis.Server server) {
        await(store.arrivals().accept(Samples.arrival("a")));
        server.everywhere(Command.SCRIPT, "FLUSH");
        assertThat(await(store.arrivals().accept(Samples.arrival("b"))).sequence()).isEqualTo(2);
        server.everywhere(Command.SCRIPT, "FLUSH");
        assertThat(await(store.arrivals().accept(Samples.arrival("b"))).fresh()).isFalse();
    }

    @Test
    void aPasswordIsNeverShown() {
        assertThat(Address.of("redis://user:secret@host:6379/2?password=secret")).hasToString("redis://host:6379/2");
    }
}
