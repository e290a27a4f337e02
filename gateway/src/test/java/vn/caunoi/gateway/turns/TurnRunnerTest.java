package vn.caunoi.gateway.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;
import static vn.caunoi.gateway.TestHouse.eventually;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.Inbound;
import vn.caunoi.gateway.TestHouse;
import vn.caunoi.store.Line;
import vn.caunoi.store.NewArrival;
import vn.caunoi.store.TimerChange;

/** What becomes of one message, also when a person or a fault comes between. */
class TurnRunnerTest {

    private static final String CITIZEN = "citizen";
    private static final String LAMP = "Đèn đường hỏng ở phường Bến Nghé TP.HCM đã hai tuần nay";

    private final TestHouse house = TestHouse.empty();
    private final AtomicReference<Runnable> betweenLoadAndCommit = new AtomicReference<>();
    private final InstantSource clock = () -> {
        var act = betweenLoadAndCommit.getAndSet(null);
        if (act != null) {
            act.run();
        }
        return house.clock.instant();
    };
    private final TestTurns turns = TestTurns.of(house, clock).start();

    @AfterEach
    void end() {
        turns.stop();
        house.close();
    }

    private void handled() {
        eventually().untilAsserted(() -> {
            assertThat(turns.upToDate(CITIZEN)).isTrue();
            assertThat(house.waiting()).isZero();
        });
    }

    private List<String> in() {
        return house.texts(turns.id(CITIZEN), "in");
    }

    private List<String> out() {
        return house.texts(turns.id(CITIZEN), "out");
    }

    private List<String> activities() {
        return house.texts(turns.id(CITIZEN), "activity");
    }

    /** A first exchange, and a first act: Redis knows the scripts, so that commands are done in the order of asking. */
    private int begun() {
        turns.says(CITIZEN, "m1", "xin chào");
        handled();
        turns.act(CITIZEN, Map.of());
        return out().size();
    }

    @Test
    void theBotAnswersAndTheConversationBelongsToTheAccountsUnit() {
        turns.says(CITIZEN, "m1", "xin chào");
        handled();
        assertThat(out()).isNotEmpty();
        assertThat(turns.row(CITIZEN).status()).isEqualTo("bot");
        assertThat(turns.row(CITIZEN).fields()).containsEntry("unit", "00004");
    }

    @Test
    void theNumberOfAnIdentityCardIsKeptNowhere() {
        turns.says(CITIZEN, "m1", "can cuoc 012345678901 xin sua duong truoc nha");
        turns.says(CITIZEN, "m2", "cmnd 123456789");
        handled();
        turns.act(CITIZEN, Map.of("owner", "canbo1", "status", "open"));
        turns.says(CITIZEN, "m3", "012 345 678 901 do");
        handled();
        assertThat(in()).containsExactly("can cuoc •••••••••901 xin sua duong truoc nha", "cmnd ••••••789", "••• ••• ••• 901 do");
        assertThat(turns.row(CITIZEN).state()).doesNotContain("345678").contains("xin sua duong");
        assertThat(String.join(" ", out())).doesNotContain("345678");
    }

    @Test
    void aConversationAPersonOwnsIsShownToThemAndTheBotIsSilent() {
        turns.says(CITIZEN, "m1", "xin chào");
        handled();
        int before = out().size();
        turns.act(CITIZEN, Map.of("owner", "canbo1", "status", "waiting"));
        turns.says(CITIZEN, "m2", "còn cháu nữa");
        turns.brings(new Inbound.Left(TestHouse.ACCOUNT, CITIZEN, "m3", house.clock.instant()));
        handled();
        assertThat(out()).hasSize(before);
        assertThat(in()).containsExactly("xin chào", "còn cháu nữa");
        assertThat(turns.row(CITIZEN).status()).isEqualTo("open");
        assertThat(turns.row(CITIZEN).owner()).isEqualTo("canbo1");
    }

    @Test
    void aNoteWrittenWhileTheBotThoughtIsKeptAndTheAnswerToo() {
        int before = begun();
        betweenLoadAndCommit.set(() -> house.store.conversations().act(TestTurns.act(
                turns.id(CITIZEN), Map.of(), house.clock.instant(),
                new Line("note-1", "note", "canbo1", "ghi chú", "{}", house.clock.instant()))));
        turns.says(CITIZEN, "m2", "cảm ơn");
        handled();
        assertThat(house.texts(turns.id(CITIZEN), "note")).containsExactly("ghi chú");
        assertThat(in()).containsExactly("xin chào", "cảm ơn");
        assertThat(out()).hasSizeGreaterThan(before);
        assertThat(house.count("caunoi.turns", "result", "stale")).isEqualTo(1);
    }

    @Test
    void aPersonWhoTakesOverWhileTheBotThoughtWins() {
        int before = begun();
        betweenLoadAndCommit.set(() -> house.store.conversations().act(TestTurns.act(
                turns.id(CITIZEN), Map.of("owner", "canbo1"), house.clock.instant())));
        turns.says(CITIZEN, "m2", "cảm ơn");
        handled();
        assertThat(out()).hasSize(before);
        assertThat(in()).containsExactly("xin chào", "cảm ơn");
        assertThat(house.count("caunoi.turns", "result", "taken_over")).isEqualTo(1);
    }

