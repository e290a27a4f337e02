package vn.caunoi.dialogs;

import java.time.Instant;
import java.util.List;

/**
 * The dialog engine: a pure function. Safe for use by many threads at once.
 *
 * <p>What the citizen says is read in this order: danger; an answer to the open options; words that work in every state;
 * SMS commands; a plain question in between; the answer to the open question; and, when nothing was asked, what she wants.
 */
public final class Engine {

    private final FlowBook flows;
    private final Understanding understanding;
    private final Limits limits;

    public Engine(FlowBook flows, Understanding understanding, Limits limits) {
        this.flows = flows;
        this.understanding = understanding;
        this.limits = limits;
    }

    /** The flows it plays. */
    public FlowBook flows() {
        return flows;
    }

    /** A citizen's text as it may be kept and shown: numbers of identity papers covered, everything else in its place. */
    public String covered(String text) {
        return understanding.recognisers().masked(text);
    }

    /** The same with phone numbers covered too: as a text may be kept apart from its conversation. */
    public String anonymous(String text) {
        return understanding.recognisers().anonymous(text);
    }

    /**
     * One step of a conversation.
     *
     * @param now the time it is, from the caller's clock
     * @return the next state and what is to be done; after {@link Effect.OpenPetition} and {@link Effect.LookUp} the answer
     *     must be heard before anything else
     */
    public Turn step(Conversation conversation, Heard heard, Instant now) {
        if (heard instanceof Heard.Woke woke && !conversation.awaits(woke.timer())) {
            return new Turn(conversation, List.of(), List.of());
        }
        Talk talk = new Talk(conversation, flows, understanding, limits, now);
        talk.memory.turns++;
        boolean urgent = new Listening(talk).hear(heard);
        if (!urgent) {
            introduce(talk);
        }
        if (!(heard instanceof Heard.Woke)) {
            talk.memory.heardAt = now;
        }
        return talk.turn();
    }

    /** Says once that this is an assistant (Luật 134/2025/QH15 Điều 11) and what is kept (Luật 91/2025/QH15). */
    private void introduce(Talk talk) {
        boolean known = talk.memory.introduced.isAfter(Instant.EPOCH)
                && !talk.memory.heardAt.plus(limits.reintroduce()).isBefore(talk.now);
        if (!known && !talk.speech.silent()) {
            talk.speech.first(talk.worded(talk.phrase("introduction")));
            talk.memory.introduced = talk.now;
        }
    }
}
