package vn.caunoi.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.petitions.PetitionNumbers;
import vn.caunoi.store.OutboxItem;

/** Officers move a petition along from the inbox. */
class PetitionStepsTest {

    private static TestInbox inbox;
    private static TestBrowser lan;
    private static TestBrowser binh;
    private static int citizens;

    private String account = TestInbox.SMS;
    private String conversation;
    private String number;

    @BeforeAll
    static void start() throws IOException {
        inbox = TestInbox.start();
        lan = inbox.browser("lan", "Nguyễn Thị Lan");
        binh = inbox.browser("binh", "Trần Văn Bình");
        inbox.staff("mai", "Lê Thị Mai", "00007");
    }

    @AfterAll
    static void stop() throws IOException {
        inbox.close();
    }

    @BeforeEach
    void aCitizenOpensAPetition() {
        opensAt(TestInbox.SMS, "phan_anh");
    }

    private void opensAt(String account, String kind) {
        this.account = account;
        conversation = inbox.says(account, "+8490000%04d".formatted(++citizens), "duong truoc nha toi hu");
        number = inbox.opensPetition(conversation, kind);
    }

    @Test
    void anOpenedPetitionShowsItsStateItsHistoryAndWhatMayBeDone() {
        var page = page();
        assertThat(page.getJsonObject("petition").getString("statusText")).isEqualTo("Mới");
        assertThat(page.getJsonObject("petition").getString("dueText")).isEqualTo("Cần xem trước");
        assertThat(page.getJsonArray("history").getJsonObject(0).getString("what")).isEqualTo("Mở phiếu");
        assertThat(page.getJsonArray("history").getJsonObject(0).getString("by")).isEqualTo("Trợ lý tự động");
        assertThat(page.getJsonArray("history").getJsonObject(0).getString("detail")).isEqualTo("Phản ánh");
        assertThat(acts()).containsExactly("classify", "ask", "forward", "answer", "refuse", "not_ours", "merge");
        assertThat(form("forward").getString("label")).isEqualTo("Chuyển cơ quan");
        assertThat(form("forward").getJsonArray("fields").getJsonObject(0).getString("value")).contains("Sở Xây dựng");
    }

    @Test
    void aPetitionIsTakenFromTheFirstLookToItsEnd() {
        does("classify", Map.of("kind", "kien_nghi", "category", "MT", "urgency", "KHAN"));
        assertThat(status()).isEqualTo("DANG_PHAN_LOAI");
        does("forward", Map.of("body", "UBND xã Gio Linh"));
        assertThat(acts()).containsExactly("forward", "progress", "urge", "answer");
        assertThat(form("urge").getString("label")).isEqualTo("Nhắc trước hạn");
        does("urge", Map.of());
        assertThat(status()).isEqualTo("DA_CHUYEN");
        does("progress", Map.of("note", "đã gọi cho địa chính"));
        assertThat(status()).isEqualTo("DANG_XU_LY");
        does("answer", Map.of("text", "Đường sẽ sửa xong trong tuần này."));
        assertThat(acts()).containsExactly("close");
        does("close", Map.of());
        assertThat(status()).isEqualTo("DONG");
        assertThat(acts()).isEmpty();

        var history = page().getJsonArray("history");
        assertThat(IntStream.range(0, history.size()).mapToObj(i -> history.getJsonObject(i).getString("what"))).containsExactly(
                "Mở phiếu", "Phân loại", "Chuyển cơ quan", "Nhắc trước hạn", "Cơ quan đang giải quyết", "Trả lời", "Kết thúc");
        assertThat(history.getJsonObject(1).getString("detail")).isEqualTo("Kiến nghị, Môi trường, rác, nước thải, Khẩn");
        assertThat(history.getJsonObject(4).getString("detail")).isEqualTo("đã gọi cho địa chính");
        assertThat(history.getJsonObject(4).getString("by")).isEqualTo("Nguyễn Thị Lan");
    }

