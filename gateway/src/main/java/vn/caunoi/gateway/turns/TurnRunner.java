package vn.caunoi.gateway.turns;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.channels.Inbound;
import vn.caunoi.gateway.faq.UnansweredNotes;
import vn.caunoi.gateway.intake.InboundJson;
import vn.caunoi.gateway.operations.Counters;
import vn.caunoi.store.Arrival;
import vn.caunoi.store.Committed;
import vn.caunoi.store.ConversationRow;
import vn.caunoi.store.HandedOut;
import vn.caunoi.store.OutboxItem;
import vn.caunoi.store.Store;
import vn.caunoi.store.StoreAwayException;
import vn.caunoi.store.TurnEnd;

/**
 * Steps 5 to 7 of a message's path: load the conversation, let the dialog or the owning officer have the message,
 * commit the turn. Computing a turn twice is harmless; only the commit decides.
 */
public final class TurnRunner {

    private static final Logger log = LoggerFactory.getLogger(TurnRunner.class);
    private static final int RELOADS = 8;

    private final Store store;
    private final DialogTurns dialogs;
    private final InstantSource clock;
    private final Counters counters;
    private final Replies replies;
    private final int tries;
    private final Map<String, String> units;
    private final UnansweredNotes unanswered;

    /**
     * @param units the administrative unit an account belongs to, by account id: whose staff see its conversations
     * @param unanswered told of questions nobody could answer
     */
    public TurnRunner(
            Store store,
            DialogTurns dialogs,
            InstantSource clock,
            Counters counters,
            Replies replies,
            int tries,
            Map<String, String> units,
            UnansweredNotes unanswered) {
        this.store = store;
        this.dialogs = dialogs;
        this.clock = clock;
        this.counters = counters;
        this.replies = replies;
        this.tries = tries;
        this.units = units;
        this.unanswered = unanswered;
    }

    /** Fails only when the store is away or the turn must wait for its predecessor: the arrival then stays pending. */
    Future<Committed> run(HandedOut handed) {
        var arrival = handed.arrival();
        Function<ConversationRow, Future<Committed>> turn = row -> turn(row, arrival, 1);
        return handed.conversation().map(row -> attempt(row, arrival, turn, RELOADS)).orElseGet(() -> attempt(arrival, turn, RELOADS));
    }

    /** Invariant 4: a person will look, the citizen is told, and the conversation's next message is not held up. */
    Future<Committed> park(Arrival arrival, Throwable failure) {
        log.error("a turn of conversation {} is parked", arrival.conversation(), failure);
        return attempt(arrival, row -> parked(row, arrival, failure), RELOADS);
    }

    private Future<Committed> attempt(Arrival arrival, Function<ConversationRow, Future<Committed>> turn, int reloads) {
        return store.conversations().load(arrival.conversation())
                .map(found -> found.orElseThrow(() -> new IllegalStateException("an arrival without its conversation")))
                .compose(row -> attempt(row, arrival, turn, reloads));
    }

    private Future<Committed> attempt(
            ConversationRow row, Arrival arrival, Function<ConversationRow, Future<Committed>> turn, int reloads) {
        return (early(row, arrival) ? counted(Committed.EARLY) : turn.apply(row))
                .compose(word -> after(word, arrival, turn, reloads));
    }

    /** Seen before the turn is computed: one that waits for its predecessor looks often. */
    private static boolean early(ConversationRow row, Arrival arrival) {
        return arrival.sequence() > 0 && row.done() < arrival.sequence() - 1;
    }

    private Future<Committed> counted(Committed word) {
        counters.turn(word.name().toLowerCase(Locale.ROOT));
        return Future.succeededFuture(word);
    }

    /** A failure of ours is tried again, then parked: the store being away is not ours. */
    private Future<Committed> turn(ConversationRow row, Arrival arrival, int ownTry) {
        return Future.succeededFuture(new TurnDraft(row, arrival, clock.instant()))
                .compose(draft -> hear(draft, new JsonObject(arrival.payload())))
                .compose(this::commit)
                .recover(failure -> {
                    if (failure instanceof StoreAwayException) {
                        return Future.failedFuture(failure);
                    }
                    return ownTry < tries ? turn(row, arrival, ownTry + 1) : park(arrival, failure);
                });
    }

