package vn.caunoi.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveTest {

    private TestInbox inbox;
    private TestBrowser lan;
    private TestBrowser binh;

    @BeforeEach
    void start() throws IOException {
        inbox = TestInbox.start();
        lan = inbox.browser("lan", "Nguyễn Thị Lan");
        binh = inbox.browser("binh", "Trần Văn Bình");
    }

    @AfterEach
    void stop() throws IOException {
        inbox.close();
    }

    @Test
    void aNewConversationAppearsWithItsCounters() {
        var ear = lan.listen();
        var conversation = inbox.says(TestInbox.ZALO, "1", "Xin chào");
        await().untilAsserted(() -> {
            assertThat(ear.heard("conversation")).last().extracting(message -> message.getJsonObject("card").getString("id"))
                    .isEqualTo(conversation);
            assertThat(lastOf(ear, "counters").getJsonObject("counters").getInteger("bot")).isEqualTo(1);
        });
    }

    @Test
    void theOpenedConversationBringsItsNewLinesAndPetitions() {
        var conversation = inbox.says(TestInbox.ZALO, "1", "Xin chào");
        var ear = opened(lan, conversation);
        inbox.says(TestInbox.ZALO, "1", "Đường hư quá");
        await().untilAsserted(() -> assertThat(ear.heard("lines")).last().satisfies(message -> {
            assertThat(message.getString("id")).isEqualTo(conversation);
            assertThat(message.getJsonArray("lines").encode()).contains("Đường hư quá");
        }));
        var number = inbox.opensPetition(conversation);
        await().untilAsserted(() -> assertThat(lastOf(ear, "petitions").encode()).contains(number));
    }

    @Test
    void theTwoOfUsSeeWhoIsThereAndWhoIsReplying() {
        var conversation = inbox.says(TestInbox.ZALO, "1", "Xin chào");
        var mine = opened(lan, conversation);
        var other = opened(binh, conversation);
        await().untilAsserted(() -> assertThat(people(mine)).containsExactlyInAnyOrder("Nguyễn Thị Lan viewing", "Trần Văn Bình viewing"));
        other.say(new JsonObject().put("type", "beat").put("replying", true));
        await().untilAsserted(() -> assertThat(people(mine)).containsExactlyInAnyOrder("Nguyễn Thị Lan viewing", "Trần Văn Bình replying"));
        other.leave();
        await().untilAsserted(() -> assertThat(people(mine)).containsExactly("Nguyễn Thị Lan viewing"));
    }

    @Test
    void whoFallsSilentIsGone() {
        var conversation = inbox.says(TestInbox.ZALO, "1", "Xin chào");
        opened(binh, conversation);
        var mine = opened(lan, conversation);
        await().untilAsserted(() -> assertThat(people(mine)).hasSize(2));
        inbox.later(InboxSettings.defaults().gone().plusSeconds(1));
        mine.say(new JsonObject().put("type", "beat").put("replying", false));
        await().untilAsserted(() -> assertThat(people(mine)).containsExactly("Nguyễn Thị Lan viewing"));
    }

    @Test
    void everyBeatIsAnsweredSoThatThePageKnowsItIsConnected() {
        var ear = lan.listen();
        ear.say(new JsonObject().put("type", "beat"));
        await().untilAsserted(() -> assertThat(ear.heard("beat")).hasSize(1));
    }

    @Test
    void nonsenseIsAnsweredAndTheFeedGoesOn() {
        var ear = lan.listen();
        ear.say(new JsonObject().put("type", 7));
        ear.say(new JsonObject().put("type", "nonsense"));
        inbox.says(TestInbox.ZALO, "1", "Xin chào");
        await().untilAsserted(() -> {
            assertThat(ear.heard("unknown")).hasSize(2);
            assertThat(ear.heard("conversation")).isNotEmpty();
        });
    }

    @Test
    void anotherUnitsConversationIsNeverShown() {
        inbox.staff("xa1", "Cán bộ xã Một", "xa-1");
        var local = inbox.browser();
        local.login("xa1", TestInbox.PASSWORD);
        var ear = local.listen();
        var theirs = inbox.says(TestInbox.ZALO, "2", "của xã khác", "", Map.of("unit", "xa-2"));
        ear.say(new JsonObject().put("type", "open").put("id", theirs));
        inbox.says(TestInbox.ZALO, "2", "thêm nữa", "", Map.of());
        var ours = inbox.says(TestInbox.ZALO, "1", "của xã mình", "", Map.of("unit", "xa-1"));
        await().untilAsserted(() -> assertThat(ear.heard("conversation")).isNotEmpty());
        assertThat(ear.heard("conversation")).allSatisfy(
                message -> assertThat(message.getJsonObject("card").getString("id")).isEqualTo(ours));
        assertThat(ear.heard("lines")).isEmpty();
    }

    @Test
    void withoutASessionOrFromAnotherPageTheHandshakeIsRefused() {
        var stranger = inbox.browser();
        assertThatThrownBy(stranger::listen).hasMessageContaining("WebSocketHandshakeException");
        lan.origin = "https://trang-khac.example";
        assertThatThrownBy(lan::listen).hasMessageContaining("WebSocketHandshakeException");
    }

    @Test
    void loggingOutClosesThePagesOfThatSessionOnly() {
        var ear = lan.listen();
        var other = binh.listen();
        lan.post("logout", new JsonObject());
        await().untilAsserted(() -> assertThat(ear.closedWith).isEqualTo(LiveClient.SESSION_OVER));
        assertThat(other.closedWith).isZero();
    }

    @Test
    void aSessionThatEndedByItselfClosesItsPages() throws IOException {
        inbox.close();
        var d = InboxSettings.defaults();
        inbox = TestInbox.start(new InboxSettings(
                false, d.origins(), d.indexFolder(), d.sessionIdle(), d.sessionLongest(), d.failuresPerUser(), d.failuresPerAddress(),
                d.failureWindow(), d.shortestPassword(), d.largestBody(), d.longestText(), d.pageSize(), d.beat(), d.gone(),
                Duration.ofMillis(200), d.hold(), d.sameText()));
        var ear = inbox.browser("hoa", "Lê Thị Hoa").listen();
        inbox.later(d.sessionLongest().plusMinutes(1));
        await().untilAsserted(() -> assertThat(ear.closedWith).isEqualTo(LiveClient.SESSION_OVER));
    }

    private static TestBrowser.Ear opened(TestBrowser browser, String conversation) {
        var ear = browser.listen();
        ear.say(new JsonObject().put("type", "open").put("id", conversation));
        await().untilAsserted(() -> assertThat(ear.heard("beat")).isNotEmpty());
        return ear;
    }

    private static JsonObject lastOf(TestBrowser.Ear ear, String type) {
        var heard = ear.heard(type);
        assertThat(heard).as(type).isNotEmpty();
        return heard.get(heard.size() - 1);
    }

    private static List<String> people(TestBrowser.Ear ear) {
        JsonArray people = lastOf(ear, "presence").getJsonArray("people");
        return people.stream().map(JsonObject.class::cast)
                .map(person -> person.getString("displayName") + (person.getBoolean("replying") ? " replying" : " viewing"))
                .toList();
    }
}
