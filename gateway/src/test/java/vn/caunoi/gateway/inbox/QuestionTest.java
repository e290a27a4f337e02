package vn.caunoi.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.eventually;
import static vn.caunoi.gateway.inbox.TestInbox.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.caunoi.gateway.faq.TaughtFaq;
import vn.caunoi.gateway.faq.UnansweredNotes;
import vn.caunoi.store.AuditEntry;

/** Questions nobody could answer, in front of an officer. Each test asks its own. */
class QuestionTest {

    private static final JsonObject NOTHING = new JsonObject();
    private static final String SHIPPED = "cong-mat-tran-gio-nhan";

    private static TestInbox inbox;
    private static TestBrowser lan;
    private static TestBrowser commune;
    private static TaughtFaq here;
    private static TaughtFaq there;

    @BeforeAll
    static void start() throws IOException {
        inbox = TestInbox.start();
        here = inbox.learns();
        var second = inbox.anotherNode();
        there = inbox.learns();
        assertThat(second).isPositive();
        lan = inbox.browser("lan", "Nguyễn Thị Lan");
        inbox.staff("xa", "Chị Xã", "00004");
        commune = inbox.browser();
        commune.login("xa", TestInbox.PASSWORD);
    }

    @AfterAll
    static void stop() throws IOException {
        inbox.close();
    }

    private static void asked(String question, String unit, String... told) {
        new UnansweredNotes(inbox.store, text -> text, 500, Duration.ofDays(90))
                .note(new UnansweredNotes.Asked("c-" + question.length(), "sms", unit, question, List.of(told), Instant.now()));
        eventually().until(() -> find(lan, question).isPresent() || find(commune, question).isPresent());
    }

    private static Optional<JsonObject> find(TestBrowser who, String question) {
        return find(who.get("questions").body().getJsonArray("questions"), question);
    }

    private static Optional<JsonObject> find(JsonArray questions, String question) {
        return questions.stream().map(JsonObject.class::cast).filter(one -> one.getString("question").equals(question)).findFirst();
    }

    private static TestBrowser.Answer act(TestBrowser who, String question, String act, JsonObject body) {
        return who.post("questions/" + find(lan, question).orElseThrow().getString("id") + "/" + act, body);
    }

    private static JsonObject answer() {
        return new JsonObject().put("question", "Hồ bơi phường có dạy bơi không?").put("answer", "Dạ có, hè nào phường cũng mở lớp.")
                .put("source", "UBND phường").put("validFrom", "2026-01-01");
    }

    private static void refused(JsonObject body, String question, String field, String words) {
        var answer = act(lan, question, "entry", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().getJsonObject("error").getString("field")).isEqualTo(field);
        assertThat(answer.body().getJsonObject("error").getString("text")).contains(words);
    }

    @Test
    void theListTellsWhatWasAskedHowOftenAndWhatIsNear() {
        asked("cổng nhận kiến nghị ban đêm chăng", "", SHIPPED);
        asked("cong nhan kien nghi ban dem chang", "");
        eventually().until(() -> find(lan, "cong nhan kien nghi ban dem chang").isPresent());
        var question = find(lan, "cong nhan kien nghi ban dem chang").orElseThrow();
        assertThat(question.getLong("count")).isEqualTo(2);
        assertThat(question.getString("family")).isEqualTo("sms");
        var nearest = question.getJsonArray("nearest");
        assertThat(nearest.size()).isBetween(1, 3);
        assertThat(nearest.getJsonObject(0).getString("id")).isEqualTo(SHIPPED);
        assertThat(nearest.getJsonObject(0).getString("answer")).startsWith("Dạ cổng nhận");
    }

    @Test
    void oneClickMakesItAWayOfAskingForAnEntry() {
        var words = "cái hộp thư điện này thức đêm à";
        asked(words, "");
        var answer = act(lan, words, "variant", new JsonObject().put("entry", SHIPPED));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(find(answer.body().getJsonArray("questions"), words)).isEmpty();
        assertThat(here.nearest(words, LocalDate.of(2026, 11, 22), 1).get(0).id()).isEqualTo(SHIPPED);
        eventually().until(() -> there.inForce().stream().anyMatch(lesson -> lesson.asked().contains(words)));
        assertThat(recorded()).contains("question_variant");
    }

