package vn.caunoi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers and accidents send to the webhook, and that none of it stops the next good message. */
class HostileWebhookIT {

    private static final String CITIZEN = "2468000000000000777";

    @TempDir
    static Path folder;

    private static House house;
    private static Officer officer;

    @BeforeAll
    static void open() {
        house = new House(folder);
        officer = house.officer("truong", "mat-khau-dai-01");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void aBadSignatureGets401AndLeavesNothingButACounter() {
        var body = event("m-bad", "xin chao");
        int before = officer.conversations().size();
        double counted = house.metric("caunoi_webhooks_refused_total{account=\"zalo-xa\",why=\"bad_signature\"}");
        assertThat(post(House.ZALO, body, "mac=" + "0".repeat(64)).statusCode()).isEqualTo(401);
        assertThat(post(House.ZALO, body, null).statusCode()).isEqualTo(401);
        assertThat(house.metric("caunoi_webhooks_refused_total{account=\"zalo-xa\",why=\"bad_signature\"}")).isEqualTo(counted + 2);
        assertThat(officer.conversations().size()).isEqualTo(before);
        assertThat(house.node().output()).doesNotContain("m-bad").doesNotContain(CITIZEN);
        theNextGoodMessageIsAnswered("2468000000000000701");
    }

    @Test
    void aMalformedBodyGets400() {
        var body = "{\"app_id\":\"360000000000000001\",\"timestamp\":\"1700000000000\",\"event_name\":\"user_send_text\"";
        assertThat(post(House.ZALO, body, sign(body)).statusCode()).isEqualTo(400);
        theNextGoodMessageIsAnswered("2468000000000000702");
    }

    @Test
    void anUnknownAccountGets404() {
        var body = event("m-404", "xin chao");
        assertThat(post("nobody", body, sign(body)).statusCode()).isEqualTo(404);
        theNextGoodMessageIsAnswered("2468000000000000703");
    }

    @Test
    void twoMegabytesGet413() {
        assertThat(post(House.ZALO, "x".repeat(2 * 1024 * 1024), "mac=1").statusCode()).isEqualTo(413);
        theNextGoodMessageIsAnswered("2468000000000000704");
    }

    @Test
    void anEventNobodyKnowsGets200AndIsCounted() {
        var body = event("m-unknown", "xin chao").replace("user_send_text", "user_did_magic");
        assertThat(post(House.ZALO, body, sign(body)).statusCode()).isEqualTo(200);
        assertThat(house.metric("caunoi_webhooks_ignored_total{account=\"zalo-xa\",event=\"user_did_magic\"}")).isEqualTo(1);
        theNextGoodMessageIsAnswered("2468000000000000705");
    }

    @Test
    void aRedeliveredWebhookGets200AndChangesNothing() {
        var body = event("m-twice", "xin chao");
        assertThat(post(House.ZALO, body, sign(body)).statusCode()).isEqualTo(200);
        var conversation = officer.finds(House.ZALO, "m-twice");
        org.awaitility.Awaitility.await().until(() -> officer.opens(conversation).get("lines").size() > 1);
        var lines = officer.opens(conversation).get("lines").size();
        for (int i = 0; i < 5; i++) {
            assertThat(post(House.ZALO, body, sign(body)).statusCode()).isEqualTo(200);
        }
        theNextGoodMessageIsAnswered("2468000000000000706");
        assertThat(officer.opens(conversation).get("lines").size()).isEqualTo(lines);
        assertThat(house.metric("caunoi_accepted_total{account=\"zalo-xa\",result=\"repeated\"}")).isGreaterThanOrEqualTo(5);
    }

    private static void theNextGoodMessageIsAnswered(String citizen) {
        var phone = house.zalo(citizen);
        phone.says("xin chao");
        phone.reads(".+");
    }

    private static String event(String id, String text) {
        return Http.json(Map.of(
                "app_id", "360000000000000001",
                "sender", Map.of("id", CITIZEN),
                "user_id_by_app", "552000000000000001",
                "recipient", Map.of("id", "388000000000000001"),
                "event_name", "user_send_text",
                "message", Map.of("text", text, "msg_id", id),
                "timestamp", "1700000000000"));
    }

    private static HttpResponse<String> post(String account, String body, String signature) {
        var headers = signature == null
                ? Map.of("Content-Type", "application/json")
                : Map.of("Content-Type", "application/json", "X-ZEvent-Signature", signature);
        return new Http().post(house.publicUrl() + "/c/zalo/" + account, body, headers);
    }

    /** Plain SHA-256 of app id, raw body, timestamp and the OA's secret key: Zalo's rule, computed here on our own. */
    private static String sign(String body) {
        try {
            var text = "360000000000000001" + body + "1700000000000" + "demo-oa-secret-key";
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "mac=" + HexFormat.of().formatHex(hash);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
