package vn.caunoi.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.caunoi.petitions.PetitionNumbers;

/** Officers move a petition along from the inbox. */
class PetitionStepsTest extends OnPetition {

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
}
