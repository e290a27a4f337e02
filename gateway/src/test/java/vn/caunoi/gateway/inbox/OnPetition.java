package vn.caunoi.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import vn.caunoi.store.OutboxItem;

/** Before each test a citizen has opened a petition by SMS; Lan and Bình, of every unit, are logged in at the inbox. */
abstract class OnPetition {

    static TestInbox inbox;
    static TestBrowser lan;
    static TestBrowser binh;
    private static int citizens;

    String account = TestInbox.SMS;
    String conversation;
    String number;

    @BeforeAll
    static void start() throws IOException {
        inbox = TestInbox.start();
        lan = inbox.browser("lan", "Nguyễn Thị Lan");
        binh = inbox.browser("binh", "Trần Văn Bình");
    }

    @AfterAll
    static void stop() throws IOException {
        inbox.close();
    }

    @BeforeEach
    void aCitizenOpensAPetition() {
        opensAt(TestInbox.SMS, "phan_anh");
    }

    void opensAt(String account, String kind) {
        this.account = account;
        conversation = inbox.says(account, "+8490000%04d".formatted(++citizens), "duong truoc nha toi hu");
        number = inbox.opensPetition(conversation, kind);
    }

    JsonObject does(String act, Map<String, String> fields) {
        var answer = act(act, fields);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body();
    }

    TestBrowser.Answer act(String act, Map<String, String> fields) {
        return act(lan, act, version(), fields);
    }

    TestBrowser.Answer act(TestBrowser officer, String act, long version, Map<String, String> fields) {
        return officer.post("petitions/" + number + "/acts", body(act, fields).put("version", version));
    }

    JsonObject preview(String act, Map<String, String> fields) {
        return lan.post("petitions/" + number + "/preview", body(act, fields)).body();
    }

    private static JsonObject body(String act, Map<String, String> fields) {
        var filled = new JsonObject();
        fields.forEach(filled::put);
        return new JsonObject().put("act", act).put("fields", filled);
    }

    JsonObject page() {
        var answer = lan.get("petitions/" + number);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body();
    }

    long version() {
        return page().getJsonObject("petition").getLong("version");
    }

    String status() {
        return page().getJsonObject("petition").getString("status");
    }

    List<String> acts() {
        return page().getJsonArray("acts").stream().map(JsonObject.class::cast).map(form -> form.getString("act")).toList();
    }

    JsonObject form(String act) {
        return page().getJsonArray("acts").stream().map(JsonObject.class::cast)
                .filter(form -> form.getString("act").equals(act)).findFirst().orElseThrow();
    }

    List<OutboxItem> notices() {
        return inbox.outbox(conversation, account, "notice").stream().filter(item -> item.conversation().equals(conversation)).toList();
    }

    List<JsonObject> lines() {
        return lan.get("conversations/" + conversation).body().getJsonArray("lines").stream().map(JsonObject.class::cast).toList();
    }
}
