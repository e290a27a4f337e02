package vn.caunoi.channels.sms;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.sms.SmsSettings.DataCodingZero;

/** What operators are shown of a PDU: a text as text, where numbers of identity papers are found and covered. */
class ForOperatorsTest {

    private static final String PAPER = "001085012345";

    private static Delivery delivery(int esmClass, int coding, byte[] body) {
        return new Delivery("84900000001", 1, "99000", esmClass, 0, coding, body, Map.of());
    }

    private static byte[] withHeader(byte[] text) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {5, 0, 3, 7, 2, 1});
        body.writeBytes(text);
        return body.toByteArray();
    }

    @Test
    void aTextThatComesIsShownAsText() {
        assertThat(delivery(0, 0, ("cccd " + PAPER).getBytes(US_ASCII)).described(DataCodingZero.GSM7))
                .isEqualTo("from 84900000001 to 99000 esm_class 0x00 data_coding 0x00 header  text \"cccd " + PAPER + "\"");
        assertThat(delivery(0, 8, ("số " + PAPER).getBytes(UTF_16BE)).described(DataCodingZero.GSM7)).contains("số " + PAPER).doesNotContain("0030");
    }

    @Test
    void aHeaderIsShownAsOctetsBesideTheText() {
        assertThat(delivery(0x40, 0, withHeader("mot ".getBytes(US_ASCII))).described(DataCodingZero.GSM7)).endsWith("header 050003070201 text \"mot \"");
    }

    @Test
    void aTextThatGoesIsShownAsText() {
        var settings = SmsSettings.read(new JsonObject()
                .put("host", "127.0.0.1").put("port", 2776).put("systemId", "caunoi").put("password", "s3cr3t").put("sourceAddress", "99000"));
        assertThat(new Submission(settings, "84900000001", (byte) 0, (byte) 0, PAPER.getBytes(US_ASCII), new byte[0], Instant.MAX).described())
                .endsWith("header  text \"" + PAPER + "\"");
        assertThat(new Submission(settings, "84900000001", (byte) 0x40, (byte) 0, withHeader("hai".getBytes(US_ASCII)), new byte[0], Instant.MAX).described())
                .endsWith("header 050003070201 text \"hai\"");
        assertThat(new Submission(settings, "84900000001", (byte) 0, (byte) 8, new byte[0], PAPER.getBytes(UTF_16BE), Instant.MAX).described())
                .endsWith("message_payload \"" + PAPER + "\"").doesNotContain("s3cr3t");
    }
}
