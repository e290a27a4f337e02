package vn.caunoi.dialogs.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The step types: the key that names each in YAML, and who reads it. */
final class StepTypes {

    /** Reads a step of one type; {@code following} is the id of the step below it, "" for the last. */
    interface Reader {
        Step read(Doc doc, String id, String following);
    }

    static final Map<String, Reader> ALL = all();

    private StepTypes() {}

    private static Map<String, Reader> all() {
        Map<String, Reader> types = new LinkedHashMap<>();
        types.put("say", SayStep::read);
        types.put("ask", AskStep::read);
        types.put("branch", BranchStep::read);
        types.put("set", SetStep::read);
        types.put("faq", FaqStep::read);
        types.put("unanswered", UnansweredStep::read);
        types.put("open-petition", OpenPetitionStep::read);
        types.put("look-up", LookUpStep::read);
        types.put("hand-over", HandOverStep::read);
        types.put("flow", CallStep::read);
        types.put("end", EndStep::read);
        return types;
    }

    static Optional<Step> read(Doc doc, String id, String following) {
        List<String> named = ALL.keySet().stream().filter(doc::has).toList();
        if (named.size() != 1) {
            doc.problems().add(doc.line(), named.isEmpty()
                    ? "no step type, expected one of " + ALL.keySet()
                    : "more than one step type: " + named);
            return Optional.empty();
        }
        Step step = ALL.get(named.get(0)).read(doc, id, following);
        doc.done();
        return Optional.of(step);
    }

    /** The step named by {@code next}, else the one below. */
    static String next(Doc doc, String following) {
        String next = doc.word("next");
        return next.isEmpty() ? following : next;
    }
}
