package vn.caunoi.channels.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.caunoi.channels.Inbound;
import vn.caunoi.channels.Inbound.Said;

/** Browsers that lie, flood, or cannot write JSON; and that the next good one is served all the same. */
class WebChatHostileTest {

    private final WebChatServer server = new WebChatServer();
    private final WebChatServer.Node node = server.start(WebChatServer.settings());

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aVisitorIdAloneOpensNothing() {
        Tab owner = node.tab().arrive();
        Tab thief = node.tab();

        thief.send(new JsonObject().put("type", "hello").put("protocol", 1).put("visitor", owner.visitor()).put("token", owner.token() + "x"));

        thief.trouble("bad_token");
        assertThat(thief.closeCode()).isEqualTo(4401);
    }

    @Test
    void aTokenOfAnotherSecretOrOfAnotherVisitorIsRefused() {
        Tab elsewhere = server.start(WebChatServer.settings().put("secret", "x".repeat(40))).tab().arrive();
        Tab here = node.tab().arrive();

        for (String token : List.of(elsewhere.token(), here.token(), "")) {
            Tab tab = node.tab();
            tab.send(new JsonObject().put("type", "hello").put("protocol", 1).put("visitor", elsewhere.visitor()).put("token", token));
            tab.trouble("bad_token");
        }
    }

    @Test
    void aPageThatIsNotOnTheListIsRefused() {
        Tab tab = node.tab("https://evil.example");

        tab.trouble("origin");
        assertThat(tab.closeCode()).isEqualTo(4403);
    }

    @Test
    void withoutAListOnlyTheGatewaysOwnPagesMayTalk() {
        WebChatServer.Node own = server.start(new JsonObject().put("secret", "s".repeat(40)));

        own.tab("http://" + own.host()).arrive();
        own.tab("https://xa.example.vn").trouble("origin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "hello                                                          | frame",
        "[]                                                             | frame",
        "{}                                                             | type",
        "{\"type\":7}                                                   | type",
        "{\"type\":\"dance\"}                                           | type",
        "{\"type\":\"hello\",\"protocol\":1}                            | type",
        "{\"type\":\"say\",\"text\":\"Đường hư\"}                       | id",
        "{\"type\":\"say\",\"id\":\"a b\",\"text\":\"Đường hư\"}        | id",
        "{\"type\":\"say\",\"id\":\"said-0001\",\"text\":[]}            | text",
        "{\"type\":\"say\",\"id\":\"said-0001\",\"text\":\"  \"}        | text",
        "{\"type\":\"say\",\"id\":\"said-0001\",\"choice\":\"A B\"}     | choice",
        "{\"type\":\"say\",\"id\":\"said-0001\",\"files\":\"x\"}        | files",
        "{\"type\":\"say\",\"id\":\"said-0001\",\"files\":[\"/x\"]}     | files",
        "{\"type\":\"got\",\"ids\":[1]}                                 | ids",
        "{\"type\":\"fetch\",\"url\":\"https://evil.example/\"}         | url",
        "{\"type\":\"upload\",\"id\":\"image-01\",\"name\":\"a/b\",\"part\":0,\"parts\":1,\"data\":\"\"} | name",
        "{\"type\":\"upload\",\"id\":\"image-01\",\"name\":\"a\",\"part\":1,\"parts\":1,\"data\":\"\"}   | part",
        "{\"type\":\"upload\",\"id\":\"image-01\",\"name\":\"a\",\"part\":1,\"parts\":2,\"data\":\"\"}   | part",
        "{\"type\":\"upload\",\"id\":\"image-01\",\"name\":\"a\",\"part\":0,\"parts\":1,\"data\":\"%\"}  | data",
    })
    void aFrameThatCannotBeReadIsAnsweredWithItsField(String frame, String field) {
        Tab tab = node.tab().arrive();

        tab.sendText(frame);

        JsonObject trouble = tab.trouble("malformed");
        assertThat(trouble.getString("field")).isEqualTo(field);
        assertThat(trouble.getString("expected")).isNotBlank();
        assertStillServed(tab);
    }

    @Test
    void bytesAreNoFrame() {
        Tab tab = node.tab().arrive();
        tab.sendBytes(Buffer.buffer("hello"));
        assertThat(tab.trouble("malformed").getString("expected")).isEqualTo("text, not binary");
        assertStillServed(tab);
    }

