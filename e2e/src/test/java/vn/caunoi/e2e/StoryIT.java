package vn.caunoi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job over the real wire: the same petition from each channel, and the officer's answer back to it. */
class StoryIT {

    private static final String ROAD = "duong truoc nha toi hu 3 thang roi khong ai sua";
    private static final String NUMBER = "(\\d{4} \\d{4})";

    @TempDir
    static Path folder;

    private static House house;
    private static Officer officer;

    @BeforeAll
    static void open() {
        house = new House(folder);
        officer = house.officer("hanh", "mat-khau-dai-01");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void anElderTextsFourTimesAndHasANumber() {
        var phone = house.sms("84900000078");
        phone.says(ROAD);
        phone.reads(".+");
        phone.says("phuong ba dinh ha noi");
        phone.reads("(?i)1");
        phone.says("1");
        var number = phone.readsOut(NUMBER);
        assertThat(phone.fromService()).allSatisfy(message -> {
            assertThat(message.get("sms").get("encoding").asText()).isEqualToIgnoringCase("GSM-7");
            assertThat(message.get("sms").get("segments").asInt()).isLessThanOrEqualTo(2);
        });

        phone.says("TC " + number);
        assertThat(phone.reads("(?i)da nhan").get("text").asText()).contains(number);

        var conversation = officer.finds(House.SMS, ROAD);
        assertThat(officer.opens(conversation).get("petitions")).hasSize(1);
        officer.takes(conversation);
        officer.replies(conversation, "Chào bác, tổ sửa đường đã nhận việc.");
        phone.reads("to sua duong da nhan viec");
    }

    @Test
    void theSameOnZaloWithButtons() {
        var phone = house.zalo("2468000000000000001");
        phone.follows();
        phone.reads("(?i)trợ lý");
        phone.says("Đường trước nhà tôi hư 3 tháng rồi không ai sửa");
        phone.reads("(?i)(ở đâu|xã|phường)");
        phone.says("Phường Ba Đình, Hà Nội");
        phone.reads("(?i)gửi");
        phone.taps("Gửi");
        var number = phone.readsOut(NUMBER);
        phone.says("TC " + number);
        phone.reads(number);

        var conversation = officer.finds(House.ZALO, "Đường trước nhà tôi hư");
        officer.takes(conversation);
        officer.replies(conversation, "Chào bác, em là Hạnh, em đã nhận phiếu của bác.");
        phone.reads("em là Hạnh");
    }

    @Test
    void theSameInTheWebChatAndItSurvivesAReload() {
        try (var visitor = Visitor.arrives(house.publicUrl(), House.WEB)) {
            visitor.says("Đường trước nhà tôi hư 3 tháng rồi không ai sửa");
            visitor.reads("(?i)(ở đâu|xã|phường)");
            visitor.says("Phường Ba Đình, Hà Nội");
            visitor.reads("(?i)gửi");
            visitor.taps("Gửi");
            var number = visitor.readsOut(NUMBER);

            var conversation = officer.finds(House.WEB, number);
            officer.takes(conversation);
            visitor.close();
            officer.replies(conversation, "Chào bác, em đã nhận phiếu.");
            try (var again = visitor.returns(house.publicUrl(), House.WEB)) {
                org.awaitility.Awaitility.await("the answer after the reload")
                        .until(() -> again.frames().toString().contains("em đã nhận phiếu"));
                assertThat(again.welcome().get("history").toString()).contains(number);
            }
        }
    }

    @Test
    void twoOfficersCannotBothTakeAConversation() {
        var other = house.officer("tung", "mat-khau-dai-02");
        var phone = house.sms("84900000079");
        phone.says("toi muon gap can bo");
        phone.reads(".+");
        var conversation = officer.finds(House.SMS, "toi muon gap can bo");
        officer.takes(conversation);
        var late = other.act(conversation, "take", java.util.Map.of("owner", "desk"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("hanh");
    }
}