    @Test
    void theCitizenHearsByTheNoticeLaneInPlainLettersOnAPhone() {
        does("forward", Map.of("body", "UBND xã Gio Linh", "due", "2031-03-14"));
        var waiting = notices();
        assertThat(waiting).hasSize(1);
        var text = new JsonObject(waiting.get(0).payload()).getString("text");
        assertThat(text).startsWith("Phieu " + PetitionNumbers.spoken(number) + ": Da chuyen UBND xa Gio Linh").endsWith("han tra loi 14/3/2031.");
        assertThat(inbox.outbox(conversation, account)).noneMatch(item -> item.payload().contains("Da chuyen"));
        assertThat(inbox.woken).contains(account + "/notice");

        var lines = lines();
        var last = lines.get(lines.size() - 1);
        assertThat(last.getString("kind")).isEqualTo("out");
        assertThat(last.getString("text")).isEqualTo(text);
        assertThat(last.getString("id")).isEqualTo(waiting.get(0).messageId());
        assertThat(last.getString("delivery")).isEqualTo("queued");
        assertThat(lines.get(lines.size() - 2).getString("text"))
                .isEqualTo("Phiếu " + PetitionNumbers.spoken(number) + ": Chuyển cơ quan (UBND xã Gio Linh) – Nguyễn Thị Lan.");
    }

    @Test
    void whoeverIsNotOnAPhoneHearsWithAccents() {
        opensAt(TestInbox.ZALO, "phan_anh");
        does("ask", Map.of("question", "Đường ở thôn nào ạ?"));
        assertThat(new JsonObject(notices().get(0).payload()).getString("text"))
                .contains("Cần bác bổ sung: Đường ở thôn nào ạ?");
        assertThat(status()).isEqualTo("CHO_BO_SUNG");
    }

    @Test
    void whatIsNothingToTheCitizenSendsNothing() {
        does("classify", Map.of("kind", "kien_nghi"));
        assertThat(notices()).isEmpty();
        assertThat(lines()).last().satisfies(line -> assertThat(line.getString("kind")).isEqualTo("activity"));
    }

    @Test
    void aKindTheCitizenDidNotNameIsLeftToTheOfficer() {
        opensAt(TestInbox.SMS, "khac");
        assertThat(form("classify").getJsonArray("fields").getJsonObject(0).getString("value")).isEmpty();
        does("classify", Map.of("kind", "", "category", "GT"));
        does("classify", Map.of("kind", "gop_y"));
        assertThat(page().getJsonArray("facts").getJsonObject(0).getString("value")).isEqualTo("Góp ý, hiến kế");
    }

    @Test
    void refusingNamesTheReasonAndTheRightPlace() {
        does("refuse", Map.of("reason", "Thiếu địa chỉ."));
        assertThat(status()).isEqualTo("KHONG_DU_DK");
        opensAt(TestInbox.ZALO, "phan_anh");
        does("not_ours", Map.of("reason", "Xin gửi Tòa án nhân dân."));
        assertThat(status()).isEqualTo("KHONG_THUOC_TQ");
        assertThat(notices().get(0).payload()).contains("Xin gửi Tòa án nhân dân.");
    }

    @Test
    void aRepeatedPetitionFollowsTheFirst() {
        var first = number;
        opensAt(TestInbox.ZALO, "phan_anh");
        assertThat(act("merge", Map.of("into", "không nhớ")).body().getJsonObject("error").getString("field")).isEqualTo("into");
        assertThat(act("merge", Map.of("into", inbox.numbers.number(0, 99_999))).status()).isEqualTo(422);
        assertThat(act("merge", Map.of("into", number)).body().encode()).contains("chính nó");
        does("merge", Map.of("into", PetitionNumbers.spoken(first)));
        assertThat(status()).isEqualTo("TRUNG_LAP");
        assertThat(page().getJsonArray("history").getJsonObject(1).getString("detail")).isEqualTo(PetitionNumbers.spoken(first));
    }

