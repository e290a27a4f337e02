package vn.caunoi.channels.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.WebhookChannel.Reception.Malformed;

class ZaloSignatureTest {

    private static final Buffer BODY = Buffer.buffer("{\"a\":{\"timestamp\":1},\"timestamp\":\"1700000000000\"}");

    private final ZaloSignature strict = new ZaloSignature(ZaloSettings.read(Zalo.settings()));
    private final ZaloSignature lenient =
            new ZaloSignature(ZaloSettings.read(Zalo.settings().put("acceptOaIdSignature", true)));

    @Test
    void theFirstPublishedVectorHolds() {
        assertThat(mac("123", "{\"a\":1,\"timestamp\":\"1700000000000\"}", "s3cret"))
                .isEqualTo("539517de51d36b0a2801dd9e4cae686f3207d927bee92e6207cbf5114894291a");
    }

    @Test
    void theSecondPublishedVectorHolds() {
        assertThat(mac("360000000000000001", "{\"app_id\":\"360000000000000001\",\"sender\":{\"id\":\"2468000000000000001\"},"
                        + "\"recipient\":{\"id\":\"388000000000000001\"},\"event_name\":\"user_send_text\","
                        + "\"message\":{\"text\":\"xin chào\",\"msg_id\":\"96d3cdf3af1504600001\"},\"timestamp\":\"1700000000000\"}",
                "OaSecretKey01"))
                .isEqualTo("eecf8e50ced5be11f2a7ca00ab8fba59c05cdc18c3178c69bb9f7ce949b156f8");
    }

    @Test
    void theTimestampIsTheOutermostOneExactlyAsWritten() {
        assertThat(ZaloSignature.timestamp(BODY)).contains("1700000000000");
        assertThat(ZaloSignature.timestamp(Buffer.buffer("{\"timestamp\": 1700000000000 }"))).contains("1700000000000");
        assertThat(ZaloSignature.timestamp(Buffer.buffer("{\"a\":\"\\\"timestamp\\\":1\",\"timestamp\":2}"))).contains("2");
        assertThat(ZaloSignature.timestamp(Buffer.buffer("{\"a\":{\"timestamp\":1}}"))).isEmpty();
        assertThat(ZaloSignature.timestamp(Buffer.buffer("[\"timestamp\",1]"))).isEmpty();
    }

    @Test
    void theHeaderMayLackItsPrefixAndBeWrittenLoosely() {
        String hex = Zalo.sign(Zalo.APP, BODY).get(ZaloSignature.HEADER).substring("mac=".length());
        for (String header : new String[] {hex, "mac=" + hex, " MAC = " + hex.toUpperCase(Locale.ROOT) + " "}) {
            assertThat(strict.refusal(header(header), BODY)).as(header).isEmpty();
        }
    }

    @Test
    void aSignatureMadeWithTheOaIdHoldsOnlyWhereTheSettingAllowsIt() {
        MultiMap byOa = Zalo.sign(Zalo.OA, BODY);
        assertThat(strict.refusal(byOa, BODY)).isPresent();
        assertThat(lenient.refusal(byOa, BODY)).isEmpty();
        assertThat(lenient.refusal(Zalo.sign("1", BODY), BODY)).isPresent();
    }

    @Test
    void aBodyWithoutATimestampIsMalformedBecauseNothingCanBeVerified() {
        assertThat(strict.refusal(header("mac=" + "0".repeat(64)), Buffer.buffer("{")).orElseThrow())
                .isInstanceOf(Malformed.class);
    }

    private static MultiMap header(String value) {
        return MultiMap.caseInsensitiveMultiMap().set("x-zevent-signature", value);
    }

    private static String mac(String app, String body, String key) {
        return HexFormat.of().formatHex(ZaloSignature.mac(app, Buffer.buffer(body), "1700000000000", key));
    }
}
