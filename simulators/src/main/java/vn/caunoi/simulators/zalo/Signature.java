package vn.caunoi.simulators.zalo;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The webhook signature: plain SHA-256, not an HMAC, over app id, body, timestamp and OA secret key ({@code zalo-oa.md} 1.3). */
final class Signature {
    private Signature() {}

    static String of(String appId, Buffer body, String timestamp, String oaSecretKey) {
        MessageDigest digest = sha256();
        digest.update(appId.getBytes(StandardCharsets.UTF_8));
        digest.update(body.getBytes());
        digest.update(timestamp.getBytes(StandardCharsets.UTF_8));
        digest.update(oaSecretKey.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException every_jdk_has_it) {
            throw new IllegalStateException(every_jdk_has_it);
        }
    }
}