    @Test
    void aSealedOrForeignPetitionIsNotMergedInto() {
        var into = number;
        opensAt(TestInbox.SMS, "to_cao");
        var sealed = number;
        opensAt(TestInbox.SMS, "phan_anh");
        assertThat(act("merge", Map.of("into", sealed)).code()).isEqualTo("not_allowed");
        var elsewhere = inbox.says(TestInbox.ZALO, "chi-tinh-khac", "Đường hư", "", Map.of("unit", "00009"));
        var foreign = inbox.opensPetition(elsewhere);
        var mai = inbox.browser();
        mai.login("mai", TestInbox.PASSWORD);
        assertThat(act(mai, "merge", version(), Map.of("into", foreign)).status()).isEqualTo(422);
        assertThat(act(mai, "merge", version(), Map.of("into", into)).status()).isEqualTo(200);
    }

    @Test
    void whatTheRulesForbidIsRefusedInWords() {
        var answer = act("close", Map.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().getJsonObject("error").getString("text")).isEqualTo("Cần có nội dung trả lời trước đã.");
        assertThat(act("urge", Map.of()).body().encode()).contains("Phiếu đang ở trạng thái “Mới” nên không thể");
        assertThat(act("answer", Map.of("text", "  ")).status()).isEqualTo(422);
        assertThat(act("forward", Map.of("body", "UBND xã", "due", "2020-01-01")).body().encode()).contains("đã qua");
        assertThat(act("forward", Map.of("body", "UBND xã", "due", "mai")).body().getJsonObject("error").getString("field")).isEqualTo("due");
        assertThat(act("classify", Map.of("urgency", "GAP")).body().getJsonObject("error").getString("field")).isEqualTo("urgency");
        assertThat(act("burn", Map.of()).body().getJsonObject("error").getString("field")).isEqualTo("act");
        assertThat(page().getJsonArray("history")).hasSize(1);
        assertThat(notices()).isEmpty();
    }

    @Test
    void whenTooMuchWaitsForTheProviderAStepThatTellsTheCitizenIsNotTakenAndSaysSo() {
        opensAt("sms-full", "phan_anh");
        var refused = act("forward", Map.of("body", "UBND xã Gio Linh"));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("too_many_wait");
        assertThat(refused.body().encode()).contains("nhiều tin chờ gửi");
        assertThat(status()).isEqualTo("MOI");
        assertThat(notices()).isEmpty();
        does("classify", Map.of("urgency", "KHAN"));
    }

    @Test
    void aMalformedRequestNamesItsField() {
        assertThat(lan.post("petitions/" + number + "/acts", new JsonObject().put("act", "close")).body()
                .getJsonObject("error").getString("field")).isEqualTo("version");
        assertThat(lan.post("petitions/" + number + "/acts", new JsonObject().put("version", 1)).status()).isEqualTo(400);
        assertThat(lan.post("petitions/" + number + "/acts", new JsonObject().put("act", "close").put("version", 1).put("fields", "x")).status())
                .isEqualTo(400);
    }

    @Test
    void whoeverSawAnOlderPetitionIsShownHowItStandsNow() {
        var seen = version();
        does("forward", Map.of("body", "UBND xã"));
        var late = act(binh, "answer", seen, Map.of("text", "Đã sửa."));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("moved");
        assertThat(late.body().getJsonObject("petition").getString("status")).isEqualTo("DA_CHUYEN");
        assertThat(late.body().getJsonArray("history")).hasSize(2);
        assertThat(notices()).hasSize(1);
    }

