package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.OnRedis.awaitFailure;
import static vn.caunoi.store.Samples.ACCOUNT;
import static vn.caunoi.store.Samples.ID;
import static vn.caunoi.store.Samples.NOW;
import static vn.caunoi.store.Samples.line;
import static vn.caunoi.store.Samples.reply;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class AdvancePetitionScriptTest {

    private static final String NUMBER = "48217736";

    private int partition;

    @BeforeEach
    void open(Store store) {
        var arrival = Samples.accepted(store, "a");
        partition = arrival.partition();
        await(store.conversations().commit(
                Samples.withPetitions(Samples.turn(arrival, 0), new NewPetition(NUMBER, "{\"s\":1}", "{\"e\":1}"))));
    }

    @Test
    void aDoneStepChangesThePetitionAndTellsTheCitizen(Store store) {
        var step = new PetitionAdvance(
                partition, NUMBER, 1, "{\"s\":2}", "{\"e\":2}", Optional.of(ID),
                List.of(line("m1", "out", "Đã chuyển")), List.of(reply("m1")), NOW);

        assertThat(await(store.petitions().advance(step))).isEqualTo(Acted.DONE);

        assertThat(await(store.petitions().load(partition, NUMBER)))
                .contains(new PetitionRow(NUMBER, ID, "{\"s\":2}", 2, NOW));
        assertThat(await(store.petitions().events(partition, NUMBER)))
                .extracting(PetitionEvent::json)
                .containsExactly("{\"e\":1}", "{\"e\":2}");
        assertThat(Samples.delivery(store)).isEqualTo("queued");
        assertThat(await(store.outbox().waiting())).containsExactly(new Backlog(partition, ACCOUNT, "reply", 1));
        assertThat(Samples.changes(store)).endsWith("petition " + NUMBER + " petition", "conversation " + ID + " act");
    }

    @Test
    void aSilentStepLeavesTheConversationAlone(Store store) {
        assertThat(await(store.petitions().advance(step(1)))).isEqualTo(Acted.DONE);
        assertThat(await(store.conversations().tail(ID, "", 9))).isEmpty();
        assertThat(Samples.changes(store)).endsWith("petition " + NUMBER + " petition");
    }

    @Test
    void aStaleStepChangesNothing(Store store) {
        await(store.petitions().advance(step(1)));
        assertThat(await(store.petitions().advance(step(1)))).isEqualTo(Acted.STALE);
        assertThat(await(store.petitions().events(partition, NUMBER))).hasSize(2);
    }

    @Test
    void aStepOfNoPetitionIsMissing(Store store) {
        var step = new PetitionAdvance(
                partition, "99999999", 1, "{}", "{}", Optional.empty(), List.of(), List.of(), NOW);
        assertThat(await(store.petitions().advance(step))).isEqualTo(Acted.MISSING);
        assertThat(await(store.petitions().load(partition, "99999999"))).isEmpty();
    }

    @Test
    void linesNeedAConversationOfTheSamePartition(Store store) {
        assertThatThrownBy(() -> new PetitionAdvance(
                        partition, NUMBER, 1, "{}", "{}", Optional.empty(), List.of(line("m", "out", "")), List.of(), NOW))
                .hasMessageContaining("need a conversation");
        var elsewhere = new PetitionAdvance(
                partition + 1, NUMBER, 1, "{}", "{}", Optional.of(ID), List.of(), List.of(), NOW);
        assertThat(awaitFailure(store.petitions().advance(elsewhere))).hasMessageContaining("is not");
    }

    private PetitionAdvance step(long version) {
        return new PetitionAdvance(
                partition, NUMBER, version, "{\"s\":2}", "{\"e\":2}", Optional.empty(), List.of(), List.of(), NOW);
    }
}
