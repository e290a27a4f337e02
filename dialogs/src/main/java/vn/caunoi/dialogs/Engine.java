package vn.caunoi.dialogs;

import java.time.Instant;
import java.util.List;

/** The dialog engine: a pure function. Safe for use by many threads at once. */
public final class Engine {

    public Engine(FlowBook flows, Understanding understanding, Limits limits) {}

    /** One step of a conversation. */
    public Turn step(Conversation conversation, Heard heard, Instant now) {
        return new Turn(conversation, List.of());
    }
}
