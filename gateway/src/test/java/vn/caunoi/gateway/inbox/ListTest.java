package vn.caunoi.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.petitions.PetitionNumbers;
import vn.caunoi.gateway.index.View;

class ListTest {

    private TestInbox inbox;
    private TestBrowser lan;

    @BeforeEach
    void start() throws IOException {
        inbox = TestInbox.start();
        lan = inbox.browser("lan", "Nguyễn Thị Lan");
    }

    @AfterEach
    void stop() throws IOException {
        inbox.close();
    }

    @Test
    void everyViewHoldsWhatItSaysAndItsCounterAgrees() {
        var bot = inbox.says(TestInbox.ZALO, "1", "Xin chào");
        var desk = inbox.asksForAPerson(TestInbox.SMS, "+84900000001", "gap can bo");
        var mine = inbox.asksForAPerson(TestInbox.SMS, "+84900000002", "gap can bo voi");
        var done = inbox.says(TestInbox.ZALO, "2", "Cảm ơn");
        var spam = inbox.says(TestInbox.ZALO, "3", "Vay nóng", "", Map.of("status", "spam"));
        lan.act(mine, "take", new JsonObject().put("owner", "desk"));
        lan.act(done, "close", new JsonObject());

        await().untilAsserted(() -> {
            assertThat(ids("view=mine")).containsExactly(mine);
            assertThat(ids("view=unassigned")).containsExactly(desk);
            assertThat(ids("view=bot")).containsExactly(bot);
            assertThat(ids("view=open")).containsExactlyInAnyOrder(mine, desk);
            assertThat(ids("view=resolved")).containsExactly(done);
            assertThat(ids("view=all")).containsExactlyInAnyOrder(bot, desk, mine, done).doesNotContain(spam);
        });
        var counters = lan.get("counters").body();
        for (var view : View.values()) {
            assertThat(counters.getInteger(view.toString())).as(view.toString()).isEqualTo(ids("view=" + view).size());
        }
    }

    @Test
    void theNewestWordComesFirst() {
        var first = inbox.says(TestInbox.ZALO, "1", "một");
        inbox.later(Duration.ofMinutes(1));
        var second = inbox.says(TestInbox.ZALO, "2", "hai");
        await().untilAsserted(() -> assertThat(ids("view=all")).containsExactly(second, first));
        inbox.later(Duration.ofMinutes(1));
        inbox.says(TestInbox.ZALO, "1", "ba");
        await().untilAsserted(() -> assertThat(ids("view=all")).containsExactly(first, second));
    }

    @Test
    void aSearchNeedsNoAccents() {
        var road = inbox.says(TestInbox.ZALO, "1", "Đường trước nhà tôi hư", "", Map.of("name", "Nguyễn Văn Thảo"));
        inbox.says(TestInbox.ZALO, "2", "Lịch tiếp dân");
        await().untilAsserted(() -> assertThat(ids("view=all")).hasSize(2));
        assertThat(ids("q=" + encoded("duong truoc"))).containsExactly(road);
        assertThat(ids("q=" + encoded("ĐƯỜNG"))).containsExactly(road);
        assertThat(ids("q=" + encoded("thao"))).containsExactly(road);
        assertThat(ids("q=" + encoded(Normalizer.normalize("Đường trước", Normalizer.Form.NFD)))).containsExactly(road);
        assertThat(ids("q=" + encoded("Thảo đường"))).containsExactly(road);
        assertThat(ids("q=" + encoded("cầu"))).isEmpty();

        inbox.says(TestInbox.ZALO, "1", "Cảm ơn em");
        await().untilAsserted(() -> assertThat(ids("q=" + encoded("cam on em"))).containsExactly(road));
        assertThat(ids("q=" + encoded("duong truoc"))).as("what was said before").containsExactly(road);
    }

    @Test
    void accentedWordsFindAMessageWrittenWithoutAccents() {
        var road = inbox.says(TestInbox.SMS, "+84900000001", "duong truoc nha toi hu");
        inbox.says(TestInbox.SMS, "+84900000002", "nuoc may mat");
        await().untilAsserted(() -> assertThat(ids("view=all")).hasSize(2));
        assertThat(ids("q=" + encoded("Đường trước nhà"))).containsExactly(road);
        assertThat(ids("q=" + encoded("đường hư"))).containsExactly(road);
    }

