package vn.caunoi.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.inbox.TestInbox.await;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reply can be taken back for a moment, and the same words are not sent twice unasked. */
class UndoTest {

    private TestInbox inbox;
    private TestBrowser lan;
    private TestBrowser binh;
    private String conversation;

    @BeforeEach
    void start() throws IOException {
        inbox = TestInbox.start(Duration.ofSeconds(5), Duration.ofSeconds(60));
        lan = inbox.browser("lan", "Nguyễn Thị Lan");
        binh = inbox.browser("binh", "Trần Văn Bình");
        conversation = inbox.asksForAPerson(TestInbox.SMS, "+84900000001", "cho toi gap can bo");
    }

    @AfterEach
    void stop() throws IOException {
        inbox.close();
    }

    private static JsonObject held(TestBrowser.Answer answer) {
        var held = answer.body().getJsonArray("held");
        assertThat(held).hasSize(1);
        return held.getJsonObject(0);
    }

    private TestBrowser.Answer undo(TestBrowser who, JsonObject held) {
        return who.act(conversation, "undo", new JsonObject().put("message", held.getString("id")));
    }

    private void itsMomentPasses() {
        var due = await(inbox.store.held().due(Instant.now().plusSeconds(5)));
        due.forEach(held -> await(inbox.store.held().release(held, Instant.now())));
    }

    @Test
    void aReplyWaitsAMomentAndIsShownAsWaiting() {
        var answer = lan.reply(conversation, "Chào bác.");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(held(answer).getString("text")).isEqualTo("Chào bác.");
        assertThat(held(answer).getString("by")).isEqualTo("lan");
        assertThat(held(binh.get("conversations/" + conversation)).getString("author")).isEqualTo("Nguyễn Thị Lan");
        assertThat(answer.raw().body()).contains("\"status\":\"waiting\"");
        assertThat(inbox.outbox(conversation, TestInbox.SMS)).isEmpty();

        itsMomentPasses();
        assertThat(inbox.outbox(conversation, TestInbox.SMS)).hasSize(1);
        assertThat(lan.get("conversations/" + conversation).body().getJsonArray("held")).isEmpty();
    }

    @Test
    void aReplyTakenBackIsGivenBackToItsWriterAndReachesNobody() {
        var answer = undo(lan, held(lan.reply(conversation, "Chào bác nhầm.")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().getString("text")).isEqualTo("Chào bác nhầm.");
        assertThat(answer.body().getJsonArray("held")).isEmpty();
        assertThat(answer.body().getJsonObject("conversation").getString("status")).isEqualTo("open");
        itsMomentPasses();
        assertThat(inbox.outbox(conversation, TestInbox.SMS)).isEmpty();
        assertThat(answer.body().getJsonArray("lines").encode()).doesNotContain("nhầm");
    }

    @Test
    void whatHasLeftIsNotTakenBack() {
        var held = held(lan.reply(conversation, "Chào bác."));
        itsMomentPasses();
        var answer = undo(lan, held);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("left");
        assertThat(inbox.outbox(conversation, TestInbox.SMS)).hasSize(1);
    }

    @Test
    void nobodyTakesBackAColleaguesReply() {
        assertThat(undo(binh, held(lan.reply(conversation, "Chào bác."))).status()).isEqualTo(409);
        assertThat(held(lan.get("conversations/" + conversation)).getString("text")).isEqualTo("Chào bác.");
    }

    @Test
    void aReplyRepeatedWhileItWaitsIsHeldOnce() {
        var seen = lan.get("conversations/" + conversation).body().getJsonArray("lines").getJsonObject(0).getString("cursor");
        var body = new JsonObject().put("text", "Chào bác.").put("seen", seen).put("clientId", "mot-hai-ba-bon");
        lan.act(conversation, "reply", body);
        assertThat(held(lan.act(conversation, "reply", body)).getString("text")).isEqualTo("Chào bác.");
        itsMomentPasses();
        assertThat(held(lan.act(conversation, "reply", body.copy().put("clientId", "nam-sau-bay-tam").put("text", "Khác."))).getString("text"))
                .isEqualTo("Khác.");
        assertThat(inbox.outbox(conversation, TestInbox.SMS)).hasSize(1);
    }

    @Test
    void theSameWordsAMomentLaterAreAskedAboutAndSentWhenMeant() {
        lan.reply(conversation, "Chào bác.");
        var again = lan.reply(conversation, "Chào bác.");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("same_text");
        itsMomentPasses();
        assertThat(lan.reply(conversation, "Chào bác.").code()).isEqualTo("same_text");
        var lines = lan.get("conversations/" + conversation).body().getJsonArray("lines");
        var meant = lan.act(conversation, "reply", new JsonObject().put("text", "Chào bác.").put("clientId", "chin-muoi-muoi-mot")
                .put("seen", lines.getJsonObject(lines.size() - 1).getString("cursor")).put("again", true));
        assertThat(meant.status()).isEqualTo(200);
        inbox.later(Duration.ofMinutes(5));
        assertThat(lan.reply(conversation, "Chào bác.").status()).isEqualTo(200);
    }
}
