package vn.caunoi.channels.zalo;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.HexFormat;

/** The invented account of these tests. */
final class Zalo {

    static final String ACCOUNT = "mttq-xa";
    static final String OA = "388000000000000001";
    static final String APP = "360000000000000001";
    static final String CITIZEN = "2468000000000000001";
    static final String KEY = "khoa-webhook-thu-nghiem";

    private Zalo() {}

    static JsonObject settings() {
        return new JsonObject()
                .put("oaId", OA)
                .put("appId", APP)
                .put("appSecret", "bi-mat-ung-dung-thu")
                .put("oaSecretKey", KEY)
                .put("refreshToken", "lam-moi-dau-tien");
    }

    static MultiMap sign(String id, Buffer body) {
        String timestamp = ZaloSignature.timestamp(body).orElse("");
        return MultiMap.caseInsensitiveMultiMap().set(
                "X-ZEvent-Signature", "mac=" + HexFormat.of().formatHex(ZaloSignature.mac(id, body, timestamp, KEY)));
    }
}
