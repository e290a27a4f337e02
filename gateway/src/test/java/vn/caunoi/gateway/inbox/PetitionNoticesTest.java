package vn.caunoi.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.caunoi.petitions.PetitionNumbers;

/** What the citizen hears of a step, and what the officer is told beforehand. */
class PetitionNoticesTest extends OnPetition {

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
}