    @Test
    void whoSpeaksBeforeHelloOrAnotherProtocolIsToldSo() {
        Tab early = node.tab();
        early.say("said-0001", "Đường hư");
        early.trouble("malformed");
        early.arrive();

        Tab old = node.tab();
        old.send(new JsonObject().put("type", "hello").put("protocol", 9));
        old.trouble("protocol");
        assertThat(old.closeCode()).isEqualTo(4400);
        assertThat(server.intake.kept(Said.class)).isEmpty();
    }

    @Test
    void aMessageOverTheLimitIsRefusedWhole() {
        Tab tab = node.tab().arrive();
        tab.say("said-0001", "a".repeat(4_001));
        assertThat(tab.trouble("too_long").getInteger("limit")).isEqualTo(4_000);
        assertStillServed(tab);
    }

    @Test
    void aFrameOverTheLimitEndsThatSocketOnly() {
        Tab other = node.tab().arrive();
        Tab tab = node.tab().arrive();
        tab.say("said-0001", "a".repeat(2_000_000));
        tab.next("closed");
        assertStillServed(other);
    }

    @Test
    void whoWritesTooFastIsAskedToWaitAndMayGoOnThen() {
        WebChatServer.Node slow = server.start(WebChatServer.settings().put("saysPerMinute", 8));
        Tab tab = slow.tab().arrive();
        for (int i = 0; i < 2; i++) {
            tab.say("burst-00" + i, "Đường hư");
            tab.next("kept");
        }
        tab.say("said-0003", "Đường hư");
        long wait = tab.trouble("too_fast").getLong("wait");
        assertThat(wait).isBetween(1L, 7_500L);

        server.advance(Duration.ofMillis(wait));
        tab.say("said-0003", "Đường hư");
        tab.next("kept");
    }

    @Test
    void aFloodOfFramesEndsTheSocket() {
        WebChatServer.Node strict = server.start(WebChatServer.settings().put("framesPerMinute", 120));
        Tab tab = strict.tab().arrive();
        for (int i = 0; i < 29; i++) {
            tab.sendText("{}");
            tab.trouble("malformed");
        }
        tab.sendText("{}");
        tab.trouble("flood");
        assertThat(tab.closeCode()).isEqualTo(4429);
    }

    @Test
    void oneTabTooManyClosesTheOldest() {
        WebChatServer.Node strict = server.start(WebChatServer.settings().put("tabs", 2));
        Tab oldest = strict.tab().arrive();
        Tab second = strict.tab().arriveAs(oldest);
        Tab newest = strict.tab().arriveAs(oldest);

        oldest.trouble("too_many_tabs");
        assertThat(oldest.closeCode()).isEqualTo(4409);
        assertStillServed(newest);
        second.next("message");
        assertStillServed(second);
    }

    @Test
    void oneSocketTooManyIsAskedToComeBack() {
        WebChatServer.Node full = server.start(WebChatServer.settings().put("sockets", 1));
        full.tab().arrive();

        Tab tab = full.tab();
        tab.trouble("busy");
        assertThat(tab.closeCode()).isEqualTo(1013);
    }

    @Test
    void aBrowserThatNeitherReadsNorAnswersIsLetGo() throws IOException {
        WebChatServer.Node quick = server.start(WebChatServer.settings().put("heartbeatSeconds", 1));
        try (Socket dead = quick.upgradedSocketThatNeverReads()) {
            await().untilAsserted(() -> assertThat(quick.connected()).isEqualTo(1));
            await().untilAsserted(() -> assertThat(quick.connected()).isZero());
        }
    }

    @Test
    void aBrowserThatAnswersPingsStays() {
        WebChatServer.Node quick = server.start(WebChatServer.settings().put("heartbeatSeconds", 1));
        Tab tab = quick.tab().arrive();

        await()
                .during(Duration.ofMillis(3_500))
                .untilAsserted(() -> assertThat(quick.connected()).isEqualTo(1));
        assertStillServed(tab);
    }

    private void assertStillServed(Tab tab) {
        int before = server.intake.kept(Said.class).size();
        tab.say("after-trouble-" + before, "Đường hư");
        tab.next("kept");
        assertThat(server.intake.kept(Said.class)).hasSize(before + 1).extracting(Inbound::account).containsOnly(WebChatServer.ACCOUNT);
    }
}
