package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServersTest {

    @Test
    void anotherServerIsReachedTheSameWay() {
        var seed = Address.of("rediss://gateway:secret@10.0.0.1:7000");
        assertThat(seed.at("10.0.0.2", 7001).url()).isEqualTo("rediss://gateway:secret@10.0.0.2:7001");
        assertThat(seed.at("fd00::2", 7001).url()).isEqualTo("rediss://gateway:secret@[fd00::2]:7001");
        assertThat(seed.at("fd00::2", 7001).host()).isEqualTo("fd00::2");
        assertThat(seed).hasToString("rediss://10.0.0.1:7000");
    }

    @Test
    void aMasterWithAPasswordAndADatabaseIsAnAddressWithANameInIt() {
        var seat = SentinelSeat.of(null, new Servers.Watched(List.of("redis://10.0.0.1:26379"), "redis://gateway:secret@caunoi/2"));
        assertThat(seat.master().place()).isEqualTo("caunoi");
        assertThat(seat.master().at("10.0.0.5", 6379).url()).isEqualTo("redis://gateway:secret@10.0.0.5:6379/2");
        assertThat(SentinelSeat.of(null, new Servers.Watched(List.of("redis://a"), "caunoi")).master().url()).isEqualTo("redis://caunoi");
    }

    @Test
    void noServersAreNoServers() {
        assertThatThrownBy(() -> new Servers.Cluster(List.of())).hasMessageContaining("at least one cluster node");
        assertThatThrownBy(() -> new Servers.Watched(List.of(), "caunoi")).hasMessageContaining("at least one sentinel");
    }

    @Test
    void aSlotIsWhatRedisSaysItIs() {
        // CRC16 of 123456789 is 0x31C3, says the cluster specification of Redis.
        assertThat(SlotRange.of("123456789")).isEqualTo(0x31C3 % SlotRange.SLOTS);
        assertThat(SlotRange.of("{7}:arrivals")).isEqualTo(SlotRange.of("7")).isEqualTo(SlotRange.of("{7}:seen:a:{8}"));
    }

    @Test
    void aCommandsSlotIsThatOfItsKeys() {
        var slot = SlotRange.of("7");
        assertThat(SlotRange.of(Request.cmd(Command.XREADGROUP)
                .arg("GROUP").arg("turns").arg("node-1").arg("COUNT").arg(1).arg("STREAMS").arg("{7}:arrivals").arg(">"))).isEqualTo(slot);
        assertThat(SlotRange.of(Request.cmd(Command.EVALSHA).arg("sha").arg(1).arg("{7}:arrivals").arg("{8}"))).isEqualTo(slot);
        assertThat(SlotRange.of(Request.cmd(Command.XGROUP).arg("CREATE").arg("{7}:arrivals").arg("turns").arg("0"))).isEqualTo(slot);
    }

    @Test
    void whatAServerOfAClusterAnswersIsUnderstood() {
        assertThat(Redirect.in(new StoreException("MOVED 3999 127.0.0.1:6381"))).contains(new Redirect("MOVED", 3999, "127.0.0.1:6381"));
        assertThat(Redirect.in(new StoreException("ASK 3999 ::1:6381"))).contains(new Redirect("ASK", 3999, "::1:6381"));
        assertThat(Redirect.in(new StoreException("TRYAGAIN Multiple keys request during rehashing of slot")))
                .contains(new Redirect("TRYAGAIN", -1, ""));
        assertThat(Redirect.in(new StoreException("WRONGTYPE no stream"))).isEmpty();
        assertThat(Redirect.in(null)).isEmpty();
    }
}
