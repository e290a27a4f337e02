package vn.caunoi.gateway.turns;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.channels.Option;
import vn.caunoi.gateway.delivery.OutboundJson;
import vn.caunoi.gateway.faq.UnansweredNotes;
import vn.caunoi.store.Arrival;
import vn.caunoi.store.ConversationRow;
import vn.caunoi.store.Line;
import vn.caunoi.store.NewPetition;
import vn.caunoi.store.OutboxMessage;
import vn.caunoi.store.ParkedArrival;
import vn.caunoi.store.TimerChange;
import vn.caunoi.store.TurnCommit;

/** Gathers what one turn writes, so that it becomes one commit. Lives for one attempt at one turn. */
final class TurnDraft {

    static final String REPLY_LANE = "reply";

    private final ConversationRow row;
    private final Arrival arrival;
    private final Instant now;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<OutboxMessage> outbox = new ArrayList<>();
    private final List<NewPetition> petitions = new ArrayList<>();
    private final List<TimerChange> timers = new ArrayList<>();
    private final List<UnansweredNotes.Asked> unanswered = new ArrayList<>();
    private Optional<ParkedArrival> parked = Optional.empty();
    private String state;

    TurnDraft(ConversationRow row, Arrival arrival, Instant now) {
        this.row = row;
        this.arrival = arrival;
        this.now = now;
        this.state = row.state();
    }

    ConversationRow row() {
        return row;
    }

    Arrival arrival() {
        return arrival;
    }

    Instant now() {
        return now;
    }

    /** Ids of the messages to the citizen. */
    List<String> replies() {
        return outbox.stream().map(OutboxMessage::id).toList();
    }

    void state(String next) {
        state = next;
    }

    void field(String name, String value) {
        fields.put(name, value);
    }

    void heard(String id, String text, JsonObject extra) {
        lines.add(new Line(id, "in", "citizen", text, extra.encode(), now));
    }

    void activity(String text) {
        lines.add(new Line(nextId(), "activity", "system", text, "{}", now));
    }

    /** One message to the citizen: a line staff see and an item of the outbox, under one id. */
    void say(String text, List<Option> options, Optional<String> replyTo) {
        var id = nextId();
        var extra = options.isEmpty() ? new JsonObject() : new JsonObject().put("options", OutboundJson.options(options));
        lines.add(new Line(id, "out", "bot", text, extra.encode(), now));
        outbox.add(new OutboxMessage(id, row.account(), REPLY_LANE, OutboundJson.write(text, options, replyTo)));
    }

    void petition(NewPetition petition) {
        petitions.add(petition);
    }

    void timer(TimerChange change) {
        timers.add(change);
    }

    void unanswered(String question, List<String> told) {
        var unit = fields.getOrDefault("unit", row.fields().getOrDefault("unit", ""));
        unanswered.add(new UnansweredNotes.Asked(row.id(), row.family(), unit, question, told, now));
    }

    /** To be noted once this turn is committed. */
    List<UnansweredNotes.Asked> unanswered() {
        return unanswered;
    }

    /** This turn stands in for the arrival's own. */
    void parked(String reason) {
        parked = Optional.of(new ParkedArrival(reason, arrival.payload()));
    }

    TurnCommit commit() {
        return new TurnCommit(
                row.id(),
                Optional.of(arrival.entry()),
                arrival.sequence(),
                row.version(),
                row.owner(),
                state,
                fields,
                lines,
                outbox,
                petitions,
                timers,
                now,
                parked);
    }

    /** The same turn computed twice gives the same ids, so that a repeat is recognised wherever it surfaces. */
    private String nextId() {
        var turn = arrival.sequence() > 0 ? Long.toString(arrival.sequence()) : "t" + row.version();
        return row.id() + "-" + turn + "-" + (lines.size() + 1);
    }
}
