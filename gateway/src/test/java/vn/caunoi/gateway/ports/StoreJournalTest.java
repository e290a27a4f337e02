package vn.caunoi.gateway.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.ChannelContext.Journal;
import vn.caunoi.gateway.TestHouse;
import vn.caunoi.store.Line;
import vn.caunoi.store.StaffAct;

/** What a citizen reads again after a reload. */
class StoreJournalTest {

    private final TestHouse house = TestHouse.empty();
    private final Journal journal = new StoreJournal(house.store, house.ids);
    private String conversation;

    @BeforeEach
    void begin() {
        conversation = house.conversation("citizen");
    }

    @AfterEach
    void end() {
        house.close();
    }

    private void write(String kind, String author, String... texts) {
        var lines = List.of(texts).stream().map(t -> new Line(t, kind, author, t, "{}", house.clock.instant())).toList();
        await(house.store.conversations().act(new StaffAct(conversation, -1, "", Map.of(), lines, List.of(), house.clock.instant())));
    }

    private List<Journal.Line> after(String cursor, int atMost) {
        return await(journal.after(TestHouse.ACCOUNT, "citizen", cursor, atMost));
    }

    private static List<String> texts(List<Journal.Line> lines) {
        return lines.stream().map(Journal.Line::text).toList();
    }

    @Test
    void notesAndActivitiesAreNeverShownWhereverOneReads() {
        write("in", "citizen", "hỏi-1");
        write("note", "canbo1", IntStream.range(0, 30).mapToObj(i -> "mật-" + i).toArray(String[]::new));
        write("activity", "system", "đã-mở-phiếu");
        write("out", "bot", "đáp-1");
        write("note", "canbo1", "mật-cuối");
        assertThat(texts(after("", 10))).containsExactly("hỏi-1", "đáp-1");
        assertThat(texts(after("", 1))).containsExactly("đáp-1");
        assertThat(texts(after(after("", 10).get(0).cursor(), 5))).containsExactly("đáp-1");
        assertThat(after(after("", 10).get(1).cursor(), 5)).isEmpty();
    }

    @Test
    void pageAfterPageNothingIsMissedOrShownTwice() {
        for (int i = 0; i < 12; i++) {
            write("in", "citizen", "hỏi-" + i);
            write("note", "canbo1", "mật-" + i);
        }
        assertThat(texts(after("", 3))).containsExactly("hỏi-9", "hỏi-10", "hỏi-11");
        var cursor = after("", 12).get(0).cursor();
        assertThat(texts(after(cursor, 4))).containsExactly("hỏi-1", "hỏi-2", "hỏi-3", "hỏi-4");
        assertThat(after(cursor, 4)).first().satisfies(line -> {
            assertThat(line.fromCitizen()).isTrue();
            assertThat(line.id()).isEqualTo("hỏi-1");
        });
    }

    @Test
    void anotherCitizenReadsNothing() {
        write("out", "bot", "đáp");
        assertThat(await(journal.after(TestHouse.ACCOUNT, "somebody else", "", 10))).isEmpty();
    }
}
