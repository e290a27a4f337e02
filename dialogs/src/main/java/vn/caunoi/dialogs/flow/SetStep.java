package vn.caunoi.dialogs.flow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code set: {slot: value}} — fills slots; a value may hold other slots; {@code null} empties a slot, after the others are filled. */
record SetStep(String id, int line, Map<String, String> values, Set<String> emptied, String next) implements Step {

    static Step read(Doc doc, String id, String following) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> emptied = new LinkedHashSet<>();
        doc.doc("set").ifPresent(set -> set.keys().forEach(slot -> {
            if (set.empty(slot)) {
                emptied.add(slot);
            } else {
                values.put(slot, set.word(slot));
            }
        }));
        return new SetStep(id, doc.line(), values, emptied, StepTypes.next(doc, following));
    }

    @Override
    public Next run(Stage stage) {
        values.forEach((slot, value) -> stage.fill(slot, Template.fill(value, stage::slot)));
        emptied.forEach(stage::clear);
        return Next.go(next);
    }

    @Override
    public List<String> nexts() {
        return List.of(next);
    }

    @Override
    public Set<String> fills() {
        return values.keySet();
    }

    @Override
    public Set<String> uses() {
        return values.values().stream().flatMap(value -> Template.holes(value).keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
