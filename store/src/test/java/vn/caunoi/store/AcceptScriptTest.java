package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.ACCOUNT;
import static vn.caunoi.store.Samples.ID;
import static vn.caunoi.store.Samples.NOW;
import static vn.caunoi.store.Samples.arrival;

import io.vertx.redis.client.Command;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class AcceptScriptTest {

    @Test
    void freshArrivalsAreNumberedWithinTheirConversation(Store store) {
        var p = store.partitionOf(ID);
        assertThat(await(store.arrivals().accept(arrival("a")))).isEqualTo(new Accepted(true, 1, p, Optional.empty(), true));
        assertThat(await(store.arrivals().accept(arrival("b")))).isEqualTo(new Accepted(true, 2, p, Optional.empty(), true));
        assertThat(await(store.arrivals().accept(arrival("zalo:ubmt:citizen-2", "c"))).sequence()).isEqualTo(1);
    }

    @Test
    void repeatedArrivalsChangeNothing(Store store, OnRedis.Server server) {
        var p = store.partitionOf(ID);
        await(store.arrivals().accept(arrival("a")));
        await(store.arrivals().accept(arrival("b")));
        var before = server.raw(Command.HGETALL, Keys.conversation(p, ID)).toString();

        assertThat(await(store.arrivals().accept(arrival("a")))).isEqualTo(new Accepted(false, 1, p, Optional.empty(), false));

        assertThat(server.raw(Command.HGETALL, Keys.conversation(p, ID))).hasToString(before);
        assertThat(server.raw(Command.XLEN, Keys.arrivals(p)).toInteger()).isEqualTo(2);
    }

    @Test
    void theFirstArrivalBeginsTheConversationWithTheBotAsItsOwner(Store store) {
        await(store.arrivals().accept(arrival("a")));
        assertThat(await(store.conversations().load(ID)))
                .contains(new ConversationRow(
                        ID, ACCOUNT, "zalo", "citizen-1", "", 1, 0, 0, "bot", "bot", NOW, Map.of()));
        assertThat(Samples.changes(store)).isEmpty();
    }

    @Test
    void aLaterArrivalLeavesAPersonInCharge(Store store) {
        await(store.arrivals().accept(arrival("a")));
        await(store.conversations().act(Samples.act(-1, "", Map.of("owner", "lan", "status", "open"))));
        await(store.arrivals().accept(arrival("b")));
        assertThat(await(store.conversations().load(ID)).orElseThrow().owner()).isEqualTo("lan");
    }

    @Test
    void theSameEventIdOnAnotherAccountIsAnotherEvent(Store store) {
        var other = new NewArrival(ID, "other", "zalo", "citizen-1", "a", "{}", NOW);
        await(store.arrivals().accept(arrival("a")));
        assertThat(await(store.arrivals().accept(other)).fresh()).isTrue();
    }

    @Test
    void anEventIdIsForgottenAfterItsTime(Store store, OnRedis.Server server) {
        await(store.arrivals().accept(arrival("a")));
        var left = server.raw(Command.PTTL, Keys.seen(store.partitionOf(ID), ACCOUNT, "a")).toLong();
        var limit = StoreOptions.Limits.DEFAULT.seen().toMillis();
        assertThat(left).isBetween(limit - 60_000, limit);
    }

    @Test
    void whoAcceptsIsHandedTheArrivalWithItsConversation(Store store, OnRedis.Server server) {
        var p = store.partitionOf(ID);
        await(store.arrivals().take(p, "node-1", 1));
        var accepted = await(store.arrivals().accept(arrival("a"), "node-1"));
        assertThat(accepted.left()).isFalse();
        assertThat(accepted.handed()).hasValueSatisfying(handed -> {
            assertThat(handed.arrival().conversation()).isEqualTo(ID);
            assertThat(handed.arrival().sequence()).isEqualTo(1);
            assertThat(handed.arrival().deliveries()).isEqualTo(1);
            assertThat(handed.conversation()).isEqualTo(await(store.conversations().load(ID)));
        });
        assertThat(await(store.arrivals().take(p, "node-2", 9))).isEmpty();
        assertThat(await(store.arrivals().claim(p, "node-2", Duration.ZERO, 9))).singleElement()
                .extracting(Arrival::entry).isEqualTo(accepted.handed().get().arrival().entry());
    }

    @Test
    void anArrivalThatWaitedIsHandedOutBeforeANewOne(Store store) {
        var p = store.partitionOf(ID);
        await(store.arrivals().take(p, "node-1", 1));
        await(store.arrivals().accept(arrival("a")));
        var accepted = await(store.arrivals().accept(arrival("b"), "node-1"));
        assertThat(accepted.left()).isTrue();
        assertThat(accepted.handed().orElseThrow().arrival().sequence()).isEqualTo(1);
        assertThat(await(store.arrivals().take(p, "node-1", 9))).singleElement().extracting(Arrival::sequence).isEqualTo(2L);
    }

    @Test
    void theConversationOfAnotherArrivalIsNotHandedOut(Store store) {
        var other = Samples.otherInPartition(store);
        await(store.arrivals().take(store.partitionOf(ID), "node-1", 1));
        await(store.arrivals().accept(arrival(other, "a")));
        var accepted = await(store.arrivals().accept(arrival("b"), "node-1"));
        assertThat(accepted.handed().orElseThrow().arrival().conversation()).isEqualTo(other);
        assertThat(accepted.handed().orElseThrow().conversation()).isEmpty();
    }

    @Test
    void nothingIsHandedOutBeforeAnybodyTookOrTwice(Store store) {
        var first = await(store.arrivals().accept(arrival("a"), "node-1"));
        assertThat(first.handed()).isEmpty();
        assertThat(first.left()).isTrue();
        assertThat(await(store.arrivals().take(store.partitionOf(ID), "node-1", 9))).hasSize(1);
        assertThat(await(store.arrivals().accept(arrival("a"), "node-1")).handed()).isEmpty();
    }

    @Test
    void withoutIdsOfTheProvidersWhatIsAlikeIsARepetitionUntilAnswered(Store store, OnRedis.Server server) {
        var window = Duration.ofHours(1);
        assertThat(await(store.arrivals().accept(arrival("ours-1").alike("one", window))).fresh()).isTrue();
        assertThat(await(store.arrivals().accept(arrival("ours-2").alike("one", window))))
                .extracting(Accepted::fresh, Accepted::sequence).containsExactly(false, 1L);
        assertThat(await(store.arrivals().accept(arrival("ours-3").alike("another", window))).fresh()).isTrue();
        assertThat(server.raw(Command.PTTL, Keys.alike(store.partitionOf(ID), ACCOUNT, "one")).toLong())
                .isBetween(window.toMillis() - 60_000, window.toMillis());
        await(store.arrivals().answered(ID, ACCOUNT, "one"));
        assertThat(await(store.arrivals().accept(arrival("ours-4").alike("one", window))).fresh()).isTrue();
    }

    @Test
    void anArrivalWithoutAnEventIdIsRefused() {
        assertThatThrownBy(() -> arrival(" ")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("providerId");
        assertThatThrownBy(() -> arrival("white space", "a")).hasMessageContaining("conversation holds white space");
    }
}
