package vn.caunoi.gateway.turns;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.caunoi.channels.Inbound;
import vn.caunoi.channels.Intake;
import vn.caunoi.dialogs.Engine;
import vn.caunoi.gateway.ShippedBrain;
import vn.caunoi.gateway.TestHouse;
import vn.caunoi.gateway.faq.UnansweredNotes;
import vn.caunoi.gateway.intake.StoreIntake;
import vn.caunoi.petitions.PetitionNumbers;
import vn.caunoi.petitions.PetitionRules;
import vn.caunoi.store.Arrival;
import vn.caunoi.store.Committed;
import vn.caunoi.store.ConversationRow;
import vn.caunoi.store.HandedOut;
import vn.caunoi.store.Line;
import vn.caunoi.store.OutboxItem;
import vn.caunoi.store.StaffAct;
import vn.caunoi.store.TimerChange;
import vn.caunoi.store.TurnCommit;

/** The turns of one node with the real dialogs, and a web channel's intake before them. */
final class TestTurns {

    static final int TRIES = 3;

    private static final Engine ENGINE = ShippedBrain.ENGINE;
    private static final PetitionRules RULES = PetitionRules.shipped();
    private static final int BATCH = 16;

    final List<String> woken = new CopyOnWriteArrayList<>();
    final PetitionNumbers numbers;
    private final TestHouse house;
    private final TurnRunner runner;
    private final TurnLoop loop;
    private final Intake intake;

    private TestTurns(TestHouse house, String node, Duration claimAfter, InstantSource clock, boolean wakes) {
        this.house = house;
        numbers = new PetitionNumbers(house.store.installation().key(), TestHouse.PARTITIONS);
        var desk = new PetitionDesk(house.store, numbers, RULES, Map.of(TestHouse.ACCOUNT, "00004"), new Guesses(house.store.staff()));
        runner = new TurnRunner(
                house.store, new DialogTurns(ENGINE, desk, Map.of(TestHouse.ACCOUNT, "01")), clock, house.counters,
                replies(), TRIES, Map.of(TestHouse.ACCOUNT, "00004"),
                new UnansweredNotes(house.store, ENGINE::anonymous, 500, Duration.ofDays(90)));
        loop = new TurnLoop(house.vertx, house.store, runner, house.clock, node, BATCH, claimAfter, TRIES);
        intake = new StoreIntake(house.store, house.ids, house.clock, wakes ? loop : StoreIntake.Turns.ELSEWHERE, house.counters).of(TestHouse.FAMILY);
    }

    /** Nobody sends: what is said stays in the outbox. */
    private Replies replies() {
        return new Replies() {
            @Override
            public String consumer(String account, int messages) {
                return "";
            }

            @Override
            public void handed(String account, int messages, List<OutboxItem> items) {
                throw new AssertionError("nobody has room for messages");
            }

            @Override
            public void wake(int partition, String account, String lane) {
                woken.add(account + "/" + lane);
            }
        };
    }

    /** Never takes over what another node was given. */
    static TestTurns patient(TestHouse house) {
        return new TestTurns(house, "patient", Duration.ofHours(1), house.clock, true);
    }

    static TestTurns of(TestHouse house) {
        return of(house, house.clock);
    }

    /** @param clock asked by the runner between loading a conversation and committing its turn */
    static TestTurns of(TestHouse house, InstantSource clock) {
        return new TestTurns(house, "node-1", Duration.ofMillis(300), clock, true);
    }

    /** Accepts messages and is killed before it can handle one. */
    static TestTurns killed(TestHouse house) {
        return new TestTurns(house, "killed", Duration.ofMillis(300), house.clock, false);
    }

    TestTurns start() {
        house.run(loop::start);
        return this;
    }

    Committed runs(Arrival arrival) {
        return house.on(() -> runner.run(new HandedOut(arrival, Optional.empty())));
    }

    void stop() {
        house.on(loop::stop);
    }

    /** Begins to stop; completes when it has. */
    Future<Void> stopping() {
        return Future.future(done -> house.run(() -> loop.stop().onComplete(done)));
    }

    void says(String citizen, String id, String text) {
        brings(Inbound.Said.text(TestHouse.ACCOUNT, citizen, id, house.clock.instant(), text));
    }

    void taps(String citizen, String id, String choice) {
        brings(new Inbound.Said(TestHouse.ACCOUNT, citizen, id, house.clock.instant(), "", List.of(), Optional.empty(), Optional.of(choice)));
    }

    Intake.Accepted brings(Inbound inbound) {
        return house.on(() -> intake.accept(inbound));
    }

    String id(String citizen) {
        return house.ids.of(TestHouse.ACCOUNT, citizen);
    }

    ConversationRow row(String citizen) {
        return TestHouse.await(house.store.conversations().load(id(citizen))).orElseThrow();
    }

    boolean upToDate(String citizen) {
        var row = row(citizen);
        return row.done() == row.arrived();
    }

    void act(String citizen, Map<String, String> fields, Line... lines) {
        TestHouse.await(house.store.conversations().act(act(id(citizen), fields, house.clock.instant(), lines)));
    }

    static StaffAct act(String conversation, Map<String, String> fields, Instant now, Line... lines) {
        return new StaffAct(conversation, -1, "", fields, List.of(lines), List.of(), now);
    }

    /** Writes a state and a timer as no turn of ours would. */
    void forge(String citizen, String state, List<TimerChange> timers) {
        var row = row(citizen);
        var word = TestHouse.await(house.store.conversations().commit(new TurnCommit(
                row.id(), Optional.empty(), 0, row.version(), row.owner(), state, Map.of(), List.of(), List.of(), List.of(), timers,
                house.clock.instant())));
        if (word != Committed.COMMITTED) {
            throw new AssertionError(word);
        }
    }
}
