package vn.caunoi.dialogs.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A YAML text to a flow. */
public final class FlowReader {

    /** @param flow empty when there is too little to go on with */
    public record Result(Optional<Flow> flow, List<FlowProblem> problems) {}

    private FlowReader() {}

    /** @param file name for messages */
    public static Result read(String file, String text) {
        Problems problems = new Problems(file);
        Optional<Flow> flow = Yaml.read(file, text, problems).map(doc -> flow(file, doc));
        if (flow.isEmpty() && problems.all().isEmpty()) {
            problems.add(0, "the file is empty");
        }
        List<FlowProblem> found = problems.all();
        return new Result(flow.filter(read -> !read.steps().isEmpty()), found);
    }

    private static Flow flow(String file, Doc doc) {
        Flow flow = new Flow(file, doc.required("flow"), doc.number("version", 1), doc.required("title"),
                doc.doc("starts").map(Starts::read).orElse(Starts.NEVER), steps(doc));
        doc.done();
        return flow;
    }

    private static List<Step> steps(Doc doc) {
        List<Doc> docs = doc.docs("steps");
        if (docs.isEmpty()) {
            doc.problems().add(doc.line("steps"), "a flow needs 'steps'");
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < docs.size(); i++) {
            Doc step = docs.get(i);
            String id = step.word("id");
            doc.problems().about(id);
            if (!id.matches("[a-z0-9-]+")) {
                doc.problems().add(step.line("id"), "'id' must be small letters, digits and -, not '" + id + "'");
            }
            String following = i + 1 < docs.size() ? docs.get(i + 1).word("id") : "";
            StepTypes.read(step, id, following).ifPresent(steps::add);
        }
        doc.problems().about("");
        return steps;
    }
}
