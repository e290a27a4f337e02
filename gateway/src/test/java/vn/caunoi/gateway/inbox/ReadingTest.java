package vn.caunoi.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Staff see what a citizen wrote, and beside it how it reads in ordinary spelling. */
class ReadingTest {

    private static final String RAW = "duong truoc nha toi hu, goi hoai ko ai nghe";

    private static TestInbox inbox;
    private static TestBrowser lan;
    private static int citizens;

    @BeforeAll
    static void start() throws IOException {
        inbox = TestInbox.start();
        lan = inbox.browser("lan", "Nguyễn Thị Lan");
    }

    @AfterAll
    static void stop() throws IOException {
        inbox.close();
    }

    @Test
    void aMessageWithoutAccentsKeepsItsWordsAndHasItsReadingBeside() {
        var line = firstLine(says(RAW));
        assertThat(line.getString("text")).isEqualTo(RAW);
        var reading = line.getJsonObject("reading");
        assertThat(reading.getString("text")).isEqualTo("đường trước nhà tôi hư, gọi hoài không ai nghe");
        assertThat(changes(reading)).contains("duong>đường", "ko>không").doesNotContain("ai>ai", "nghe>nghe");
        for (var change : objects(reading.getJsonArray("changes"))) {
            var start = change.getInteger("start");
            assertThat(reading.getString("text").substring(start)).startsWith(change.getString("to"));
        }
    }

    @Test
    void shorthandAndTypingLeftoversAreReadToo() {
        assertThat(changes(reading("dt của tôi hư"))).containsExactly("dt>điện thoại");
        assertThat(changes(reading("dduwowngf hư rồi"))).containsExactly("dduwowngf>đường");
        assertThat(changes(reading("duongnay hư lắm rồi"))).containsExactly("duongnay>đường này");
    }

    @Test
    void aGuessSaysThatItIsOne() {
        assertThat(sure("toi muon gap can bo")).containsOnly(true);
        assertThat(sure("Dung")).containsExactly(false);
    }

    @Test
    void whatReadsTheSameHasNoReading() {
        for (var same : List.of(
                "Đường trước nhà tôi hư 3 tháng rồi", "ĐƯỜNG HƯ LẮM RỒI", "Khu hoà bình ngập nước", "  Đèn   hỏng ", "0900000001", "1", "ok",
                "https://example.org/duong-hu")) {
            assertThat(firstLine(says(same)).containsKey("reading")).as(same).isFalse();
        }
    }

    @Test
    void onlyTheCitizenIsRead() {
        var conversation = inbox.says(TestInbox.SMS, citizen(), RAW, "Da, em nghe. Bac cho em biet xa nao?", Map.of("status", "bot"));
        lan.act(conversation, "take", new JsonObject().put("owner", "bot"));
        lan.act(conversation, "note", new JsonObject().put("text", "goi lai cho bac").put("clientId", "ghi-chu-1"));
        var lines = objects(lan.get("conversations/" + conversation).body().getJsonArray("lines"));
        assertThat(lines).extracting(line -> line.getString("kind")).contains("in", "out", "note");
        assertThat(lines).allSatisfy(line -> assertThat(line.containsKey("reading")).isEqualTo(line.getString("kind").equals("in")));
    }

    @Test
    void aPetitionShowsTheCitizensWordsWithTheirReading() {
        var conversation = says(RAW);
        var number = inbox.opensPetition(conversation);
        var card = lan.get("conversations/" + conversation).body().getJsonArray("petitions").getJsonObject(0);
        assertThat(card.getString("content")).isEqualTo("duong truoc nha toi hu");
        assertThat(card.getJsonObject("reading").getString("text")).isEqualTo("đường trước nhà tôi hư");
        assertThat(lan.get("petitions/" + number).body().getJsonObject("petition").getJsonObject("reading")).isEqualTo(card.getJsonObject("reading"));
    }

    @Test
    void whatIsSealedIsNotReadEither() {
        var conversation = says("cho toi gap can bo");
        inbox.opensPetition(conversation, "to_cao");
        var card = lan.get("conversations/" + conversation).body().getJsonArray("petitions").getJsonObject(0);
        assertThat(card.getBoolean("sealed")).isTrue();
        assertThat(card.containsKey("reading")).isFalse();
    }

    @Test
    void theListShowsTheCitizensOwnWords() {
        var conversation = inbox.asksForAPerson(TestInbox.SMS, citizen(), "xe rac khong toi ba tuan nay");
        await().untilAsserted(() -> assertThat(objects(lan.get("conversations?view=all&q=xe+rac").body().getJsonArray("conversations")))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.getString("id")).isEqualTo(conversation);
                    assertThat(card.getString("snippet")).isEqualTo("xe rac khong toi ba tuan nay");
                }));
    }

    private static JsonObject reading(String text) {
        return firstLine(says(text)).getJsonObject("reading");
    }

    private static String says(String text) {
        return inbox.says(TestInbox.SMS, citizen(), text);
    }

    private static String citizen() {
        return "+8490000%04d".formatted(++citizens);
    }

    private static JsonObject firstLine(String conversation) {
        return lan.get("conversations/" + conversation).body().getJsonArray("lines").getJsonObject(0);
    }

    private static List<String> changes(JsonObject reading) {
        return objects(reading.getJsonArray("changes")).stream()
                .map(change -> change.getString("from") + ">" + change.getString("to"))
                .toList();
    }

    private static List<Boolean> sure(String text) {
        return objects(reading(text).getJsonArray("changes")).stream().map(change -> change.getBoolean("sure")).toList();
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }
}
