package vn.caunoi.dialogs;

import java.util.List;

/** What one step of a conversation came to: where it stands now, and what is to be done. */
public record Turn(Conversation next, List<Effect> effects) {

    public Turn {
        effects = List.copyOf(effects);
    }
}
