package vn.caunoi.dialogs.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code branch:} — takes the first way whose condition holds; the last way has none. */
record BranchStep(String id, int line, List<Way> exits) implements Step {

    /** @param when empty = always */
    record Way(Optional<Condition> when, String next) {}

    static Step read(Doc doc, String id, String following) {
        List<Way> ways = new ArrayList<>();
        List<Boolean> always = new ArrayList<>();
        for (Doc way : doc.docs("branch")) {
            always.add(!way.has("when"));
            ways.add(new Way(condition(way), way.required("next")));
            way.done();
        }
        if (always.indexOf(true) != ways.size() - 1 || ways.isEmpty()) {
            doc.problems().add(doc.line("branch"), "a branch ends with exactly one way without 'when'");
        }
        return new BranchStep(id, doc.line(), List.copyOf(ways));
    }

    private static Optional<Condition> condition(Doc way) {
        String expression = way.word("when");
        if (expression.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(CelConditions.compile(expression));
        } catch (IllegalArgumentException e) {
            way.problems().add(way.line("when"), "condition '" + expression + "': " + e.getMessage()
                    + " (known: " + CelConditions.VARIABLES.keySet() + ")");
            return Optional.empty();
        }
    }

    @Override
    public Next run(Stage stage) {
        Way taken = exits.stream().filter(way -> way.when().map(stage::holds).orElse(true)).findFirst().orElseThrow();
        stage.took(taken.next());
        return Next.go(taken.next());
    }

    @Override
    public List<String> nexts() {
        return exits.stream().map(Way::next).toList();
    }

    @Override
    public List<String> ways() {
        return nexts();
    }

    @Override
    public Set<String> uses() {
        return exits.stream().flatMap(way -> way.when().stream()).flatMap(when -> when.slots().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
