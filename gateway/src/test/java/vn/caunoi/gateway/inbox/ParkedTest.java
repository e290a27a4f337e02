package vn.caunoi.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.inbox.TestInbox.await;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.store.AuditEntry;
import vn.caunoi.store.NewArrival;
import vn.caunoi.store.ParkedArrival;
import vn.caunoi.store.Settlement;
import vn.caunoi.store.TurnCommit;

/** What could not be handled, in front of an administrator. */
class ParkedTest {

    private static final JsonObject NOTHING = new JsonObject();

    private TestInbox inbox;
    private TestBrowser lan;
    private TestBrowser hung;
    private String conversation;

    @BeforeEach
    void start() throws IOException {
        inbox = TestInbox.start();
        await(inbox.admin.create("hung", "Anh Hùng", StaffAdmin.ADMINISTRATOR, "", TestInbox.PASSWORD));
        hung = inbox.browser();
        hung.login("hung", TestInbox.PASSWORD);
        lan = inbox.browser("lan", "Nguyễn Thị Lan");
        conversation = inbox.asksForAPerson(TestInbox.SMS, "+84900000001", "cho toi gap can bo");
    }

    @AfterEach
    void stop() throws IOException {
        inbox.close();
    }

    private void aReplyDidNotLeave() {
        lan.reply(conversation, "Chào bác.");
        var item = inbox.outbox(conversation, TestInbox.SMS).get(0);
        await(inbox.store.outbox().settle(new Settlement(item, "parked", List.of(), "hợp đồng hết hạn", Instant.now())));
    }

    private void aTurnFailed(String payload) {
        var accepted = await(inbox.store.arrivals().accept(
                new NewArrival(conversation, TestInbox.SMS, "sms", "+84900000001", "p-2", payload, Instant.now())));
        var arrival = await(inbox.store.arrivals().take(accepted.partition(), "test", 1)).get(0);
        var row = await(inbox.store.conversations().load(conversation)).orElseThrow();
        await(inbox.store.conversations().commit(new TurnCommit(
                conversation, Optional.of(arrival.entry()), arrival.sequence(), row.version(), row.owner(), row.state(), Map.of(),
                List.of(), List.of(), List.of(), List.of(), Instant.now()).parking(new ParkedArrival("a bug", payload))));
    }

    private JsonObject only() {
        var items = hung.get("parked").body().getJsonArray("items");
        assertThat(items).hasSize(1);
        return items.getJsonObject(0);
    }

    private TestBrowser.Answer act(TestBrowser who, JsonObject item, String act) {
        return who.post("parked/" + item.getInteger("partition") + "/" + item.getString("id") + "/" + act, NOTHING);
    }

    private List<String> recorded() {
        return await(inbox.store.audit().read("", 100)).stream().map(AuditEntry::what).toList();
    }

    @Test
    void theListTellsWhatIsHeldAndWhyButNotWhatWasSaid() {
        aReplyDidNotLeave();
        var item = only();
        assertThat(item.getString("kind")).isEqualTo("send");
        assertThat(item.getString("reason")).isEqualTo("hợp đồng hết hạn");
        assertThat(item.getString("conversation")).isEqualTo(conversation);
        assertThat(item.getString("account")).isEqualTo(TestInbox.SMS);
        assertThat(hung.get("parked").raw().body()).doesNotContain("Chào bác");
    }

    @Test
    void aReplyTriedAgainWaitsToBeSentAndIsRecorded() {
        aReplyDidNotLeave();
        assertThat(act(hung, only(), "again").body().getJsonArray("items")).isEmpty();
        assertThat(inbox.outbox(conversation, TestInbox.SMS)).singleElement()
                .satisfies(item -> assertThat(new JsonObject(item.payload()).getString("text")).isEqualTo("Chào bác."));
        assertThat(recorded()).contains("parked_again");
    }

    @Test
    void anItemIsTriedAgainOnce() {
        aReplyDidNotLeave();
        var item = only();
        act(hung, item, "again");
        assertThat(act(hung, item, "again").status()).isEqualTo(404);
        assertThat(inbox.outbox(conversation, TestInbox.SMS)).hasSize(1);
    }

    @Test
    void aTurnTriedAgainIsTheBotsWithoutBeingSaidTwice() {
        aTurnFailed("{\"v\":1,\"kind\":\"said\"}");
        assertThat(act(hung, only(), "again").status()).isEqualTo(200);
        var partition = inbox.store.partitionOf(conversation);
        assertThat(await(inbox.store.arrivals().take(partition, "test", 9))).singleElement()
                .satisfies(arrival -> assertThat(new JsonObject(arrival.payload()).getBoolean("again")).isTrue());
        assertThat(await(inbox.store.conversations().load(conversation)).orElseThrow().owner()).isEqualTo("bot");
    }

    @Test
    void aTurnIsNotTriedAgainOverTheHeadOfItsOfficer() {
        aTurnFailed("{\"v\":1,\"kind\":\"said\"}");
        lan.reply(conversation, "Chào bác, em xem ngay.");
        var answer = act(hung, only(), "again");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.raw().body()).contains("Nguyễn Thị Lan đang phụ trách");
    }

    @Test
    void whatNobodyCanReadCanOnlyBeDismissed() {
        aTurnFailed("{ not json");
        assertThat(act(hung, only(), "again").status()).isEqualTo(422);
        assertThat(act(hung, only(), "dismiss").body().getJsonArray("items")).isEmpty();
        assertThat(recorded()).contains("parked_dismiss");
    }

    @Test
    void anOfficerSeesAndMovesNothing() {
        aReplyDidNotLeave();
        assertThat(lan.get("parked").status()).isEqualTo(403);
        assertThat(act(lan, only(), "dismiss").status()).isEqualTo(403);
        assertThat(only().getString("kind")).isEqualTo("send");
    }

    @Test
    void anAdministratorOfAnotherUnitSeesNothing() {
        await(inbox.admin.create("khac", "Chị Khác", StaffAdmin.ADMINISTRATOR, "99999", TestInbox.PASSWORD));
        var other = inbox.browser();
        other.login("khac", TestInbox.PASSWORD);
        conversation = inbox.says(TestInbox.SMS, "+84900000002", "xin chao", "", Map.of("owner", "desk", "status", "open", "unit", "00004"));
        aReplyDidNotLeave();
        var item = only();
        assertThat(other.get("parked").body().getJsonArray("items")).isEmpty();
        assertThat(act(other, item, "dismiss").status()).isEqualTo(404);
    }
}
