package vn.caunoi.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.inbox.TestInbox.await;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.store.AuditEntry;

/** What officers decide a petition is becomes an example, unless it is sealed. */
class CorrectionTest {

    private static TestInbox inbox;
    private static TestBrowser lan;
    private static int citizens;

    private String number;

    @BeforeAll
    static void start() throws IOException {
        inbox = TestInbox.start();
        lan = inbox.browser("lan", "Nguyễn Thị Lan");
    }

    @AfterAll
    static void stop() throws IOException {
        inbox.close();
    }

    @BeforeEach
    void aCitizenOpensAPetition() {
        opens("duong truoc nha toi hu");
    }

    private void opens(String content) {
        var conversation = inbox.says(TestInbox.SMS, "+8490000%04d".formatted(++citizens), content);
        number = inbox.opensPetition(conversation, "phan_anh", content);
    }

    private void classify(Map<String, String> fields) {
        var filled = new JsonObject();
        fields.forEach(filled::put);
        var version = lan.get("petitions/" + number).body().getJsonObject("petition").getLong("version");
        var answer = lan.post("petitions/" + number + "/acts",
                new JsonObject().put("act", "classify").put("fields", filled).put("version", version));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    private List<JsonObject> kept() {
        return await(inbox.store.corrections().read()).byId().values().stream().map(JsonObject::new)
                .filter(row -> row.getString("petition").equals(number)).toList();
    }

    private List<AuditEntry> recorded(String what) {
        return await(inbox.store.audit().read("", 1000)).stream()
                .filter(entry -> entry.about().equals(number) && entry.what().equals(what)).toList();
    }

    @Test
    void aChangedCategoryAndKindAreKeptWithWhoDecidedAndRecorded() {
        classify(Map.of("kind", "kien_nghi", "category", "MT"));
        assertThat(kept()).extracting(row -> row.getString("subject") + " " + row.getString("code"))
                .containsExactlyInAnyOrder("category MT", "kind kien_nghi");
        assertThat(kept()).allSatisfy(row -> {
            assertThat(row.getString("text")).isEqualTo("duong truoc nha toi hu");
            assertThat(row.getString("by")).isEqualTo("lan");
        });
        assertThat(recorded("correction")).extracting(AuditEntry::detail).containsExactlyInAnyOrder("category MT", "kind kien_nghi");
    }

    @Test
    void whatTheOfficerLeavesAsItWasTeachesNothing() {
        classify(Map.of("kind", "phan_anh", "category", "GT", "urgency", "KHAN"));
        assertThat(kept()).isEmpty();
    }

    @Test
    void whoDecidesAgainReplacesWhatWasDecided() {
        classify(Map.of("category", "MT"));
        classify(Map.of("category", "DN"));
        assertThat(kept()).extracting(row -> row.getString("code")).containsExactly("DN");
    }

    @Test
    void whatTellsAPersonIsCovered() {
        opens("toi ten Lan, can cuoc 001085123456, goi 0903123456, rac do day duong");
        classify(Map.of("category", "MT"));
        assertThat(kept()).singleElement().satisfies(row -> assertThat(row.getString("text"))
                .contains("rac do day duong").doesNotContain("001085123456").doesNotContain("0903123456"));
    }

    @Test
    void whatIsSealedByTheSameActIsNeverKept() {
        classify(Map.of("kind", "to_cao", "category", "MT"));
        assertThat(kept()).isEmpty();
        assertThat(recorded("correction")).isEmpty();
    }

    @Test
    void whatIsSealedLaterIsForgotten() {
        classify(Map.of("kind", "kien_nghi", "category", "MT"));
        assertThat(kept()).hasSize(2);
        classify(Map.of("category", "CB"));
        assertThat(kept()).isEmpty();
        assertThat(recorded("correction_removed")).hasSize(2);
        assertThat(recorded("petition_classify")).hasSize(2);
    }
}