    @Test
    void anEntryOfOnesOwnAnswersAndIsTakenBack() {
        var words = "hồ bơi phường có dạy bơi cho cháu tôi";
        asked(words, "");
        var body = act(lan, words, "entry", answer()).body();
        var taught = body.getJsonArray("taught").getJsonObject(0);
        assertThat(taught.getString("answer")).isEqualTo("Dạ có, hè nào phường cũng mở lớp.");
        assertThat(taught.getString("by")).isEqualTo("lan");
        var ended = lan.post("lessons/" + taught.getString("id") + "/end", NOTHING);
        assertThat(ended.body().getJsonArray("taught").stream().map(one -> ((JsonObject) one).getString("id"))).doesNotContain(taught.getString("id"));
        assertThat(lan.post("lessons/" + taught.getString("id") + "/end", NOTHING).status()).isEqualTo(404);
        assertThat(recorded()).contains("question_entry", "lesson_end");
    }

    @Test
    void everyFieldIsCheckedAndTheQuestionStays() {
        var words = "câu này để thử ô nhập";
        asked(words, "");
        refused(answer().put("question", ""), words, "question", "Không được để trống");
        refused(answer().put("question", "a".repeat(81)), words, "question", "80");
        refused(answer().put("source", " "), words, "source", "Không được để trống");
        refused(answer().put("answer", "dài ".repeat(100)), words, "brief", "tối đa 306");
        refused(answer().put("brief", "Dạ có “ạ”"), words, "brief", "“");
        refused(answer().put("validFrom", "hôm nay"), words, "validFrom", "Cần là một ngày");
        refused(answer().put("validFrom", "2027-01-02").put("validTo", "2027-01-01"), words, "validTo", "từ ngày bắt đầu");
        refused(answer().put("validTo", "2026-01-02"), words, "validTo", "đã qua");
        assertThat(find(lan, words)).isPresent();
        assertThat(act(lan, words, "variant", new JsonObject().put("entry", "khong-co")).status()).isEqualTo(404);
    }

    @Test
    void whatNeedsNoAnswerIsDismissedOnce() {
        var words = "alo alo một hai ba";
        asked(words, "");
        var id = find(lan, words).orElseThrow().getString("id");
        assertThat(lan.post("questions/" + id + "/dismiss", NOTHING).status()).isEqualTo(200);
        assertThat(lan.post("questions/" + id + "/dismiss", NOTHING).status()).isEqualTo(404);
        assertThat(recorded()).contains("question_dismiss");
    }

    @Test
    void anOfficerOfAUnitSeesItsQuestionsAndAnswersNotForAll() {
        asked("câu hỏi của xã khác", "00007");
        asked("câu hỏi của xã mình", "00004");
        assertThat(find(commune, "câu hỏi của xã khác")).isEmpty();
        assertThat(find(commune, "câu hỏi của xã mình")).isPresent();
        assertThat(commune.get("questions").body().getBoolean("mayTeach")).isFalse();
        assertThat(act(commune, "câu hỏi của xã khác", "dismiss", NOTHING).status()).isEqualTo(404);
        assertThat(act(commune, "câu hỏi của xã mình", "entry", answer()).status()).isEqualTo(403);
        assertThat(act(commune, "câu hỏi của xã mình", "dismiss", NOTHING).status()).isEqualTo(200);
    }

    @Test
    void withoutSessionOrTokenNothingIsShownOrDone() {
        assertThat(inbox.browser().get("questions").status()).isEqualTo(401);
        var words = "câu này không ai đụng tới";
        asked(words, "");
        var thief = lan.at(inbox.port());
        thief.csrf = "";
        assertThat(act(thief, words, "dismiss", NOTHING).status()).isEqualTo(403);
        assertThat(find(lan, words)).isPresent();
    }

    private static List<String> recorded() {
        return await(inbox.store.audit().read("", 1000)).stream().map(AuditEntry::what).toList();
    }
}