    @Test
    void ofTwoOfficersAtTheSameMomentOneWins() {
        var seen = version();
        var both = List.of(
                CompletableFuture.supplyAsync(() -> act(lan, "forward", seen, Map.of("body", "UBND xã"))),
                CompletableFuture.supplyAsync(() -> act(binh, "answer", seen, Map.of("text", "Đã sửa."))));
        assertThat(both.stream().map(CompletableFuture::join).map(TestBrowser.Answer::status)).containsExactlyInAnyOrder(200, 409);
        assertThat(notices()).hasSize(1);
    }

    @Test
    void anotherUnitsPetitionIsAsMissingAsOneThatNeverWas() {
        var elsewhere = inbox.says(TestInbox.ZALO, "don-vi-khac", "Đường hư", "", Map.of("unit", "00009"));
        number = inbox.opensPetition(elsewhere);
        var mai = inbox.browser();
        mai.login("mai", TestInbox.PASSWORD);
        var foreign = mai.get("petitions/" + number);
        var never = mai.get("petitions/" + inbox.numbers.number(0, 88_888));
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(never.body()).isEqualTo(mai.get("petitions/khong-phai-ma").body());
        assertThat(act(mai, "forward", 1, Map.of("body", "UBND xã")).status()).isEqualTo(404);
        assertThat(lan.get("petitions/" + number).status()).isEqualTo(200);
    }

    @Test
    void nobodyWithoutASessionOrTokenMovesOne() {
        assertThat(inbox.browser().get("petitions/" + number).status()).isEqualTo(401);
        var forged = inbox.browser();
        forged.cookie = lan.cookie;
        assertThat(act(forged, "forward", version(), Map.of("body", "UBND xã")).status()).isEqualTo(403);
    }

    @Test
    void aSealedPetitionIsOnlySentOnAndNothingOfItIsShown() {
        opensAt(TestInbox.SMS, "to_cao");
        assertThat(acts()).containsExactly("forward");
        assertThat(act("answer", Map.of("text", "Đã xử lý.")).status()).isEqualTo(422);
        does("forward", Map.of("body", "Thanh tra tỉnh"));
        assertThat(page().encode()).doesNotContain("duong truoc nha", "Thanh tra", "tố cáo", "Đường sá");
        assertThat(lines().toString()).doesNotContain("Thanh tra");
        assertThat(notices().get(0).payload()).contains("xem xet kin").doesNotContain("Thanh tra");
        assertThat(acts()).containsExactly("forward", "urge");
    }

    @Test
    void decidingThatItMustBeSealedHidesItAtOnce() {
        var after = does("classify", Map.of("kind", "to_cao"));
        assertThat(after.encode()).doesNotContain("duong truoc nha", "tố cáo");
        assertThat(after.getJsonObject("petition").getBoolean("sealed")).isTrue();
        assertThat(lines().get(lines().size() - 1).getString("text")).doesNotContain("tố cáo");
    }

    @Test
    void theOfficerSeesBeforehandWhatTheCitizenWillReadAndItsPrice() {
        var preview = preview("answer", Map.of("text", "Đường sẽ sửa xong trong tuần này."));
        assertThat(preview.getString("text"))
                .isEqualTo("Phieu " + PetitionNumbers.spoken(number) + ": Da co tra loi: Duong se sua xong trong tuan nay.");
        assertThat(preview.getInteger("parts")).isEqualTo(1);
        assertThat(preview.getInteger("price")).isEqualTo(350);
        assertThat(preview("classify", Map.of()).getString("text")).isEmpty();
        assertThat(page().getJsonArray("history")).hasSize(1);
    }

    @Test
    void whatTheChannelCannotCarryOrNoLongerLeadsAnywhereIsNotDone() {
        assertThat(act("answer", Map.of("text", "a".repeat(1001))).body().getJsonObject("error").getString("field")).isEqualTo("text");
        opensAt("gone-account", "phan_anh");
        assertThat(act("answer", Map.of("text", "Đã sửa.")).code()).isEqualTo("cannot_be_sent");
        assertThat(status()).isEqualTo("MOI");
        does("classify", Map.of("kind", "kien_nghi"));
    }

