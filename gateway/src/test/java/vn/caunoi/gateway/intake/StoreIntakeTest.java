package vn.caunoi.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.caunoi.channels.Attachment;
import vn.caunoi.channels.Inbound;
import vn.caunoi.channels.Intake;
import vn.caunoi.channels.Location;
import vn.caunoi.gateway.TestHouse;
import vn.caunoi.store.Accepted;
import vn.caunoi.store.Settlement;

class StoreIntakeTest {

    private static final Instant THEN = Instant.ofEpochMilli(1_700_000_000_000L);

    private final TestHouse house = TestHouse.empty();
    private final List<Accepted> told = new ArrayList<>();
    private final Intake intake =
            new StoreIntake(house.store, house.ids, house.clock, turns(), house.counters).of(TestHouse.FAMILY);

    private StoreIntake.Turns turns() {
        return new StoreIntake.Turns() {
            @Override
            public String consumer() {
                return "node-1";
            }

            @Override
            public void accepted(Accepted accepted) {
                told.add(accepted);
            }
        };
    }

    @AfterEach
    void end() {
        house.close();
    }

    private Intake.Accepted accept(Inbound inbound) {
        return house.on(() -> intake.accept(inbound));
    }

    @Test
    void aMessageIsFreshOnceAndHandedOutOnce() {
        var said = Inbound.Said.text(TestHouse.ACCOUNT, "citizen", "m1", THEN, "chào");
        var conversation = house.ids.of(TestHouse.ACCOUNT, "citizen");
        await(house.store.arrivals().take(house.store.partitionOf(conversation), "node-1", 1));
        assertThat(accept(said)).isEqualTo(Intake.Accepted.FRESH);
        assertThat(accept(said)).isEqualTo(Intake.Accepted.REPEATED);
        assertThat(told).extracting(Accepted::fresh).containsExactly(true, false);
        assertThat(told.stream().flatMap(accepted -> accepted.handed().stream()))
                .extracting(handed -> handed.arrival().conversation()).containsExactly(conversation);
        assertThat(house.waiting()).isEqualTo(1);
        assertThat(house.count("caunoi.accepted", "result", "fresh")).isEqualTo(1);
        assertThat(house.count("caunoi.accepted", "result", "repeated")).isEqualTo(1);
    }

    private Inbound.Receipt receipt(Inbound.Receipt.Status status) {
        return new Inbound.Receipt(TestHouse.ACCOUNT, "citizen", "r-" + status, THEN, List.of("p1", "P1"), status, "{}");
    }

    private void sent(String citizen) {
        var item = await(house.store.outbox().take(house.store.partitionOf(citizen), TestHouse.ACCOUNT, "reply", "node", 1)).get(0);
        await(house.store.outbox().settle(new Settlement(item, "sent", List.of("p1"), "", house.clock.instant())));
    }

    @Test
    void aReceiptMovesTheMessageItNames() {
        var citizen = house.conversation("citizen");
        house.say(citizen, "một");
        sent(citizen);
        assertThat(accept(receipt(Inbound.Receipt.Status.DELIVERED))).isEqualTo(Intake.Accepted.FRESH);
        assertThat(house.delivery(citizen, "một")).isEqualTo("delivered");
        assertThat(house.count("caunoi.receipts", "result", "matched")).isEqualTo(1);
    }

    @Test
    void aReceiptThatComesBeforeItsMessageIsSentIsKeptForIt() {
        var citizen = house.conversation("citizen");
        house.say(citizen, "một");
        accept(receipt(Inbound.Receipt.Status.READ));
        assertThat(house.count("caunoi.receipts", "result", "early")).isEqualTo(1);
        sent(citizen);
        assertThat(house.delivery(citizen, "một")).isEqualTo("read");
        assertThat(told).isEmpty();
    }

    static List<Inbound> everythingThatWaits() {
        return List.of(
                new Inbound.Said("a", "c", "1", THEN, "xin \"chào\"\n😀",
                        List.of(new Attachment("image", "https://x.example/1.jpg", "ảnh", 12), new Attachment("file", "u", "", -1)),
                        Optional.of(new Location(10.77, 106.7)), Optional.of("flow:step:yes")),
                Inbound.Said.text("a", "c", "2", THEN, ""),
                new Inbound.Joined("a", "c", "3", THEN),
                new Inbound.Left("a", "c", "4", THEN),
                new Inbound.Profile("a", "c", "5", THEN, Optional.of("Bà Tư"), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("everythingThatWaits")
    void whatWaitsInTheStoreIsReadBackAsItCame(Inbound inbound) {
        assertThat(InboundJson.read(new JsonObject(InboundJson.write(inbound)))).isEqualTo(inbound);
    }
}
