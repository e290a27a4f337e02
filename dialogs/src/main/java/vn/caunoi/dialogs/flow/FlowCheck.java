package vn.caunoi.dialogs.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import vn.caunoi.dialogs.TextLimits;

/** What would go wrong with a flow when a citizen comes by: found before she does. */
public final class FlowCheck {

    /** Slots whose length is bounded by what they are, in characters. */
    private static final Map<String, Integer> BOUNDED = Map.of("number", 8, "opened", 10, "due", 10, "last_four", 4);

    private static final String SMS = "sms";

    private final Flow flow;
    private final Set<String> flows;
    private final Set<String> filledElsewhere;
    private final TextLimits limits;
    private final Problems problems;

    private FlowCheck(Flow flow, Set<String> flows, Set<String> filledElsewhere, TextLimits limits) {
        this.flow = flow;
        this.flows = flows;
        this.filledElsewhere = filledElsewhere;
        this.limits = limits;
        this.problems = new Problems(flow.file());
    }

    /**
     * @param flows ids of all flows of the book
     * @param filledElsewhere slots that flows calling this one fill
     */
    public static List<FlowProblem> check(Flow flow, Set<String> flows, Set<String> filledElsewhere, TextLimits limits) {
        return new FlowCheck(flow, flows, filledElsewhere, limits).all();
    }

    private List<FlowProblem> all() {
        duplicates();
        dangling();
        unreachable();
        unboundedLoops();
        slots();
        flow.steps().forEach(this::lengths);
        return problems.all();
    }

    private void duplicates() {
        Set<String> seen = new HashSet<>();
        flow.steps().stream().filter(step -> !seen.add(step.id()))
                .forEach(step -> add(step, "another step has the same id"));
    }

    private void dangling() {
        for (Step step : flow.steps()) {
            for (String next : new LinkedHashSet<>(step.nexts())) {
                if (next.isEmpty()) {
                    add(step, "the flow falls off its end here: name 'next' or write an 'end' step");
                } else if (flow.step(next).isEmpty()) {
                    add(step, "leads to '" + next + "', which is no step of this flow");
                }
            }
            if (step instanceof CallStep call && !flows.contains(call.flow())) {
                add(step, "calls the flow '" + call.flow() + "', which does not exist");
            }
        }
    }

    private void unreachable() {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(flow.first().id()));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (reached.add(id)) {
                flow.step(id).ifPresent(step -> open.addAll(step.nexts()));
            }
        }
        flow.steps().stream().filter(step -> !reached.contains(step.id()))
                .forEach(step -> add(step, "no way leads to this step"));
    }

    private void unboundedLoops() {
        flow.steps().stream().filter(step -> !step.waits() && returnsWithoutWaiting(step))
                .forEach(step -> add(step, "loops back to itself without asking the citizen anything"));
    }

    private boolean returnsWithoutWaiting(Step start) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(start.nexts());
        while (!open.isEmpty()) {
            String id = open.pop();
            if (id.equals(start.id())) {
                return true;
            }
            if (seen.add(id)) {
                flow.step(id).filter(step -> !step.waits()).ifPresent(step -> open.addAll(step.nexts()));
            }
        }
        return false;
    }

    private void slots() {
        Set<String> filled = new HashSet<>(flow.fills());
        filled.addAll(filledElsewhere);
        for (Step step : flow.steps()) {
            Set<String> used = new LinkedHashSet<>(step.uses());
            step.spoken().forEach(spoken -> spoken.text().variants().values()
                    .forEach(text -> used.addAll(Template.holes(text).keySet())));
            used.stream().filter(slot -> !slot.isEmpty() && !filled.contains(slot))
                    .forEach(slot -> add(step, "uses the slot '" + slot + "', which nothing fills"));
            if (step instanceof AskStep ask) {
                ask.also().stream().filter(slot -> flow.asking(slot).isEmpty())
                        .forEach(slot -> add(step, "'also' names '" + slot + "', which no question of this flow asks for"));
            }
        }
    }

    private void lengths(Step step) {
        for (Spoken spoken : step.spoken()) {
            for (String language : spoken.text().languages()) {
                Text.FAMILIES.forEach(family -> length(step, spoken, language, family));
            }
        }
    }

    private void length(Step step, Spoken spoken, String language, String family) {
        String text = longest(step, spoken.text().in(language, family));
        List<String> labels = new ArrayList<>();
        spoken.options().stream().filter(option -> option.offeredOn(family))
                .forEach(option -> labels.add(option.label().in(language, family)));
        boolean plain = family.equals(SMS);
        limits.problem(family, plain ? Plain.letters(text) : text,
                        plain ? labels.stream().map(Plain::letters).toList() : labels)
                .ifPresent(reason -> add(step, "on " + family + ": " + reason));
    }

    private String longest(Step step, String text) {
        StringBuilder longest = new StringBuilder(text);
        Template.holes(text).forEach((slot, filter) -> {
            if (!Template.known(filter)) {
                add(step, "{" + slot + "|" + filter + "}: after | comes a length or 'pairs'");
                return;
            }
            OptionalInt length = Template.longest(slot, filter, BOUNDED);
            if (length.isEmpty()) {
                add(step, "{" + slot + "} may be of any length: write {" + slot + "|60}");
            }
            length.ifPresent(most -> longest.append("x".repeat(most)));
        });
        return longest.toString();
    }

    private void add(Step step, String reason) {
        problems.about(step.id());
        problems.add(step.line(), reason);
    }
}
