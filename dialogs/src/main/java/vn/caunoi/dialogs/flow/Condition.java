package vn.caunoi.dialogs.flow;

import java.util.Map;
import java.util.Set;

/** A condition of a branch, compiled when the flow is loaded. */
public interface Condition {

    /**
     * Whether it holds.
     *
     * @param variables a value for each of {@link CelConditions#VARIABLES}
     * @throws FlowFailure when it cannot be evaluated, as {@code int(slot.age)} of a text without digits
     */
    boolean holds(Map<String, Object> variables);

    /** Slots it reads. */
    Set<String> slots();
}
