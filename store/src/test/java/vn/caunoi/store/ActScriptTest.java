package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.ACCOUNT;
import static vn.caunoi.store.Samples.ID;
import static vn.caunoi.store.Samples.NOW;
import static vn.caunoi.store.Samples.act;
import static vn.caunoi.store.Samples.line;
import static vn.caunoi.store.Samples.reply;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class ActScriptTest {

    @Test
    void aDoneActChangesFieldsLinesAndOutboxTogether(Store store) {
        var p = await(store.arrivals().accept(Samples.arrival("a"))).partition();
        var act = new StaffAct(
                ID, 0, "bot", Map.of("owner", "lan", "status", "open"),
                List.of(line("n1", "note", "gọi lại"), line("m1", "out", "Dạ")), List.of(reply("m1")), NOW);

        assertThat(await(store.conversations().act(act))).isEqualTo(Acted.DONE);

        var row = await(store.conversations().load(ID)).orElseThrow();
        assertThat(List.of(row.owner(), row.status())).containsExactly("lan", "open");
        assertThat(row.version()).isEqualTo(1);
        assertThat(await(store.conversations().tail(ID, "", 9)))
                .extracting(stored -> stored.line().id() + " " + stored.delivery())
                .containsExactly("n1 ", "m1 queued");
        assertThat(await(store.outbox().waiting())).containsExactly(new Backlog(p, ACCOUNT, "reply", 1));
        assertThat(Samples.changes(store)).contains("conversation " + ID + " act");
    }

    @Test
    void twoWhoTakeOverAtOnceAreOneOwnerAndOneRefusal(Store store) {
        await(store.arrivals().accept(Samples.arrival("a")));
        assertThat(await(store.conversations().act(act(-1, "bot", Map.of("owner", "lan"))))).isEqualTo(Acted.DONE);
        assertThat(await(store.conversations().act(act(-1, "bot", Map.of("owner", "minh")))))
                .isEqualTo(Acted.NOT_OWNER);
        assertThat(await(store.conversations().load(ID)).orElseThrow().owner()).isEqualTo("lan");
    }

    @Test
    void aStaleActChangesNothing(Store store) {
        await(store.arrivals().accept(Samples.arrival("a")));
        await(store.conversations().act(act(0, "", Map.of("name", "Bà Tư"))));
        assertThat(await(store.conversations().act(act(0, "", Map.of("name", "Bà Năm"))))).isEqualTo(Acted.STALE);
        var row = await(store.conversations().load(ID)).orElseThrow();
        assertThat(row.fields()).containsEntry("name", "Bà Tư");
        assertThat(row.version()).isEqualTo(1);
    }

    @Test
    void anActOnNothingIsMissing(Store store) {
        assertThat(await(store.conversations().act(act(-1, "", Map.of())))).isEqualTo(Acted.MISSING);
        assertThat(await(store.conversations().load(ID))).isEmpty();
    }
}
