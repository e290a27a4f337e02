package vn.caunoi.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WritingTest {

    private TestInbox inbox;
    private TestBrowser lan;
    private TestBrowser binh;
    private String conversation;

    @BeforeEach
    void start() throws IOException {
        inbox = TestInbox.start();
        lan = inbox.browser("lan", "Nguyễn Thị Lan");
        binh = inbox.browser("binh", "Trần Văn Bình");
        conversation = inbox.asksForAPerson(TestInbox.SMS, "+84900000001", "cho toi gap can bo");
    }

    @AfterEach
    void stop() throws IOException {
        inbox.close();
    }

    @Test
    void aReplyIsALineAndAMessageThatWaitsToBeSent() {
        var answer = lan.reply(conversation, "Chào bác, em nghe ạ.");
        assertThat(answer.status()).isEqualTo(200);
        var line = lastLine(answer);
        assertThat(line.getString("kind")).isEqualTo("out");
        assertThat(line.getString("author")).isEqualTo("Nguyễn Thị Lan");
        assertThat(line.getString("delivery")).isEqualTo("queued");

        var waiting = inbox.outbox(conversation, TestInbox.SMS);
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).messageId()).isEqualTo(line.getString("id"));
        var payload = new JsonObject(waiting.get(0).payload());
        assertThat(payload.getString("text")).isEqualTo("Chào bác, em nghe ạ.");
        assertThat(payload.getJsonArray("options")).isEmpty();
        assertThat(payload.getString("author")).isEqualTo("Nguyễn Thị Lan");
        assertThat(inbox.woken).contains(TestInbox.SMS + "/reply");
    }

    @Test
    void theFirstReplyMakesTheConversationMineAndItWaitsForTheCitizen() {
        var card = lan.reply(conversation, "Chào bác.").body().getJsonObject("conversation");
        assertThat(card.getJsonObject("owner").getString("name")).isEqualTo("lan");
        assertThat(card.getString("status")).isEqualTo("waiting");
    }

    @Test
    void aRepeatedReplyIsSentOnce() {
        var body = new JsonObject().put("text", "Chào bác.").put("seen", newest(lan)).put("clientId", "mot-hai-ba-bon");
        assertThat(lan.act(conversation, "reply", body).status()).isEqualTo(200);
        assertThat(lan.act(conversation, "reply", body).status()).isEqualTo(200);
        assertThat(inbox.outbox(conversation, TestInbox.SMS)).hasSize(1);
    }

    @Test
    void aReplySentTwiceAtOnceIsSentOnce() {
        var body = new JsonObject().put("text", "Chào bác.").put("seen", newest(lan)).put("clientId", "mot-hai-ba-bon");
        var answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> lan.act(conversation, "reply", body)))
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
        assertThat(inbox.outbox(conversation, TestInbox.SMS)).hasSize(1);
    }

    @Test
    void whenSomebodyElseHasAnsweredTheReplyStopsOnceAndShowsIt() {
        var seen = newest(binh);
        lan.reply(conversation, "Em Lan đây ạ.");
        binh.act(conversation, "take", new JsonObject().put("owner", "lan"));
        var stopped = binh.reply(conversation, "Em Bình đây ạ.", seen);
        assertThat(stopped.status()).isEqualTo(409);
        assertThat(stopped.code()).isEqualTo("answered");
        assertThat(stopped.body().getJsonObject("error").getString("text")).startsWith("Nguyễn Thị Lan vừa trả lời");
        assertThat(stopped.body().getJsonArray("lines").encode()).contains("Em Lan đây ạ.");

        assertThat(binh.reply(conversation, "Em Bình đây ạ.", newest(binh)).status()).isEqualTo(200);
        assertThat(inbox.outbox(conversation, TestInbox.SMS)).hasSize(2);
    }

    @Test
    void theBotsAnswerAlsoStopsAReplyOnce() {
        var chat = inbox.says(TestInbox.ZALO, "551", "Xin lịch tiếp dân");
        var seen = newest(lan, chat);
        inbox.says(TestInbox.ZALO, "551", "Cảm ơn");
        var stopped = lan.reply(chat, "Lịch tiếp dân là thứ Năm ạ.", seen);
        assertThat(stopped.body().getJsonObject("error").getString("text")).startsWith("Trợ lý tự động vừa trả lời");
    }

    @Test
    void twoRepliesAtTheSameMomentNeverBothGoOut() {
        var seen = newest(lan);
        var both = List.of(
                CompletableFuture.supplyAsync(() -> lan.reply(conversation, "Em Lan.", seen)),
                CompletableFuture.supplyAsync(() -> binh.reply(conversation, "Em Bình.", seen)));
        assertThat(both.stream().map(CompletableFuture::join).map(TestBrowser.Answer::status)).containsExactlyInAnyOrder(200, 409);
        assertThat(inbox.outbox(conversation, TestInbox.SMS)).hasSize(1);
    }

    @Test
    void aNewWordOfTheCitizenDoesNotStopAReply() {
        var seen = newest(lan);
        inbox.says(TestInbox.SMS, "+84900000001", "alo", "", Map.of());
        assertThat(lan.reply(conversation, "Em nghe ạ.", seen).status()).isEqualTo(200);
    }

    @Test
    void aColleaguesConversationIsNotAnswered() {
        lan.reply(conversation, "Em Lan.");
        var answer = binh.reply(conversation, "Em Bình.");
        assertThat(answer.code()).isEqualTo("owned");
        assertThat(inbox.outbox(conversation, TestInbox.SMS)).hasSize(1);
    }

    @Test
    void aNoteIsNeverAMessage() {
        var answer = lan.act(conversation, "note", note("Đã gọi địa chính."));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(lastLine(answer).getString("kind")).isEqualTo("note");
        assertThat(lastLine(answer).getString("delivery")).isEmpty();
        assertThat(inbox.outbox(conversation, TestInbox.SMS)).isEmpty();
        assertThat(inbox.woken).doesNotContain(TestInbox.ZALO + "/reply");
        assertThat(answer.body().getJsonObject("conversation").getJsonObject("owner").getString("name")).isEqualTo("desk");
    }

    @Test
    void aColleaguesConversationMayBeNoted() {
        lan.act(conversation, "take", new JsonObject().put("owner", "desk"));
        assertThat(binh.act(conversation, "note", note("Bác này đã gọi tuần trước.")).status()).isEqualTo(200);
    }

    @Test
    void anEmptyOrEndlessReplyNamesItsField() {
        var empty = lan.reply(conversation, "   ");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body().getJsonObject("error").getString("field")).isEqualTo("text");
        var endless = lan.reply(conversation, "a".repeat(InboxSettings.defaults().longestText() + 1));
        assertThat(endless.body().getJsonObject("error").getString("field")).isEqualTo("text");
    }

    @Test
    void whatTheChannelCannotCarryIsRefusedBeforeItWaits() {
        var answer = lan.reply(conversation, "a".repeat(2001));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().getJsonObject("error").getString("text")).contains("dài quá 2000 ký tự");
        assertThat(inbox.outbox(conversation, TestInbox.SMS)).isEmpty();
    }

    @Test
    void aReplyOnAnAccountThatIsGoneSaysSo() {
        var gone = inbox.asksForAPerson("gone-account", "x1", "alo");
        assertThat(lan.reply(gone, "Em đây.").status()).isEqualTo(422);
    }

    @Test
    void theOutlookOfADraftCountsSegmentsAndMoney() {
        var plain = lan.act(conversation, "preview", new JsonObject().put("text", "Da, em nghe.")).body();
        assertThat(plain.getString("encoding")).isEqualTo("GSM-7");
        assertThat(plain.getInteger("parts")).isEqualTo(1);
        var accented = lan.act(conversation, "preview", new JsonObject().put("text", "Dạ, em nghe. ".repeat(8))).body();
        assertThat(accented.getString("encoding")).isEqualTo("UCS-2");
        assertThat(accented.getInteger("parts")).isEqualTo(2);
        assertThat(accented.getInteger("price")).isEqualTo(700);
        assertThat(accented.getBoolean("segmented")).isTrue();
    }

    private String newest(TestBrowser browser) {
        return newest(browser, conversation);
    }

    private static String newest(TestBrowser browser, String conversation) {
        return lastLine(browser.get("conversations/" + conversation)).getString("cursor");
    }

    private static JsonObject note(String text) {
        return new JsonObject().put("text", text).put("clientId", "ghi-chu-0001");
    }

    private static JsonObject lastLine(TestBrowser.Answer answer) {
        var lines = answer.body().getJsonArray("lines");
        return lines.getJsonObject(lines.size() - 1);
    }
}
