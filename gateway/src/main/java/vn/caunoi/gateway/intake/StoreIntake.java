package vn.caunoi.gateway.intake;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Locale;
import vn.caunoi.channels.Inbound;
import vn.caunoi.channels.Intake;
import vn.caunoi.gateway.operations.Counters;
import vn.caunoi.store.Accepted;
import vn.caunoi.store.NewArrival;
import vn.caunoi.store.Store;

/** Step 3 of a message's path: what a channel received is made durable, and only then is the channel told so. */
public final class StoreIntake {

    private final Store store;
    private final ConversationIds conversations;
    private final InstantSource clock;
    private final Turns turns;
    private final Counters counters;

    public StoreIntake(
            Store store, ConversationIds conversations, InstantSource clock, Turns turns, Counters counters) {
        this.store = store;
        this.conversations = conversations;
        this.clock = clock;
        this.turns = turns;
        this.counters = counters;
    }

    /** What becomes of messages once they are durable. */
    public interface Turns {

        /** Of a node that only takes messages in: the others find them by their sweeps. */
        Turns ELSEWHERE = new Turns() {

            @Override
            public String consumer() {
                return "";
            }

            @Override
            public void accepted(Accepted accepted) {}
        };

        /** The consumer whom messages may be handed out to with their accept; "" = nobody has room for them. */
        String consumer();

        /** Told of every accept, after which it may have an arrival in hand. */
        void accepted(Accepted accepted);
    }

    /** The intake of one account of {@code family}. */
    public Intake of(String family) {
        return new Intake() {

            @Override
            public Future<Accepted> accept(Inbound inbound) {
                return inbound instanceof Inbound.Receipt receipt ? receipt(receipt) : arrival(arrived(family, inbound));
            }

            @Override
            public Future<Accepted> accept(Inbound inbound, Likeness likeness) {
                return arrival(arrived(family, inbound).alike(likeness.name(), likeness.window()));
            }

            @Override
            public Future<Void> answered(Inbound inbound, Likeness likeness) {
                return store.arrivals().answered(
                        conversations.of(inbound.account(), inbound.citizen()), inbound.account(), likeness.name());
            }
        };
    }

    private NewArrival arrived(String family, Inbound inbound) {
        return new NewArrival(
                conversations.of(inbound.account(), inbound.citizen()),
                inbound.account(),
                family,
                inbound.citizen(),
                inbound.id(),
                InboundJson.write(inbound),
                clock.instant());
    }

    private Future<Intake.Accepted> arrival(NewArrival arrival) {
        return store.arrivals().accept(arrival, turns.consumer()).map(accepted -> {
            counters.accepted(arrival.account(), accepted.fresh());
            turns.accepted(accepted);
            return accepted.fresh() ? Intake.Accepted.FRESH : Intake.Accepted.REPEATED;
        });
    }

    private Future<Intake.Accepted> receipt(Inbound.Receipt receipt) {
        var conversation = conversations.of(receipt.account(), receipt.citizen());
        var status = receipt.status().name().toLowerCase(Locale.ROOT);
        return store.outbox()
                .receipt(conversation, receipt.account(), receipt.sentIds(), status, receipt.raw(), clock.instant())
                .map(word -> {
                    counters.receipt(receipt.account(), word);
                    return Intake.Accepted.FRESH;
                });
    }
}
