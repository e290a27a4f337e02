package vn.caunoi.channels.sms;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.caunoi.channels.sms.SmsSettings.DataCodingZero;

class CodingTest {

    @ParameterizedTest
    @ValueSource(ints = {0x08, 0x18, 0x19, 0xE0})
    void everyUcs2CodingIsRead(int coding) {
        assertThat(Coding.decode("Đường".getBytes(UTF_16BE), coding, DataCodingZero.GSM7)).isEqualTo("Đường");
    }

    @ParameterizedTest
    @CsvSource({"0x00,GSM7,¡", "0xF1,GSM7,¡", "0x10,GSM7,¡", "0xC8,GSM7,¡", "0x00,LATIN1,@", "0x03,GSM7,@", "0xF5,GSM7,@", "0x14,GSM7,@"})
    void theAlphabetFollowsFromTheCodingGroup(String coding, DataCodingZero zero, String text) {
        assertThat(Coding.decode(new byte[] {0x40}, Integer.decode(coding), zero)).isEqualTo(text);
    }

    @Test
    void aByteOrderMarkIsObeyedAndAnOddOctetIsLeftOut() {
        byte[] little = ("\uFEFF" + "Hư").getBytes(UTF_16LE);
        assertThat(Coding.decode(little, 8, DataCodingZero.GSM7)).isEqualTo("Hư");
        byte[] odd = Arrays.copyOf("Hư".getBytes(UTF_16BE), 5);
        assertThat(Coding.decode(odd, 8, DataCodingZero.GSM7)).isEqualTo("Hư");
    }

    @Property(tries = 1000)
    void noOctetsAndNoCodingFail(@ForAll byte[] octets, @ForAll @IntRange(min = 0, max = 255) int coding) {
        assertThat(Coding.decode(octets, coding, DataCodingZero.GSM7)).isNotNull();
    }

    @Property(tries = 1000)
    void noHeaderFails(@ForAll byte[] octets, @ForAll boolean marked) {
        Delivery delivery = new Delivery("84900000001", 1, "99000", marked ? 0x40 : 0, 0, 0, octets, Map.of());
        Fragment fragment = Fragment.of(delivery);
        assertThat(fragment.sequence()).isBetween(1, Math.max(1, fragment.total()));
        assertThat(Receipts.read(delivery)).isNotNull();
    }
}
