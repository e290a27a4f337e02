package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.ID;
import static vn.caunoi.store.Samples.NOW;
import static vn.caunoi.store.Samples.line;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class ConversationsTest {

    @Test
    void aTranscriptIsReadBackwardsAndForwardsPageByPage(Store store) {
        await(store.arrivals().accept(Samples.arrival("a")));
        var lines = IntStream.range(0, 5).mapToObj(i -> line("l" + i, "note", "dòng " + i)).toList();
        await(store.conversations().act(new StaffAct(ID, -1, "", Map.of(), lines, List.of(), NOW)));

        var newest = await(store.conversations().tail(ID, "", 2));
        assertThat(ids(newest)).containsExactly("l3", "l4");
        assertThat(newest.get(0).line()).isEqualTo(lines.get(3));
        assertThat(ids(await(store.conversations().tail(ID, newest.get(0).cursor(), 2)))).containsExactly("l1", "l2");
        assertThat(ids(await(store.conversations().after(ID, "", 2)))).containsExactly("l0", "l1");
        assertThat(ids(await(store.conversations().after(ID, newest.get(0).cursor(), 9)))).containsExactly("l4");
        assertThat(await(store.conversations().tail("nobody", "", 9))).isEmpty();
    }

    @Test
    void aWalkFindsEveryConversation(Store store) {
        for (var i = 0; i < 3_000; i++) {
            store.arrivals().accept(Samples.arrival("c" + i, "e" + i));
        }
        await(store.ping());
        var found = new HashSet<String>();
        for (var p = 0; p < store.installation().partitions(); p++) {
            var page = await(store.conversations().ids(p, ""));
            found.addAll(page.ids());
            while (!page.next().isEmpty()) {
                page = await(store.conversations().ids(p, page.next()));
                found.addAll(page.ids());
            }
        }
        assertThat(found).hasSize(3_000);
    }

    @Test
    void countersOfAPartitionNeverComeTwice(Store store) {
        assertThat(await(store.petitions().nextCounter(3))).isEqualTo(1);
        assertThat(await(store.petitions().nextCounter(3))).isEqualTo(2);
        assertThat(await(store.petitions().nextCounter(4))).isEqualTo(1);
    }

    private static List<String> ids(List<StoredLine> lines) {
        return lines.stream().map(stored -> stored.line().id()).toList();
    }
}