    @Test
    void readingAndActingAreRecorded() {
        does("forward", Map.of("body", "UBND xã"));
        var audit = TestInbox.await(inbox.store.audit().read("", 1000)).stream().filter(entry -> entry.about().equals(number)).toList();
        assertThat(audit).extracting("what").contains("petition_read", "petition_forward");
        assertThat(audit).allSatisfy(entry -> {
            assertThat(entry.who()).isEqualTo("lan");
            assertThat(entry.detail()).isEmpty();
        });
    }

    @Test
    void whoeverLooksAtTheConversationSeesTheStepLive() {
        var ear = binh.listen();
        ear.say(new JsonObject().put("type", "open").put("id", conversation));
        await().until(() -> !ear.heard("presence").isEmpty());
        does("forward", Map.of("body", "UBND xã"));
        await().untilAsserted(() -> assertThat(ear.heard("petitions")).last()
                .satisfies(message -> assertThat(message.encode()).contains("DA_CHUYEN").contains("\"version\":2")));
        await().untilAsserted(() -> assertThat(ear.heard("lines")).last()
                .satisfies(message -> assertThat(message.encode()).contains("Da chuyen UBND xa")));
        ear.leave();
    }

    @Test
    void aReminderAfterTheTermIsAnUrgingThatTheCitizenHearsOf() {
        does("forward", Map.of("body", "UBND xã"));
        inbox.later(Duration.ofDays(30));
        lan.login("lan", TestInbox.PASSWORD);
        binh.login("binh", TestInbox.PASSWORD);
        var page = page();
        var due = Instant.parse(page.getJsonObject("petition").getString("due"));
        assertThat(page.getJsonObject("petition").getBoolean("running")).isTrue();
        assertThat(due).isBefore(Instant.now().plus(Duration.ofDays(30)));
        assertThat(form("urge").getString("label")).isEqualTo("Đôn đốc");
        does("urge", Map.of());
        assertThat(status()).isEqualTo("DON_DOC");
        assertThat(notices()).last()
                .satisfies(item -> assertThat(item.payload()).contains("da nhac UBND xa lan 1"));
    }

    private JsonObject does(String act, Map<String, String> fields) {
        var answer = act(act, fields);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body();
    }

    private TestBrowser.Answer act(String act, Map<String, String> fields) {
        return act(lan, act, version(), fields);
    }

    private TestBrowser.Answer act(TestBrowser officer, String act, long version, Map<String, String> fields) {
        return officer.post("petitions/" + number + "/acts", body(act, fields).put("version", version));
    }

    private JsonObject preview(String act, Map<String, String> fields) {
        return lan.post("petitions/" + number + "/preview", body(act, fields)).body();
    }

    private static JsonObject body(String act, Map<String, String> fields) {
        var filled = new JsonObject();
        fields.forEach(filled::put);
        return new JsonObject().put("act", act).put("fields", filled);
    }

    private JsonObject page() {
        var answer = lan.get("petitions/" + number);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body();
    }

    private long version() {
        return page().getJsonObject("petition").getLong("version");
    }

    private String status() {
        return page().getJsonObject("petition").getString("status");
    }

    private List<String> acts() {
        return page().getJsonArray("acts").stream().map(JsonObject.class::cast).map(form -> form.getString("act")).toList();
    }

    private JsonObject form(String act) {
        return page().getJsonArray("acts").stream().map(JsonObject.class::cast)
                .filter(form -> form.getString("act").equals(act)).findFirst().orElseThrow();
    }

    private List<OutboxItem> notices() {
        return inbox.outbox(conversation, account, "notice").stream().filter(item -> item.conversation().equals(conversation)).toList();
    }

    private List<JsonObject> lines() {
        return lan.get("conversations/" + conversation).body().getJsonArray("lines").stream().map(JsonObject.class::cast).toList();
    }
}
