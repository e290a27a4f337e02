package vn.caunoi.dialogs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How a stored state of an earlier release becomes one of this release. Step {@code i} turns version {@code i + 1} into
 * {@code i + 2}; each version has a golden file in the tests.
 */
final class Migrations {

    private static final List<UnaryOperator<ObjectNode>> STEPS = List.of(Migrations::earlierPlaces);

    private Migrations() {}

    /** Version 2 remembers where earlier petitions were. */
    private static ObjectNode earlierPlaces(ObjectNode state) {
        state.putArray("earlier");
        return state;
    }

    static int count() {
        return STEPS.size();
    }

    static ObjectNode toLatest(int version, ObjectNode state) {
        if (version < 1 || version > ConversationJson.VERSION) {
            throw new IllegalArgumentException(
                    "conversation state of version " + version + ", this release knows 1 to " + ConversationJson.VERSION);
        }
        ObjectNode latest = state;
        for (UnaryOperator<ObjectNode> step : STEPS.subList(version - 1, STEPS.size())) {
            latest = step.apply(latest);
        }
        return latest;
    }
}
