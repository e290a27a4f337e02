package vn.caunoi.dialogs.flow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A flow as read from its file.
 *
 * @param version raised by its writer when running conversations should keep the old one
 * @param steps in the order of the file; the first is where it begins
 */
public record Flow(String file, String id, int version, String title, Starts starts, List<Step> steps) {

    public Flow {
        steps = List.copyOf(steps);
    }

    public Step first() {
        return steps.get(0);
    }

    public Optional<Step> step(String id) {
        for (Step step : steps) {
            if (step.id().equals(id)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** The question that fills a slot, if there is one. */
    public Optional<AskStep> asking(String slot) {
        for (Step step : steps) {
            if (step instanceof AskStep ask && ask.slot().equals(slot)) {
                return Optional.of(ask);
            }
        }
        return Optional.empty();
    }

    /** Every slot it may fill. */
    public Set<String> fills() {
        Set<String> slots = new LinkedHashSet<>();
        if (!starts.fills().isEmpty()) {
            slots.add(starts.fills());
        }
        starts.keywords().values().forEach(filled -> slots.addAll(filled.keySet()));
        steps.forEach(step -> slots.addAll(step.fills()));
        return slots;
    }
}
