package vn.caunoi.channels.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.Inbound.Joined;
import vn.caunoi.channels.Inbound.Receipt;
import vn.caunoi.channels.Inbound.Said;
import vn.caunoi.channels.Option;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendResult;

/** A citizen and their browser, on a good day and on a train. */
class WebChatConversationTest {

    private final WebChatServer server = new WebChatServer();
    private final WebChatServer.Node node = server.start(WebChatServer.settings());

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void someoneNewGetsAnIdOfTheirOwnAndCountsAsCome() {
        Tab one = node.tab().arrive();
        Tab two = node.tab().arrive();

        assertThat(one.visitor()).matches("[A-Za-z0-9_-]{22}").isNotEqualTo(two.visitor());
        assertThat(server.intake.kept(Joined.class)).extracting(Joined::citizen).containsExactly(one.visitor(), two.visitor());
        assertThat(one.welcome().getJsonArray("history")).isEmpty();
    }

    @Test
    void whatTheCitizenSaysIsKeptBeforeItIsConfirmed() {
        Tab tab = node.tab().arrive();

        tab.send(new JsonObject().put("type", "say").put("id", "said-0001").put("text", "Gửi kiến nghị").put("choice", "gui_kien_nghi"));

        assertThat(tab.next("kept").getString("id")).isEqualTo("said-0001");
        Said said = server.intake.kept(Said.class).get(0);
        assertThat(said).isEqualTo(new Said(WebChatServer.ACCOUNT, tab.visitor(), tab.visitor() + ".said-0001",
                server.clock.instant(), "Gửi kiến nghị", List.of(), Optional.empty(), Optional.of("gui_kien_nghi")));
    }

    @Test
    void theSameWordsSentAgainAreConfirmedAgainAndKeptOnce() {
        Tab tab = node.tab().arrive();

        tab.say("said-0001", "Đường hư");
        tab.next("kept");
        tab.say("said-0001", "Đường hư");

        assertThat(tab.next("kept").getString("id")).isEqualTo("said-0001");
        assertThat(server.intake.kept(Said.class)).hasSize(1);
    }

    @Test
    void theSameIdFromTwoBrowsersIsTwoMessages() {
        Tab one = node.tab().arrive();
        Tab two = node.tab().arrive();

        one.say("said-0001", "Đường hư");
        two.say("said-0001", "Đèn tắt");
        one.next("kept");
        two.next("kept");

        assertThat(server.intake.kept(Said.class)).extracting(Said::text).containsExactlyInAnyOrder("Đường hư", "Đèn tắt");
    }

    @Test
    void whileTheStoreIsAwayNothingIsConfirmedAndTheSameWordsPassLater() {
        Tab tab = node.tab().arrive();
        server.intake.away(true);

        tab.say("said-0001", "Đường hư");
        assertThat(tab.trouble("not_kept").getString("id")).isEqualTo("said-0001");

        server.intake.away(false);
        tab.say("said-0001", "Đường hư");
        tab.next("kept");
        assertThat(server.intake.kept(Said.class)).hasSize(1);
    }

    @Test
    void whoComesWhileTheStoreIsAwayIsAskedToComeBack() {
        server.intake.away(true);
        Tab tab = node.tab();

        tab.send(new JsonObject().put("type", "hello").put("protocol", 1));

        tab.trouble("away");
        assertThat(tab.closeCode()).isEqualTo(1013);
    }

    @Test
    void anAnswerReachesTheBrowserWithItsButtonsAndItsCursor() {
        Tab tab = node.tab().arrive();
        String cursor = server.write(tab.visitor(), "m-1", "Bác cần gì ạ?", new Option("hoi", "Hỏi thủ tục"));

        assertThat(node.send(tab.visitor(), "m-1", "Bác cần gì ạ?"))
                .isEqualTo(new SendResult.Sent(List.of("m-1"), server.clock.instant(), ""));

        JsonObject message = tab.next("message");
        assertThat(message.getString("cursor")).isEqualTo(cursor);
        assertThat(message.getString("id")).isEqualTo("m-1");
        assertThat(message.getString("from")).isEqualTo("bot");
        assertThat(message.getJsonArray("options")).isEqualTo(new JsonArray().add(new JsonObject().put("id", "hoi").put("label", "Hỏi thủ tục")));
    }

    @Test
    void anAnswerSentOnOneNodeReachesTheBrowserOnAnother() {
        Tab tab = server.start(WebChatServer.settings()).tab().arrive();
        server.write(tab.visitor(), "m-1", "Dạ em chào bác");

        node.send(tab.visitor(), "m-1", "Dạ em chào bác");

        assertThat(tab.next("message").getString("text")).isEqualTo("Dạ em chào bác");
    }

    @Test
    void whatTheBrowserGotAndTheCitizenSawBecomesReceipts() {
        Tab tab = node.tab().arrive();

        tab.send(new JsonObject().put("type", "got").put("ids", new JsonArray().add("m-1").add("m-2")));
        tab.send(new JsonObject().put("type", "seen").put("ids", new JsonArray().add("m-1")));

        await().untilAsserted(() -> assertThat(server.intake.kept(Receipt.class))
                .extracting(Receipt::sentIds, Receipt::status)
                .containsExactly(
                        tuple(List.of("m-1"), Receipt.Status.DELIVERED),
                        tuple(List.of("m-2"), Receipt.Status.DELIVERED),
                        tuple(List.of("m-1"), Receipt.Status.READ)));
    }

