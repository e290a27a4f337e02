package vn.caunoi.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.caunoi.channels.SendFailure.Kind;

class SmsSettingsTest {

    private static JsonObject least() {
        return new JsonObject().put("host", "smsc.example").put("systemId", "caunoi").put("password", "s3cr3t").put("sourceAddress", "99000");
    }

    @Test
    void fourSettingsAreEnough() {
        SmsSettings settings = SmsSettings.read(least());
        assertThat(settings.centre().port()).isEqualTo(2775);
        assertThat(settings.pace().enquireLink()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.text().maxSegments()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "host | '' | host is missing",
        "port | 70000 | port is 70000; expected a whole number from 1 to 65535",
        "port | abc | port is 'abc'",
        "password | 123456789 | password has 9 characters; expected a text of at most 8",
        "textPolicy | fancy | textPolicy is 'fancy'; expected one of [plain, ucs2]",
        "messageIdForm | hex | messageIdForm is 'hex'; expected one of [exact, hex-to-dec, dec-to-hex]",
        "enquireLink | 30 | enquireLink is '30'; expected a time such as",
        "enquireLink | 9h | enquireLink is '9h'",
        "sourceNpi | 2 | sourceNpi is 2; expected one of 0, 1, 3",
        "registeredDelivery | yes | registeredDelivery is 'yes'; expected true or false",
        "reconnectMin | 2m | reconnectMin is longer than reconnectMax",
        "pasword | x | pasword is not a setting; expected one of",
    })
    void aWrongSettingIsNamedWithWhatItWasAndWhatIsExpected(String name, String value, String message) {
        assertThatThrownBy(() -> SmsSettings.read(least().put(name, value)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message).hasMessageNotContaining("s3cr3t");
    }

    @Test
    void numbersMayComeAsTextFromTheEnvironment() {
        assertThat(SmsSettings.read(least().put("port", "2776").put("messageIdTag", "0x1400")).arriving().idTag()).isEqualTo(0x1400);
    }

    @Test
    void theSmsCentresOwnCodesMayBeExplained() {
        SmsSettings settings = SmsSettings.read(least().put("statusKinds", new JsonObject().put("0x401", "UNREACHABLE")));
        assertThat(settings.statuses().of(0x401).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(settings.statuses().of(0x402).kind()).isEqualTo(Kind.RETRY_LATER);
        assertThat(settings.statuses().of(0x0B).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThatThrownBy(() -> SmsSettings.read(least().put("statusKinds", new JsonObject().put("0x401", "SAD"))))
                .hasMessageContaining("statusKinds.0x401 is 'SAD'");
    }

    @Test
    void aPriceHoldsFromItsDayOn() {
        JsonArray prices = new JsonArray()
                .add(new JsonObject().put("from", "2026-01-01").put("vnd", 550))
                .add(new JsonObject().put("from", "2027-01-01").put("vnd", 600));
        Prices read = SmsSettings.read(least().put("prices", prices)).prices();
        assertThat(read.vnd(2, Instant.parse("2025-12-31T16:59:59Z"))).isEmpty();
        assertThat(read.vnd(2, Instant.parse("2026-06-01T00:00:00Z"))).contains(1100);
        assertThat(read.vnd(2, Instant.parse("2026-12-31T17:00:00Z"))).contains(1200);
        assertThatThrownBy(() -> SmsSettings.read(least().put("prices", new JsonArray().add(new JsonObject().put("from", "2026").put("vnd", 1)))))
                .hasMessageContaining("prices.from is '2026'");
    }

    @Test
    void thePasswordIsNeverShown() {
        assertThat(SmsSettings.read(least()).toString()).doesNotContain("s3cr3t");
    }
}
