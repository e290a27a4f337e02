package vn.caunoi.dialogs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.caunoi.dialogs.flow.AskStep;
import vn.caunoi.dialogs.flow.Flow;
import vn.caunoi.dialogs.flow.FlowFailure;
import vn.caunoi.dialogs.flow.Next;
import vn.caunoi.dialogs.flow.Step;

/** Walks the flows from step to step until one waits. */
final class Walk {

    private final Talk talk;
    private final Memory memory;
    private int steps;
    private boolean elsewhere;
    private Map<String, String> kept = Map.of();

    Walk(Talk talk) {
        this.talk = talk;
        this.memory = talk.memory;
    }

    /** Leaves whatever runs and begins a flow. */
    void begin(Flow flow) {
        memory.stack.clear();
        memory.closeQuestion();
        push(flow);
        follow(Next.go(flow.first().id()));
    }

    /** Begins a flow and comes back to the open question when it is done. */
    void aside(Flow flow) {
        memory.closeQuestion();
        push(flow);
        follow(Next.go(flow.first().id()));
    }

    private void push(Flow flow) {
        memory.stack.addLast(new Position(flow.id(), flow.version(), flow.first().id()));
    }

    /** Does the step it stands at again. */
    void again() {
        follow(Next.go(memory.stack.getLast().step()));
    }

    /** @return false when what was heard is to be read afresh, as if nothing had been asked */
    boolean follow(Next start) {
        try {
            walk(start);
        } catch (FlowFailure e) {
            brokenFlow(e.getMessage());
        }
        return !elsewhere;
    }

    private void walk(Next start) {
        Next next = start;
        while (next.kind() != Next.Kind.WAIT && !memory.stack.isEmpty()) {
            steps++;
            if (steps > talk.limits.stepsPerTurn()) {
                brokenFlow("it does not end");
                return;
            }
            next = take(next);
        }
    }

    private Next take(Next next) {
        switch (next.kind()) {
            case GO:
                return run(next.step());
            case CALL:
                memory.moveTo(next.step());
                Flow called = talk.book().flow(next.flow());
                push(called);
                return Next.go(called.first().id());
            case END:
                return end();
            case ELSEWHERE:
                elsewhere = true;
                kept = keptHere();
                memory.forget();
                return Next.WAIT;
            default:
                memory.forget();
                return Next.WAIT;
        }
    }

    /** Slots that stay known though what was heard began something else. */
    Map<String, String> kept() {
        return kept;
    }

    private Map<String, String> keptHere() {
        Map<String, String> slots = new TreeMap<>(memory.slots);
        Optional<Step> here = talk.book().step(memory.stack.getLast());
        slots.keySet().retainAll(here.filter(AskStep.class::isInstance).map(step -> ((AskStep) step).kept()).orElse(List.of()));
        return slots;
    }

    private Next run(String id) {
        memory.moveTo(id);
        talk.path.add(talk.here());
        Step step = talk.book().step(memory.stack.getLast()).orElseThrow(
                () -> new IllegalStateException("no step " + talk.here() + ": the flow was not checked"));
        return step.run(talk);
    }

    private Next end() {
        Position ended = memory.stack.removeLast();
        if (memory.stack.isEmpty()) {
            memory.forget();
            talk.effect(new Effect.Finish());
            return Next.WAIT;
        }
        dropSlotsOf(ended);
        return Next.go(memory.stack.getLast().step());
    }

    /** What only the ended flow knew of is forgotten, so that it asks anew the next time. */
    private void dropSlotsOf(Position ended) {
        talk.book().at(ended).ifPresent(flow -> flow.fills().stream()
                .filter(slot -> memory.stack.stream().noneMatch(below -> talk.book().at(below)
                        .map(other -> other.fills().contains(slot)).orElse(false)))
                .forEach(memory.slots::remove));
    }

    private void brokenFlow(String reason) {
        String where = talk.here();
        memory.forget();
        talk.sayPhrase("broken");
        talk.effect(new Effect.HandOver("flow " + where + ": " + reason));
    }
}
