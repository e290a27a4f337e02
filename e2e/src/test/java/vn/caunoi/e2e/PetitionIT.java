package vn.caunoi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A petition's whole life over the wire: what an officer does with it, its citizen hears on her key-pad phone. */
class PetitionIT {

    private static final String ROAD = "duong truoc nha toi hu 3 thang roi khong ai sua";

    @TempDir
    static Path folder;

    private static House house;

    @BeforeAll
    static void open() {
        house = new House(folder);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void theCitizenHearsOfEveryStepAndFindsTheAnswerByHerNumber() {
        var officer = house.officer("hanh", "mat-khau-dai-01");
        var phone = house.sms("84900000081");
        phone.says(ROAD);
        phone.reads(".+");
        phone.says("phuong ba dinh ha noi");
        phone.reads("(?i)1");
        phone.says("1");
        var spoken = phone.readsOut("(\\d{4} \\d{4})");
        var number = spoken.replace(" ", "");

        officer.moves(number, "forward", Map.of("body", "UBND phường Ba Đình"));
        var forwarded = phone.reads("Da chuyen UBND phuong Ba Dinh");
        assertThat(forwarded.get("text").asText()).startsWith("Phieu " + spoken);
        assertThat(forwarded.get("sms").get("encoding").asText()).isEqualToIgnoringCase("GSM-7");

        officer.moves(number, "answer", Map.of("text", "Đoạn đường sẽ được vá xong trước ngày 30/11."));
        phone.reads("Da co tra loi: Doan duong se duoc va xong truoc ngay 30/11");
        phone.says("TC " + number);
        phone.reads("Doan duong se duoc va xong truoc ngay 30/11");

        // Told with the answer already: closing costs no further SMS, and the number still tells.
        var heard = phone.fromService().size();
        officer.moves(number, "close", Map.of());
        phone.says("TC " + number);
        phone.reads("Da ket thuc");
        assertThat(phone.fromService()).hasSize(heard + 1);
        var history = officer.opensPetition(number).get("history");
        assertThat(history.findValuesAsText("what")).containsExactly("Mở phiếu", "Chuyển cơ quan", "Trả lời", "Kết thúc");
        assertThat(officer.finds(House.SMS, "Phiếu " + spoken + ": Kết thúc – hanh.")).isNotEmpty();
    }
}