    @Test
    void aPetitionNumberOrAWholePhoneNumberFindsItsConversation() {
        var road = inbox.says(TestInbox.SMS, "+84900000001", "duong hu");
        inbox.says(TestInbox.SMS, "+84900000099", "den duong hong");
        var number = PetitionNumbers.spoken(inbox.opensPetition(road));
        await().untilAsserted(() -> assertThat(ids("q=" + encoded(number))).containsExactly(road));
        assertThat(ids("q=" + encoded("0900 000 001"))).containsExactly(road);
        assertThat(ids("q=" + encoded("+84900000001"))).containsExactly(road);
        assertThat(ids("q=" + encoded("0900000"))).isEmpty();
    }

    @Test
    void aPhoneNumberIsOnlyShownMasked() {
        var conversation = inbox.says(TestInbox.SMS, "+84900000001", "duong hu");
        await().untilAsserted(() -> assertThat(ids("view=all")).hasSize(1));
        assertThat(lan.get("conversations?view=all").raw().body()).contains("+84 90• ••• •01").doesNotContain("900000001");
        assertThat(lan.get("conversations/" + conversation).raw().body()).doesNotContain("900000001");
    }

    @Test
    void aLongListComesInPagesWithoutGapOrRepetition() {
        int all = InboxSettings.defaults().pageSize() + 7;
        for (int i = 0; i < all; i++) {
            inbox.says(TestInbox.ZALO, "nguoi" + i, "tin " + i);
        }
        await().untilAsserted(() -> assertThat(lan.get("counters").body().getInteger("all")).isEqualTo(all));
        var first = lan.get("conversations?view=all").body();
        var second = lan.get("conversations?view=all&before=" + first.getString("next")).body();
        var seen = new ArrayList<>(ids(first));
        seen.addAll(ids(second));
        assertThat(seen).hasSize(all).doesNotHaveDuplicates();
        assertThat(second.getString("next")).isEmpty();
    }

    @Test
    void aMemberOfAUnitSeesThatUnitAndWhatNobodyHasPlaced() {
        var ours = inbox.says(TestInbox.ZALO, "1", "của xã mình", "", Map.of("unit", "xa-1"));
        var theirs = inbox.says(TestInbox.ZALO, "2", "của xã khác", "", Map.of("unit", "xa-2"));
        var nobodys = inbox.says(TestInbox.ZALO, "3", "chưa rõ xã nào");
        inbox.staff("xa1", "Cán bộ xã Một", "xa-1");
        var local = inbox.browser();
        local.login("xa1", TestInbox.PASSWORD);
        await().untilAsserted(() -> assertThat(ids("view=all")).hasSize(3));
        assertThat(ids(local.get("conversations?view=all").body())).containsExactlyInAnyOrder(ours, nobodys);
        assertThat(ids(local.get("conversations?view=all&q=" + encoded("xã khác")).body())).isEmpty();
        assertThat(local.get("counters").body().getInteger("all")).isEqualTo(2);
        assertThat(local.get("conversations/" + theirs).status()).isEqualTo(404);
        assertThat(local.act(theirs, "note", new JsonObject().put("text", "a").put("clientId", "12345678")).status()).isEqualTo(404);
    }

    @Test
    void aNodeThatStartsLaterShowsTheSameAndSoDoTheCounters() {
        var old = inbox.says(TestInbox.ZALO, "1", "tin cũ");
        var older = inbox.asksForAPerson(TestInbox.SMS, "+84900000001", "gap can bo");
        var there = lan.at(inbox.anotherNode());
        assertThat(ids(there.get("conversations?view=all").body())).containsExactlyInAnyOrder(old, older);
        // The first node reads what changed a moment later; the second read everything at its start.
        await().untilAsserted(() -> assertThat(lan.get("counters").body()).isEqualTo(there.get("counters").body()));
    }

    @Test
    void anUnknownViewNamesItsField() {
        var answer = lan.get("conversations?view=nonsense");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().getJsonObject("error").getString("field")).isEqualTo("view");
        assertThat(lan.get("conversations?before=nonsense").body().getJsonObject("error").getString("field")).isEqualTo("before");
    }

    private List<String> ids(String query) {
        return ids(lan.get("conversations?" + query).body());
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("conversations").stream().map(card -> ((JsonObject) card).getString("id")).toList();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
