package vn.caunoi.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may see and move a petition, what a sealed one shows, and what the audit trail keeps of it. */
class PetitionSecrecyTest extends OnPetition {

    private static TestBrowser mai;

    @BeforeAll
    static void anOfficerOfOneUnit() {
        inbox.staff("mai", "Lê Thị Mai", "00007");
        mai = inbox.browser();
        mai.login("mai", TestInbox.PASSWORD);
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
        assertThat(act(mai, "merge", version(), Map.of("into", foreign)).status()).isEqualTo(422);
        assertThat(act(mai, "merge", version(), Map.of("into", into)).status()).isEqualTo(200);
    }

    @Test
    void anotherUnitsPetitionIsAsMissingAsOneThatNeverWas() {
        var elsewhere = inbox.says(TestInbox.ZALO, "don-vi-khac", "Đường hư", "", Map.of("unit", "00009"));
        number = inbox.opensPetition(elsewhere);
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
    void readingAndActingAreRecorded() {
        does("forward", Map.of("body", "UBND xã"));
        var audit = TestInbox.await(inbox.store.audit().read("", 1000)).stream().filter(entry -> entry.about().equals(number)).toList();
        assertThat(audit).extracting("what").contains("petition_read", "petition_forward");
        assertThat(audit).allSatisfy(entry -> {
            assertThat(entry.who()).isEqualTo("lan");
            assertThat(entry.detail()).isEmpty();
        });
    }
}
