package vn.caunoi.dialogs.flow;

import java.util.Map;
import java.util.Set;

/** A condition of a branch, compiled when the flow is loaded. */
public interface Condition {

    /**
     * Whether it holds.
     *
     * @param variables a value for each of {@link CelConditions#VARIABLES}
     */
    boolean holds(Map<String, Object> variables);

    /** Slots it reads. */
    Set<String> slots();
}
