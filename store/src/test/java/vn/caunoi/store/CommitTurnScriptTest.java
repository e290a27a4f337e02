package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.ACCOUNT;
import static vn.caunoi.store.Samples.ID;
import static vn.caunoi.store.Samples.NOW;
import static vn.caunoi.store.Samples.accepted;
import static vn.caunoi.store.Samples.line;
import static vn.caunoi.store.Samples.reply;
import static vn.caunoi.store.Samples.turn;
import static vn.caunoi.store.Samples.withFields;
import static vn.caunoi.store.Samples.withPetitions;
import static vn.caunoi.store.Samples.withTimers;

import io.vertx.redis.client.Command;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class CommitTurnScriptTest {

    private static final NewPetition PETITION = new NewPetition("48217736", "{\"status\":\"received\"}", "{\"opened\":1}");

    @Test
    void aTurnThatStandsInForAnArrivalParksItOnceAndLetsTheNextOnePass(Store store) {
        var poison = accepted(store, "a");
        var next = accepted(store, "b");
        var standIn = turn(poison, 0).parking(new ParkedArrival("engine failed", "{\"text\":\"chào\"}"));
        assertThat(await(store.conversations().commit(standIn))).isEqualTo(Committed.COMMITTED);
        assertThat(await(store.conversations().commit(standIn))).isEqualTo(Committed.REPEATED);
        assertThat(await(store.parked().list(9)))
                .extracting(ParkedItem::kind, ParkedItem::conversation, ParkedItem::reason, ParkedItem::payload, ParkedItem::at)
                .containsExactly(tuple("turn", ID, "engine failed", "{\"text\":\"chào\"}", NOW));
        assertThat(await(store.conversations().commit(turn(next, 1)))).isEqualTo(Committed.COMMITTED);
        assertThat(Samples.changes(store)).contains("conversation " + ID + " parked");
    }

    @Test
    void whoCommitsIsHandedTheMessagesOfTheTurn(Store store) {
        var arrival = accepted(store, "a");
        await(store.outbox().take(arrival.partition(), ACCOUNT, "reply", "node-1", 1));
        var turn = turn(arrival, 0, "bot", List.of(line("m1", "out", "Dạ"), line("m2", "out", "Dạ")), List.of(reply("m1"), reply("m2")));
        var end = await(store.conversations().commit(turn, "node-1"));
        assertThat(end.word()).isEqualTo(Committed.COMMITTED);
        assertThat(end.handed()).extracting(OutboxItem::messageId, OutboxItem::citizen, OutboxItem::payload, OutboxItem::tries)
                .containsExactly(tuple("m1", "citizen-1", "{\"text\":\"m1\"}", 0), tuple("m2", "citizen-1", "{\"text\":\"m2\"}", 0));
        assertThat(await(store.outbox().begin(end.handed().get(0), "node-1", NOW)).word()).isEqualTo(Begun.Word.BEGUN);
        assertThat(await(store.outbox().take(arrival.partition(), ACCOUNT, "reply", "node-2", 9))).isEmpty();
        assertThat(await(store.conversations().commit(turn, "node-1"))).isEqualTo(new TurnEnd(Committed.REPEATED, List.of()));
    }

    @Test
    void whoCommitsIsHandedWhatWaitedBefore(Store store) {
        var before = Samples.queuedBefore(store, "m0");
        var arrival = accepted(store, "a");
        var end = await(store.conversations()
                .commit(turn(arrival, 1, "bot", List.of(line("m1", "out", "Dạ")), List.of(reply("m1"))), "node-1"));
        assertThat(end.handed()).extracting(OutboxItem::messageId).containsExactly("m0");
        assertThat(await(store.outbox().take(before, ACCOUNT, "reply", "node-1", 9)))
                .extracting(OutboxItem::messageId).containsExactly("m1");
    }

    @Test
    void aTurnThatSaysNothingHandsOutNothing(Store store) {
        var before = Samples.queuedBefore(store, "m0");
        assertThat(await(store.conversations().commit(turn(accepted(store, "a"), 1), "node-1")).handed()).isEmpty();
        assertThat(await(store.outbox().take(before, ACCOUNT, "reply", "node-1", 9))).hasSize(1);
    }

    @Test
    void committedTurnsChangeEverythingAtOnce(Store store, OnRedis.Server server) {
        var arrival = accepted(store, "a");
        var lines = List.of(line("a", "in", "đường hư"), line("m1", "out", "Dạ, ở đâu ạ?"));
        var turn = withTimers(
                withPetitions(
                        withFields(turn(arrival, 0, "bot", lines, List.of(reply("m1"))), Map.of("name", "Bà Tư")), PETITION),
                new TimerChange("nudge", Optional.of(NOW.plusSeconds(60)), "{\"wake\":1}"));

        assertThat(await(store.conversations().commit(turn))).isEqualTo(Committed.COMMITTED);

        var p = arrival.partition();
        var row = await(store.conversations().load(ID)).orElseThrow();
        assertThat(row.state()).isEqualTo("{\"step\":\"asked\"}");
        assertThat(row.fields()).isEqualTo(Map.of("name", "Bà Tư"));
        assertThat(List.of(row.arrived(), row.done(), row.version())).containsExactly(1L, 1L, 1L);
        assertThat(await(store.conversations().tail(ID, "", 10)))
                .extracting(StoredLine::line, StoredLine::delivery)
                .containsExactly(
                        tuple(lines.get(0), ""),
                        tuple(lines.get(1), "queued"));
        assertThat(await(store.outbox().take(p, ACCOUNT, "reply", "n", 9)))
                .extracting(OutboxItem::messageId, OutboxItem::payload, OutboxItem::tries)
                .containsExactly(tuple("m1", "{\"text\":\"m1\"}", 0));
        assertThat(await(store.petitions().load(p, "48217736")))
                .contains(new PetitionRow("48217736", ID, "{\"status\":\"received\"}", 1, NOW));
        assertThat(await(store.petitions().events(p, "48217736")))
                .extracting(PetitionEvent::json, PetitionEvent::at)
                .containsExactly(tuple("{\"opened\":1}", NOW));
        assertThat(await(store.conversations().petitions(ID))).containsExactly("48217736");
        assertThat(await(store.petitions().numbers(p, ""))).isEqualTo(new IdPage(List.of("48217736"), ""));
        assertThat(server.raw(Command.ZCARD, Keys.timers(p)).toInteger()).isEqualTo(1);
        assertThat(await(store.arrivals().waiting())).isEmpty();
        assertThat(pending(server, p)).isZero();
        assertThat(Samples.changes(store))
                .containsExactly(
                        "petition 48217736 petition", "conversation " + ID + " turn");
    }

    @Test
    void repeatedTurnsOnlyRemoveTheirEntry(Store store, OnRedis.Server server) {
        var arrival = accepted(store, "a");
        await(store.conversations().commit(withoutEntry(turn(arrival, 0))));
        var before = everything(server, arrival.partition());

        assertThat(await(store.conversations().commit(turn(arrival, 1)))).isEqualTo(Committed.REPEATED);

        assertThat(everything(server, arrival.partition())).isEqualTo(before);
        assertThat(await(store.arrivals().waiting())).isEmpty();
        assertThat(pending(server, arrival.partition())).isZero();
    }

    @Test
    void earlyTurnsWaitForTheirPredecessor(Store store, OnRedis.Server server) {
        var first = accepted(store, "a");
        var second = accepted(store, "b");
        assertThat(await(store.conversations().commit(turn(second, 0)))).isEqualTo(Committed.EARLY);
        assertThat(pending(server, second.partition())).isEqualTo(2);

        assertThat(await(store.conversations().commit(turn(first, 0)))).isEqualTo(Committed.COMMITTED);
        assertThat(await(store.conversations().commit(turn(second, 1)))).isEqualTo(Committed.COMMITTED);
    }

    @Test
    void takenOverTurnsChangeNothing(Store store, OnRedis.Server server) {
        var arrival = accepted(store, "a");
        await(store.conversations().act(Samples.act(0, "bot", Map.of("owner", "lan"))));
        var before = everything(server, arrival.partition());

        // The version moved as well: that a person took over is what matters.
        assertThat(await(store.conversations().commit(turn(arrival, 0)))).isEqualTo(Committed.TAKEN_OVER);

        assertThat(everything(server, arrival.partition())).isEqualTo(before);
        assertThat(pending(server, arrival.partition())).isEqualTo(1);
    }

    @Test
    void staleTurnsChangeNothing(Store store, OnRedis.Server server) {
        var arrival = accepted(store, "a");
        await(store.conversations().act(Samples.act(0, "bot", Map.of("name", "Bà Tư"))));
        var before = everything(server, arrival.partition());

        assertThat(await(store.conversations().commit(turn(arrival, 0)))).isEqualTo(Committed.STALE);

        assertThat(everything(server, arrival.partition())).isEqualTo(before);
        assertThat(await(store.conversations().commit(turn(arrival, 1)))).isEqualTo(Committed.COMMITTED);
    }

    @Test
    void aTurnOfAConversationThatIsNotThereIsStale(Store store) {
        assertThat(await(store.conversations().commit(turn(new Arrival("1-1", 0, "nobody", 1, "{}", 1), 0))))
                .isEqualTo(Committed.STALE);
    }

    @Test
    void aTakenPetitionNumberRefusesTheWholeTurn(Store store, OnRedis.Server server) {
        var first = accepted(store, "a");
        await(store.conversations().commit(withPetitions(turn(first, 0), PETITION)));
        var second = accepted(store, "b");
        var before = everything(server, first.partition());

        var again = withPetitions(turn(second, 1), new NewPetition("11111111", "{}", "{}"), PETITION);
        assertThat(await(store.conversations().commit(again))).isEqualTo(Committed.NUMBER_TAKEN);

        assertThat(everything(server, first.partition())).isEqualTo(before);
    }

    @Test
    void aTimersTurnHappensOnce(Store store) {
        var first = accepted(store, "a");
        var p = first.partition();
        await(store.conversations().commit(
                withTimers(turn(first, 0), new TimerChange("nudge", Optional.of(NOW), "{\"wake\":1}"))));
        await(store.timers().fire(p, NOW, 10));
        var fired = await(store.arrivals().take(p, "n", 10)).get(0);

        assertThat(await(store.conversations().commit(turn(fired, 1)))).isEqualTo(Committed.COMMITTED);
        assertThat(await(store.conversations().commit(turn(fired, 2)))).isEqualTo(Committed.REPEATED);
        assertThat(await(store.conversations().load(ID)).orElseThrow().done()).isEqualTo(1);
    }

    @Test
    void aTimerIsMovedAndCancelled(Store store, OnRedis.Server server) {
        var p = store.partitionOf(ID);
        await(store.conversations().commit(
                withTimers(turn(accepted(store, "a"), 0), new TimerChange("nudge", Optional.of(NOW), "1"))));
        await(store.conversations().commit(withTimers(
                turn(accepted(store, "b"), 1), new TimerChange("nudge", Optional.of(NOW.plusSeconds(9)), "2"))));
        assertThat(server.raw(Command.ZSCORE, Keys.timers(p), ID + " nudge").toLong())
                .isEqualTo(NOW.plusSeconds(9).toEpochMilli());

        await(store.conversations().commit(
                withTimers(turn(accepted(store, "c"), 2), new TimerChange("nudge", Optional.empty(), ""))));
        assertThat(server.raw(Command.EXISTS, Keys.timers(p), Keys.timerPayloads(p)).toInteger()).isZero();
    }

    @Test
    void whatTheStoreWritesAloneIsNoField() {
        assertThatThrownBy(() -> withFields(turn(new Arrival("1-1", 0, ID, 1, "{}", 1), 0), Map.of("version", "9")))
                .hasMessageContaining("\"version\" is written by the store alone");
    }

    private static TurnCommit withoutEntry(TurnCommit turn) {
        return new TurnCommit(
                turn.conversation(), Optional.empty(), turn.sequence(), turn.version(), turn.owner(), turn.state(),
                turn.fields(), turn.lines(), turn.outbox(), turn.petitions(), turn.timers(), turn.now());
    }

    private static int pending(OnRedis.Server server, int p) {
        return server.raw(Command.XPENDING, Keys.arrivals(p), Keys.TURNS).get(0).toInteger();
    }

    /** All that a turn may change, but for the arrivals. */
    private static String everything(OnRedis.Server server, int p) {
        return String.join("\n",
                server.raw(Command.HGETALL, Keys.conversation(p, ID)).toString(),
                server.raw(Command.XLEN, Keys.transcript(p, ID)).toString(),
                server.raw(Command.SMEMBERS, Keys.petitions(p)).toString(),
                server.raw(Command.XLEN, Keys.changes(p)).toString(),
                server.raw(Command.ZCARD, Keys.timers(p)).toString());
    }
}
