package vn.caunoi.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.store.AuditEntry;

class AssignmentTest {

    private static final JsonObject FROM_DESK = new JsonObject().put("owner", "desk");

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
    void takingMakesItMineAndLeavesALine() {
        var answer = lan.act(conversation, "take", FROM_DESK);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(owner(answer)).isEqualTo("lan");
        assertThat(texts(answer)).last().isEqualTo("Nguyễn Thị Lan nhận hội thoại.");
    }

    @Test
    void whenTwoPressTakeOneWinsAndTheOtherIsToldWho() {
        var both = List.of(
                CompletableFuture.supplyAsync(() -> lan.act(conversation, "take", FROM_DESK)),
                CompletableFuture.supplyAsync(() -> binh.act(conversation, "take", FROM_DESK)));
        var answers = both.stream().map(CompletableFuture::join).toList();
        var won = answers.stream().filter(answer -> answer.status() == 200).toList();
        var lost = answers.stream().filter(answer -> answer.status() == 409).toList();
        assertThat(won).hasSize(1);
        assertThat(lost).hasSize(1);
        assertThat(owner(lost.get(0))).isEqualTo(owner(won.get(0)));
        assertThat(lost.get(0).body().getJsonObject("error").getString("text")).contains("đang phụ trách");
    }

    @Test
    void takingFromAColleagueNeedsToHaveSeenTheColleague() {
        lan.act(conversation, "take", FROM_DESK);
        assertThat(binh.act(conversation, "take", FROM_DESK).status()).isEqualTo(409);
        var answer = binh.act(conversation, "take", new JsonObject().put("owner", "lan"));
        assertThat(owner(answer)).isEqualTo("binh");
        assertThat(texts(answer)).last().isEqualTo("Trần Văn Bình nhận hội thoại từ Nguyễn Thị Lan.");
    }

    @Test
    void takingTwiceIsHarmless() {
        lan.act(conversation, "take", FROM_DESK);
        var again = lan.act(conversation, "take", FROM_DESK);
        assertThat(again.status()).isEqualTo(200);
        assertThat(texts(again)).filteredOn(text -> text.contains("nhận hội thoại")).hasSize(1);
    }

    @Test
    void givingBackHandsTheDialogToTheBotInAStateItCanGoOnWith() {
        lan.act(conversation, "take", FROM_DESK);
        var answer = lan.act(conversation, "give-back", new JsonObject());
        assertThat(answer.status()).isEqualTo(200);
        var row = TestInbox.await(inbox.store.conversations().load(conversation)).orElseThrow();
        assertThat(row.owner()).isEqualTo("bot");
        assertThat(row.status()).isEqualTo("bot");
        assertThat(new JsonObject(row.state()).getBoolean("handedBack")).isTrue();
        assertThat(texts(answer)).last().isEqualTo("Nguyễn Thị Lan trả hội thoại lại cho trợ lý tự động.");
    }

    @Test
    void closingResolvesItAndLeavesALine() {
        lan.act(conversation, "take", FROM_DESK);
        var answer = lan.act(conversation, "close", new JsonObject());
        assertThat(answer.body().getJsonObject("conversation").getString("status")).isEqualTo("resolved");
        assertThat(texts(answer)).last().isEqualTo("Nguyễn Thị Lan kết thúc hội thoại.");
    }

    @Test
    void closingEndsTheAlert() {
        var danger = inbox.says(TestInbox.ZALO, "7", "cháy nhà", "", Map.of("owner", "desk", "status", "open", "alert", "fire"));
        assertThat(alert(lan.act(danger, "take", FROM_DESK))).isEqualTo("fire");
        assertThat(alert(lan.act(danger, "close", new JsonObject()))).isEmpty();
    }

    @Test
    void nobodyLetsGoOfAColleaguesConversation() {
        lan.act(conversation, "take", FROM_DESK);
        assertThat(binh.act(conversation, "close", new JsonObject()).code()).isEqualTo("owned");
        assertThat(binh.act(conversation, "give-back", new JsonObject()).status()).isEqualTo(409);
        assertThat(owner(lan.get("conversations/" + conversation))).isEqualTo("lan");
    }

    @Test
    void takingFromTheBotSaysSo() {
        var chat = inbox.says(TestInbox.ZALO, "5512345678901234", "Cho hỏi lịch tiếp dân");
        var answer = lan.act(chat, "take", new JsonObject().put("owner", "bot"));
        assertThat(owner(answer)).isEqualTo("lan");
        assertThat(texts(answer)).last().isEqualTo("Nguyễn Thị Lan nhận hội thoại từ trợ lý tự động.");
    }

    @Test
    void everyActIsRecorded() {
        lan.get("conversations/" + conversation);
        lan.act(conversation, "take", FROM_DESK);
        lan.act(conversation, "close", new JsonObject());
        assertThat(TestInbox.await(inbox.store.audit().read("", 100)))
                .filteredOn(entry -> entry.about().equals(conversation))
                .extracting(AuditEntry::who, AuditEntry::what)
                .containsExactly(
                        tuple("lan", "read"),
                        tuple("lan", "take"),
                        tuple("lan", "close"));
    }

    @Test
    void anUnknownConversationIsMissing() {
        assertThat(lan.act("khong-co", "take", FROM_DESK).status()).isEqualTo(404);
        assertThat(lan.get("conversations/khong-co").code()).isEqualTo("missing");
    }

    @Test
    void aMissingFieldIsNamed() {
        var answer = lan.act(conversation, "take", new JsonObject());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().getJsonObject("error").getString("field")).isEqualTo("owner");
    }

    private static String owner(TestBrowser.Answer answer) {
        return answer.body().getJsonObject("conversation").getJsonObject("owner").getString("name");
    }

    private static String alert(TestBrowser.Answer answer) {
        return answer.body().getJsonObject("conversation").getString("alert");
    }

    private static List<String> texts(TestBrowser.Answer answer) {
        return answer.body().getJsonArray("lines").stream().map(line -> ((JsonObject) line).getString("text")).toList();
    }
}
