package vn.caunoi.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PetitionTest {

    private final PetitionRules rules = PetitionRules.shipped();
    private final Instant monday = at("2026-11-16T09:00");

    @Test
    void aNewPetitionIsDueForTriageAfterEightWorkingHours() {
        Petition petition = open("phan_anh", "GT", Urgency.THUONG);
        assertThat(petition.status()).isEqualTo(Status.MOI);
        assertThat(petition.standing().due()).contains(at("2026-11-17T09:30"));
        assertThat(open("phan_anh", "GT", Urgency.KHAN).standing().due()).contains(at("2026-11-16T15:00"));
        assertThat(rules.citizenText(petition).plain()).isEqualTo("Da nhan. Can bo Mat tran se xem, han 17/11/2026.");
    }

    @Test
    void itsWholeLifeCanBeTold() {
        Petition p = open("phan_anh", "GT", Urgency.THUONG);
        p = done(p, new PetitionAct.Classify("lan", Optional.of("kien_nghi"), Optional.empty(), Optional.empty()), monday);
        assertThat(p.kind().decided()).isEqualTo("kien_nghi");
        assertThat(p.kind().claimed()).isEqualTo("phan_anh");
        p = done(p, new PetitionAct.Forward("lan", "UBND xã", Optional.empty()), monday);
        assertThat(rules.citizenText(p).full()).isEqualTo("Đã chuyển UBND xã ngày 16/11/2026; hạn trả lời 26/11/2026.");
        p = done(p, new PetitionAct.Urge("lan"), monday.plus(Duration.ofDays(7)));
        assertThat(p.status()).as("a reminder before the term is quiet").isEqualTo(Status.DA_CHUYEN);
        p = done(p, new PetitionAct.Urge("lan"), monday.plus(Duration.ofDays(20)));
        assertThat(rules.citizenText(p).full()).isEqualTo("Đã quá hạn. Mặt trận đã nhắc UBND xã lần 2.");
        p = done(p, new PetitionAct.Answer("lan", "Xã sửa đường tuần này."), monday.plus(Duration.ofDays(21)));
        p = done(p, new CitizenAct.Rate("citizen", 5), monday.plus(Duration.ofDays(22)));
        p = done(p, new PetitionAct.Close("lan"), monday.plus(Duration.ofDays(29)));
        assertThat(rules.ended(p.status())).isTrue();
        assertThat(p.standing().rating()).contains(5);
        assertThat(rules.citizenText(p).plain()).contains("Xa sua duong tuan nay.");
    }

    @Test
    void nothingIsClosedWithoutAnAnswer() {
        assertThat(refused(open("phan_anh", "GT", Urgency.THUONG), new PetitionAct.Close("lan"), monday)).contains("nội dung trả lời");
        assertThat(refused(open("phan_anh", "GT", Urgency.THUONG), new PetitionAct.Answer("lan", " "), monday)).contains("nội dung trả lời");
    }

    @Test
    void anActOutOfPlaceIsRefusedInVietnamese() {
        Petition withdrawn = done(open("phan_anh", "GT", Urgency.THUONG), new CitizenAct.Withdraw("citizen"), monday);
        assertThat(refused(withdrawn, new PetitionAct.Forward("lan", "UBND xã", Optional.empty()), monday))
            .isEqualTo("Phiếu đang ở trạng thái “Đã rút” nên không thể “Chuyển cơ quan”.");
    }

    @Test
    void theClockStandsStillWhileTheCitizenIsAsked() {
        Petition p = open("phan_anh", "GT", Urgency.THUONG);
        p = done(p, new PetitionAct.Ask("lan", "Đường ở thôn nào?"), monday.plus(Duration.ofHours(1)));
        assertThat(rules.citizenText(p).full()).startsWith("Cần bác bổ sung: Đường ở thôn nào?");
        assertThat(p.overdue(monday.plus(Duration.ofDays(9)))).isFalse();
        Instant later = at("2026-11-19T09:00");
        p = done(p, new CitizenAct.Add("citizen", "thon 3", List.of()), later);
        assertThat(p.status()).isEqualTo(Status.DANG_PHAN_LOAI);
        assertThat(p.standing().due()).contains(at("2026-11-20T08:30"));
        assertThat(p.told().additions()).containsExactly("thon 3");
    }

    @Test
    void aCitizenMayReopenOnceWithinFifteenDays() {
        Petition answered = done(open("phan_anh", "GT", Urgency.THUONG), new PetitionAct.Answer("lan", "Đã sửa."), monday);
        assertThat(refused(answered, new CitizenAct.Reopen("citizen", "chua sua"), monday.plus(Duration.ofDays(16)))).contains("15 ngày");
        Petition reopened = done(answered, new CitizenAct.Reopen("citizen", "chua sua"), monday.plus(Duration.ofDays(14)));
        assertThat(reopened.status()).isEqualTo(Status.MO_LAI);
        Petition again = done(reopened, new PetitionAct.Answer("lan", "Nay đã sửa."), monday.plus(Duration.ofDays(15)));
        assertThat(refused(again, new CitizenAct.Reopen("citizen", "van chua"), monday.plus(Duration.ofDays(16)))).contains("một lần");
    }

    @Test
    void waitingForARatingIsNotLate() {
        Petition answered = done(open("phan_anh", "GT", Urgency.THUONG), new PetitionAct.Answer("lan", "Đã sửa."), monday);
        assertThat(answered.overdue(monday.plus(Duration.ofDays(30)))).isFalse();
        assertThat(rules.dueLabel(answered.status())).contains("Người dân chấm điểm đến");
        assertThat(rules.dueLabel(Status.DONG)).isEmpty();
    }

    @Test
    void theSameWordsAreNotSentTwice() {
        Petition forwarded = done(open("phan_anh", "GT", Urgency.THUONG), new PetitionAct.Forward("lan", "UBND xã", Optional.empty()), monday);
        Result first = forwarded.apply(new PetitionAct.Progress("lan", ""), rules, monday);
        assertThat(((Result.Changed) first).notice()).isPresent();
        Result second = ((Result.Changed) first).petition().apply(new PetitionAct.Progress("lan", "vẫn đang làm"), rules, monday);
        assertThat(((Result.Changed) second).notice()).isEmpty();
    }

    @Test
    void aDenunciationIsSealedAndItsTextsSayNothing() {
        Petition sealed = open("to_cao", "DAT", Urgency.THUONG);
        assertThat(sealed.sealed()).isTrue();
        assertThat(open("phan_anh", "CB", Urgency.THUONG).sealed()).isTrue();
        Result result = sealed.apply(new PetitionAct.Forward("lan", "Thanh tra tỉnh", Optional.empty()), rules, monday);
        CitizenText notice = ((Result.Changed) result).notice().orElseThrow();
        assertThat(notice.full()).doesNotContain("Thanh tra").contains("4821 7736", "xem xét kín");
    }

    @Test
    void anOfficerSealsByDecidingTheKindAndCannotUnsealByIt() {
        Petition p = done(open("phan_anh", "GT", Urgency.THUONG), classify("to_cao"), monday);
        assertThat(p.sealed()).isTrue();
        assertThat(done(p, classify("phan_anh"), monday).sealed()).isTrue();
        assertThat(refused(p, classify("khac"), monday)).contains("Không có loại “khac”");
    }

    @Test
    void onlyWhatTheCitizenAllowedMayBePublished() {
        assertThat(open("phan_anh", "GT", Urgency.THUONG).secrecy()).isEqualTo(Secrecy.HAN_CHE);
        assertThat(rules.secrecy("phan_anh", "GT", true)).isEqualTo(Secrecy.CONG_KHAI);
        assertThat(rules.secrecy("phan_anh", "HG", true)).isEqualTo(Secrecy.HAN_CHE);
        assertThat(rules.secrecy("khieu_nai", "GT", true)).isEqualTo(Secrecy.HAN_CHE);
    }

    @Test
    void itIsStoredAndReadBackWhole() {
        Petition p = done(open("phan_anh", "GT", Urgency.THUONG), new PetitionAct.Ask("lan", "Ở đâu?"), monday);
        assertThat(Petition.fromJson(p.toJson())).isEqualTo(p);
        PetitionEvent event = PetitionEvent.opened(p, "bot");
        assertThat(PetitionEvent.fromJson(event.toJson())).isEqualTo(event);
        assertThatThrownBy(() -> Petition.fromJson("{\"version\":9}")).hasMessageContaining("version 9");
        assertThatThrownBy(() -> Petition.fromJson("{")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theListsAreWhole() {
        assertThat(rules.catalogue().categories()).hasSize(20).allSatisfy(c -> assertThat(c.owner()).isNotBlank());
        assertThat(rules.catalogue().kinds()).hasSize(9).allSatisfy(k -> assertThat(k.source()).isNotBlank());
        assertThat(rules.chasePercent()).containsExactly(70, 100);
    }

    private static PetitionAct.Classify classify(String kind) {
        return new PetitionAct.Classify("lan", Optional.of(kind), Optional.empty(), Optional.empty());
    }

    private Petition open(String kind, String category, Urgency urgency) {
        return Petition.open(new Petition.Opening("48217736", "c1", "sms", "xa-thu", new Petition.KindChoice(kind, Optional.of(kind), 0.9, Optional.empty()),
            new Petition.CategoryChoice(category, "bot", 0.8),
            new Petition.Told("duong truoc nha toi hu", "thon 3", Optional.of("19500"), Optional.of("Xã Gio Linh"), Optional.of("44"), List.of(), List.of()),
            urgency, new Petition.Consent("2026-07", false)), rules, monday);
    }

    private Petition done(Petition petition, PetitionAct act, Instant now) {
        Result result = petition.apply(act, rules, now);
        assertThat(result).as(act.toString()).isInstanceOf(Result.Changed.class);
        return ((Result.Changed) result).petition();
    }

    private String refused(Petition petition, PetitionAct act, Instant now) {
        Result result = petition.apply(act, rules, now);
        assertThat(result).as(act.toString()).isInstanceOf(Result.Refused.class);
        return ((Result.Refused) result).reason();
    }

    private Instant at(String local) {
        return LocalDateTime.parse(local).atZone(rules.calendar().zone()).toInstant();
    }
}
