package vn.caunoi.simulators.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

/** The vectors of {@code zalo-oa.md} 6.4. */
class SignatureTest {
    @Test
    void aShortBodySignsAsTheReferenceSays() {
        Buffer body = Buffer.buffer("{\"a\":1,\"timestamp\":\"1700000000000\"}");
        assertThat(Signature.of("123", body, "1700000000000", "s3cret"))
            .isEqualTo("539517de51d36b0a2801dd9e4cae686f3207d927bee92e6207cbf5114894291a");
    }

    @Test
    void vietnameseSignsByItsUtf8Bytes() {
        Buffer body = Buffer.buffer("{\"app_id\":\"360000000000000001\",\"sender\":{\"id\":\"2468000000000000001\"},"
            + "\"recipient\":{\"id\":\"388000000000000001\"},\"event_name\":\"user_send_text\","
            + "\"message\":{\"text\":\"xin chào\",\"msg_id\":\"96d3cdf3af1504600001\"},\"timestamp\":\"1700000000000\"}");
        assertThat(Signature.of("360000000000000001", body, "1700000000000", "OaSecretKey01"))
            .isEqualTo("eecf8e50ced5be11f2a7ca00ab8fba59c05cdc18c3178c69bb9f7ce949b156f8");
    }
}