    @Test
    void aMessageTheBotCannotHandleIsParkedTheCitizenIsToldAndTheNextOneIsHandled() {
        turns.says(CITIZEN, "m1", "xin chào");
        handled();
        turns.forge(CITIZEN, "{\"v\":1,\"stack\":17}", List.of());
        turns.says(CITIZEN, "m2", "nhà cháu mất nước");
        handled();
        assertThat(out().get(out().size() - 1)).contains("Cán bộ Mặt trận sẽ xem");
        assertThat(in()).containsExactly("xin chào", "nhà cháu mất nước");
        assertThat(turns.row(CITIZEN).owner()).isEqualTo("desk");
        assertThat(turns.row(CITIZEN).status()).isEqualTo("open");
        var parked = await(house.store.parked().list(10));
        assertThat(parked).singleElement().satisfies(item -> assertThat(item.payload()).contains("nhà cháu mất nước"));

        turns.says(CITIZEN, "m3", "còn ai không");
        turns.taps(CITIZEN, "m4", "some-button");
        handled();
        assertThat(in()).endsWith("còn ai không", "some-button");
        assertThat(await(house.store.parked().count())).isEqualTo(1);
    }

    @Test
    void aStateNobodyCanReadIsNotGivenBackToTheBot() {
        turns.says(CITIZEN, "m1", "xin chào");
        handled();
        turns.forge(CITIZEN, "{\"v\":1,\"stack\":17}", List.of());
        turns.says(CITIZEN, "m2", "nhà cháu mất nước");
        handled();
        assertThat(DialogTurns.stateToGoOnWith(turns.row(CITIZEN))).isEmpty();
        turns.act(CITIZEN, Map.of("stuck", ""));
        assertThat(DialogTurns.stateToGoOnWith(turns.row(CITIZEN))).isEmpty();
    }

    @Test
    void aMessageNobodyCanReadIsParkedAndHoldsUpNobody() {
        turns.says(CITIZEN, "m1", "xin chào");
        handled();
        await(house.store.arrivals().accept(new NewArrival(
                turns.id(CITIZEN), TestHouse.ACCOUNT, TestHouse.FAMILY, CITIZEN, "m2", "{ not json", house.clock.instant())));
        turns.says(CITIZEN, "m3", "còn ai không");
        handled();
        assertThat(in()).containsExactly("xin chào", "{ not json", "còn ai không");
        assertThat(await(house.store.parked().count())).isEqualTo(1);
    }

    @Test
    void aTimerNobodyCanReadIsParkedAndTheCitizenWhoSaidNothingIsToldNothing() {
        turns.says(CITIZEN, "m1", "xin chào");
        handled();
        int before = out().size();
        turns.forge(CITIZEN, turns.row(CITIZEN).state(), List.of(new TimerChange("odd", Optional.of(house.clock.instant()), "")));
        eventually().untilAsserted(() -> assertThat(await(house.store.parked().count())).isEqualTo(1));
        eventually().untilAsserted(() -> assertThat(house.waiting()).isZero());
        assertThat(out()).hasSize(before);
        assertThat(in()).containsExactly("xin chào");
        assertThat(turns.row(CITIZEN).status()).isEqualTo("open");
    }

    @Test
    void aReminderComesWhenItsTimeHasComeOnceForTheLastQuestion() {
        turns.says(CITIZEN, "m1", LAMP);
        turns.says(CITIZEN, "m2", "sửa");
        handled();
        turns.says(CITIZEN, "m3", "hủy");
        turns.says(CITIZEN, "m4", LAMP);
        handled();
        int before = out().size();
        house.later(Duration.ofDays(2));
        eventually().untilAsserted(() -> assertThat(out()).hasSizeGreaterThan(before));
        eventually().untilAsserted(() -> assertThat(house.waiting()).isZero());
        assertThat(out().subList(before, out().size())).filteredOn(text -> text.contains("Bác còn đó không")).hasSize(1);
        assertThat(house.count("caunoi.turns", "result", "committed")).isEqualTo(5);
    }

    @Test
    void aProfileIsKeptBesideTheConversation() {
        turns.brings(new Inbound.Profile(
                TestHouse.ACCOUNT, CITIZEN, "p1", house.clock.instant(), Optional.of("Bà Tư"), Optional.of("+84900000004")));
        handled();
        assertThat(turns.row(CITIZEN).fields()).containsEntry("name", "Bà Tư").containsEntry("phone", "+84900000004");
        assertThat(out()).isEmpty();
    }

    @Test
    void aPetitionIsOpenedOnceWithItsNumberInTheAnswer() {
        turns.says(CITIZEN, "m1", LAMP);
        turns.says(CITIZEN, "m2", "gửi");
        handled();
        var number = await(house.store.conversations().petitions(turns.id(CITIZEN))).get(0);
        assertThat(String.join("\n", out())).contains(number.substring(0, 4) + " " + number.substring(4));
        assertThat(activities()).anySatisfy(text -> assertThat(text).contains("Đã mở phiếu"));
        assertThat(turns.row(CITIZEN).fields()).containsKey("consent");
        turns.says(CITIZEN, "m2", "gửi");
        handled();
        assertThat(await(house.store.conversations().petitions(turns.id(CITIZEN)))).containsExactly(number);
    }

    @Test
    void aClosedConversationComesBackToTheBotWhenTheCitizenWritesAgain() {
        turns.says(CITIZEN, "m1", "xin chào");
        handled();
        turns.act(CITIZEN, Map.of("owner", "bot", "status", "resolved"));
        turns.says(CITIZEN, "m2", "xin chào");
        handled();
        assertThat(turns.row(CITIZEN).status()).isEqualTo("bot");
    }
}