    private Future<TurnDraft> hear(TurnDraft draft, JsonObject payload) {
        var row = draft.row();
        if (!row.fields().containsKey("unit")) {
            draft.field("unit", units.getOrDefault(row.account(), ""));
        }
        if (InboundJson.again(payload)) {
            draft.field(ParkedTurn.STUCK, "");
        }
        if ("woke".equals(payload.getString("kind"))) {
            return row.owner().equals("bot") ? dialogs.woke(draft, payload.getString("timer")) : Future.succeededFuture(draft);
        }
        var inbound = InboundJson.read(payload);
        if (inbound instanceof Inbound.Profile profile) {
            profile.name().ifPresent(name -> draft.field("name", name));
            profile.phone().ifPresent(phone -> draft.field("phone", phone));
            return Future.succeededFuture(draft);
        }
        if (inbound instanceof Inbound.Said said && !InboundJson.again(payload)) {
            write(draft, said);
        }
        return row.owner().equals("bot") ? dialogs.heard(draft, inbound) : forStaff(draft, inbound);
    }

    /** A person owns the conversation: the message is shown to them and the bot stays silent. */
    private Future<TurnDraft> forStaff(TurnDraft draft, Inbound inbound) {
        if (inbound instanceof Inbound.Said) {
            draft.field("status", "open");
        } else {
            draft.activity(inbound instanceof Inbound.Left ? "Người dân đã rời kênh" : "Người dân đã vào lại kênh");
        }
        return Future.succeededFuture(draft);
    }

    private void write(TurnDraft draft, Inbound.Said said) {
        var extra = new JsonObject();
        said.choice().ifPresent(choice -> extra.put("choice", choice));
        said.location().ifPresent(l -> extra.put("latitude", l.latitude()).put("longitude", l.longitude()));
        if (!said.attachments().isEmpty()) {
            extra.put("attachments", InboundJson.attachments(said.attachments()));
        }
        draft.heard(said.id(), dialogs.shownText(draft.row(), said), extra);
    }

    private Future<Committed> commit(TurnDraft draft) {
        return said(draft).onSuccess(word -> {
            counters.turn(word.name().toLowerCase(Locale.ROOT));
            if (word == Committed.COMMITTED) {
                counters.turnTook(Duration.between(draft.now(), clock.instant()));
                draft.unanswered().forEach(unanswered::note);
            }
        });
    }

    /** Replies go straight from the commit to whoever sends them, when there is room for them. */
    private Future<Committed> said(TurnDraft draft) {
        var account = draft.row().account();
        var messages = draft.replies().size();
        var sender = messages == 0 ? "" : replies.consumer(account, messages);
        return store.conversations().commit(draft.commit(), sender)
                .onComplete(end -> {
                    if (!sender.isEmpty()) {
                        replies.handed(account, messages, end.succeeded() ? end.result().handed() : List.of());
                    }
                })
                .onSuccess(end -> {
                    if (end.word() == Committed.COMMITTED && !ids(end.handed()).containsAll(draft.replies())) {
                        replies.wake(draft.arrival().partition(), account, TurnDraft.REPLY_LANE);
                    }
                })
                .map(TurnEnd::word);
    }

    private static List<String> ids(List<OutboxItem> items) {
        return items.stream().map(OutboxItem::messageId).toList();
    }

    private Future<Committed> after(
            Committed word, Arrival arrival, Function<ConversationRow, Future<Committed>> turn, int reloads) {
        return switch (word) {
            case COMMITTED, REPEATED -> Future.succeededFuture(word);
            case EARLY -> Future.failedFuture(new EarlyTurn());
            case STALE, TAKEN_OVER, NUMBER_TAKEN -> reloads > 0
                    ? attempt(arrival, turn, reloads - 1)
                    : Future.failedFuture(new IllegalStateException("the conversation kept changing"));
        };
    }

    private Future<Committed> parked(ConversationRow row, Arrival arrival, Throwable failure) {
        return commit(ParkedTurn.draft(row, arrival, failure, clock.instant(), dialogs::covered))
                .onSuccess(word -> {
                    if (word == Committed.COMMITTED) {
                        counters.turn("parked");
                    }
                });
    }

    /** The predecessor is not committed yet, on this node or another. */
    static final class EarlyTurn extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EarlyTurn() {
            super("early: its predecessor is not committed yet", null, false, false);
        }
    }
}