    @Test
    void aReceiptTheStoreCouldNotTakeIsBroughtAgainWhenItIsBack() {
        Tab tab = node.tab().arrive();
        server.intake.away(true);
        tab.send(new JsonObject().put("type", "got").put("ids", new JsonArray().add("m-1").add("m-2")));
        await().untilAsserted(() -> assertThat(server.intake.refused()).isGreaterThanOrEqualTo(2));
        assertThat(server.intake.kept(Receipt.class)).isEmpty();
        server.intake.away(false);
        await().untilAsserted(() -> assertThat(server.intake.kept(Receipt.class))
                .extracting(Receipt::sentIds)
                .containsExactly(List.of("m-1"), List.of("m-2")));
    }

    @Test
    void afterAReloadTheConversationIsShownAgainWithBothSides() {
        Tab before = node.tab().arrive();
        server.writeSaid(before.visitor(), "said-0001", "Đường hư");
        server.write(before.visitor(), "m-1", "Ở đâu ạ?");
        before.close();

        Tab after = node.tab().arriveAs(before);

        assertThat(texts(after.welcome())).containsExactly("Đường hư", "Ở đâu ạ?");
        assertThat(after.welcome().getJsonArray("history").getJsonObject(0).getString("id")).isEqualTo("said-0001");
        assertThat(after.visitor()).isEqualTo(before.visitor());
        assertThat(server.intake.kept(Joined.class)).as("comes only once").hasSize(1);
    }

    @Test
    void afterANetworkChangeOnlyWhatWasMissedIsShownHoweverMuchItIs() {
        WebChatServer.Node small = server.start(WebChatServer.settings().put("history", 3));
        Tab before = small.tab().arrive();
        String seen = server.write(before.visitor(), "m-0", "Tin 0");
        before.close();
        IntStream.rangeClosed(1, 8).forEach(i -> server.write(before.visitor(), "m-" + i, "Tin " + i));

        Tab after = small.tab().resumeAs(before, seen);

        assertThat(texts(after.welcome())).containsExactly("Tin 1", "Tin 2", "Tin 3");
        assertThat(IntStream.rangeClosed(4, 8).mapToObj(i -> after.next("message").getString("text")))
                .containsExactly("Tin 4", "Tin 5", "Tin 6", "Tin 7", "Tin 8");
    }

    @Test
    void notesOfStaffBetweenTheLinesHideNoneOfThem() {
        WebChatServer.Node small = server.start(WebChatServer.settings().put("history", 2));
        Tab before = small.tab().arrive();
        String seen = server.write(before.visitor(), "m-0", "Tin 0");
        before.close();
        server.write(before.visitor(), "m-1", "Tin 1");
        server.writeNote(before.visitor(), "n-1");
        server.write(before.visitor(), "m-2", "Tin 2");

        Tab after = small.tab().resumeAs(before, seen);

        assertThat(texts(after.welcome())).containsExactly("Tin 1");
        assertThat(after.next("message").getString("text")).isEqualTo("Tin 2");
    }

    @Test
    void whatWasSentWhileNobodyWasConnectedIsThereOnReturn() {
        Tab before = node.tab().arrive();
        before.close();
        server.write(before.visitor(), "m-1", "Kiến nghị đã chuyển");

        assertThat(node.send(before.visitor(), "m-1", "Kiến nghị đã chuyển")).isInstanceOf(SendResult.Sent.class);

        assertThat(texts(node.tab().arriveAs(before).welcome())).containsExactly("Kiến nghị đã chuyển");
    }

    @Test
    void everyTabOfOneVisitorSeesBothSides() {
        Tab one = node.tab().arrive();
        Tab two = server.start(WebChatServer.settings()).tab().arriveAs(one);

        one.say("said-0001", "Đường hư");
        one.next("kept");
        JsonObject echo = two.next("message");
        assertThat(echo.getString("text")).isEqualTo("Đường hư");
        assertThat(echo.getString("from")).isEqualTo("citizen");
        assertThat(echo.getString("id")).isEqualTo("said-0001");

        server.write(one.visitor(), "m-1", "Ở đâu ạ?");
        node.send(one.visitor(), "m-1", "Ở đâu ạ?");
        assertThat(one.next("message").getString("id")).isEqualTo("m-1");
        assertThat(two.next("message").getString("id")).isEqualTo("m-1");
    }

    @Test
    void aLineComesAlsoWhenTheJournalWasAwayAtFirst() {
        Tab tab = node.tab().arrive();
        server.journalAway(true);
        server.write(tab.visitor(), "m-1", "Dạ");
        node.send(tab.visitor(), "m-1", "Dạ");
        await().untilAsserted(() -> assertThat(server.journalRefusals()).isPositive());

        server.journalAway(false);

        assertThat(tab.next("message").getString("id")).isEqualTo("m-1");
    }

    @Test
    void anAnswerToNobodyOrTooLongForTheChannelIsRefused() {
        assertThat(failure(node.send("+84900000000", "m-1", "Dạ"))).isEqualTo(SendFailure.Kind.UNREACHABLE);
        assertThat(failure(node.send("a".repeat(22), "m-1", "a".repeat(4_001)))).isEqualTo(SendFailure.Kind.INVALID);
    }

    @Test
    void theChannelSaysHowManyBrowsersAreConnected() {
        Tab tab = node.tab().arrive();
        assertThat(node.connected()).isEqualTo(1);

        tab.close();
        await().untilAsserted(() -> assertThat(node.connected()).isZero());
    }

    private static SendFailure.Kind failure(SendResult result) {
        return ((SendResult.Failed) result).failure().kind();
    }

    private static List<String> texts(JsonObject welcome) {
        return welcome.getJsonArray("history").stream().map(line -> ((JsonObject) line).getString("text")).toList();
    }
}
