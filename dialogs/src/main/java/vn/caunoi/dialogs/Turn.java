package vn.caunoi.dialogs;

import java.util.List;

/**
 * What one step of a conversation came to: where it stands now, and what is to be done.
 *
 * @param path the way through the flows, for coverage and for whoever wonders why: {@code flow/step} for each step run,
 *     {@code flow/step>way} for each way taken where there were several
 */
public record Turn(Conversation next, List<Effect> effects, List<String> path) {

    public Turn {
        effects = List.copyOf(effects);
        path = List.copyOf(path);
    }
}
