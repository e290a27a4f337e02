package vn.caunoi.gateway.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.dialogs.Effect;
import vn.caunoi.dialogs.Heard;
import vn.caunoi.dialogs.KindGuess;
import vn.caunoi.dialogs.PetitionDraft;
import vn.caunoi.gateway.TestHouse;
import vn.caunoi.petitions.Petition;
import vn.caunoi.petitions.PetitionAct;
import vn.caunoi.petitions.PetitionNumbers;
import vn.caunoi.petitions.PetitionRules;
import vn.caunoi.petitions.Result;
import vn.caunoi.store.Arrival;
import vn.caunoi.store.Committed;
import vn.caunoi.store.NewArrival;
import vn.caunoi.store.PetitionAdvance;
import vn.caunoi.store.TurnCommit;

/** Who may see which petition. */
class PetitionDeskTest {

    private static final String PHONE = "+84900001234";
    private static final int GUESSES = 8;
    private static final PetitionRules RULES = PetitionRules.shipped();

    private final TestHouse house = TestHouse.empty();
    private final PetitionNumbers numbers = new PetitionNumbers(house.store.installation().key(), TestHouse.PARTITIONS);
    private final PetitionDesk desk = new PetitionDesk(
            house.store, numbers, RULES, Map.of("sms-test", "00004"), new Guesses(house.store.staff()));

    @AfterEach
    void end() {
        house.close();
    }

    private TurnDraft draft(String account, String family, String citizen) {
        var id = house.ids.of(account, citizen);
        await(house.store.arrivals().accept(
                new NewArrival(id, account, family, citizen, UUID.randomUUID().toString(), "{}", house.clock.instant())));
        var row = await(house.store.conversations().load(id)).orElseThrow();
        return new TurnDraft(row, new Arrival("", house.store.partitionOf(id), id, 0, "{}", 1), house.clock.instant());
    }

    private TurnDraft owner() {
        return draft("sms-test", "sms", PHONE);
    }

    private TurnDraft stranger() {
        return draft("web-test", "web", "stranger");
    }

    private String open(String category) {
        var draft = owner();
        var opened = (Heard.PetitionOpened) await(desk.open(draft, new PetitionDraft(
                "phan_anh", new KindGuess("phan_anh", 0.8), "đèn đường hỏng", "Bến Nghé", Optional.empty(), Optional.empty(), Optional.of("79"),
                Optional.of(category), 0.9, List.of(), false, "petition-1", "m1")));
        var asRead = draft.commit();
        assertThat(await(house.store.conversations().commit(new TurnCommit(
                asRead.conversation(), Optional.empty(), 0, asRead.version(), asRead.owner(), "{}", asRead.fields(), asRead.lines(),
                asRead.outbox(), asRead.petitions(), asRead.timers(), asRead.now())))).isEqualTo(Committed.COMMITTED);
        return opened.number();
    }

    /** An officer looks at it and passes it on: it has a body and a day to be answered by. */
    private void forward(String number) {
        int partition = numbers.partitionOf(number).getAsInt();
        var row = await(house.store.petitions().load(partition, number)).orElseThrow();
        var seen = step(Petition.fromJson(row.state()), new PetitionAct.Classify("canbo1", Optional.empty(), Optional.empty(), Optional.empty()));
        var forwarded = step(seen.petition(), new PetitionAct.Forward("canbo1", "UBND phường", Optional.empty()));
        await(house.store.petitions().advance(new PetitionAdvance(
                partition, number, row.version(), forwarded.petition().toJson(), forwarded.event().toJson(), Optional.empty(),
                List.of(), List.of(), house.clock.instant())));
    }

    private Result.Changed step(Petition petition, PetitionAct act) {
        return (Result.Changed) petition.apply(act, RULES, house.clock.instant());
    }

    private String open() {
        return open("KHAC");
    }

    private Heard ask(TurnDraft who, String number, String... lastFour) {
        return await(desk.lookUp(who, new Effect.LookUp(number, Optional.of(lastFour).filter(d -> d.length > 0).map(d -> d[0]))));
    }

    /** A number that is well formed and belongs to nobody. */
    private String unknown() {
        return numbers.number(1, 99_999);
    }

    @Test
    void whoOpenedItSeesItAtOnce() {
        var number = open();
        forward(number);
        assertThat(ask(owner(), number)).isInstanceOfSatisfying(Heard.PetitionFound.class, found -> {
            assertThat(found.summary().number()).isEqualTo(number);
            assertThat(found.summary().body()).contains("UBND phường");
            assertThat(found.summary().due()).isPresent();
            assertThat(found.summary().statusText()).isNotBlank();
        });
    }

    @Test
    void aStrangerSeesItOnlyWithTheLastFourDigitsOfItsCitizensPhone() {
        var number = open();
        assertThat(ask(stranger(), number)).isEqualTo(new Heard.PetitionHidden(number));
        assertThat(ask(stranger(), number, "9999")).isEqualTo(new Heard.PetitionHidden(number));
        assertThat(ask(stranger(), number, "1234")).isInstanceOf(Heard.PetitionFound.class);
    }

    @Test
    void fewerDigitsThanFourNeverMatch() {
        var number = open();
        assertThat(ask(stranger(), number, "4")).isInstanceOf(Heard.PetitionHidden.class);
        assertThat(ask(stranger(), number, "")).isInstanceOf(Heard.PetitionHidden.class);
    }

    @Test
    void numbersThatAreNoneAreMissing() {
        assertThat(ask(stranger(), unknown())).isEqualTo(new Heard.PetitionMissing(unknown()));
        assertThat(ask(stranger(), "12345678")).isInstanceOf(Heard.PetitionMissing.class);
    }

    @Test
    void whoGuessesTooOftenHearsThatThereIsNoneWhateverTheNumber() {
        var number = open();
        for (int i = 0; i < GUESSES / 2; i++) {
            assertThat(ask(stranger(), number, "0000")).isInstanceOf(Heard.PetitionHidden.class);
            assertThat(ask(stranger(), unknown())).isInstanceOf(Heard.PetitionMissing.class);
        }
        assertThat(ask(stranger(), number)).isInstanceOf(Heard.PetitionMissing.class);
        assertThat(ask(stranger(), number, "1234")).isInstanceOf(Heard.PetitionMissing.class);
        assertThat(ask(owner(), number)).isInstanceOf(Heard.PetitionFound.class);
        house.later(Duration.ofMinutes(61));
        assertThat(ask(stranger(), number, "1234")).isInstanceOf(Heard.PetitionFound.class);
    }

    @Test
    void aSealedOneShowsItsCitizenOnlyThatItIsKeptAndAStrangerNothingAtAll() {
        var number = open("CB");
        forward(number);
        assertThat(ask(owner(), number)).isInstanceOfSatisfying(Heard.PetitionFound.class, found -> {
            assertThat(found.summary().body()).isEmpty();
            assertThat(found.summary().due()).isEmpty();
            assertThat(found.summary().answer()).isEmpty();
        });
        assertThat(ask(stranger(), number)).isEqualTo(new Heard.PetitionMissing(number));
        assertThat(ask(stranger(), number, "1234")).isEqualTo(new Heard.PetitionMissing(number));
    }
}
