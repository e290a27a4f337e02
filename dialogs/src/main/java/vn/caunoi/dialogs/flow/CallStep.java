package vn.caunoi.dialogs.flow;

import java.util.List;

/** {@code flow: id} — runs another flow with the same slots, then goes on. */
record CallStep(String id, int line, String flow, String next) implements Step {

    static Step read(Doc doc, String id, String following) {
        return new CallStep(id, doc.line(), doc.required("flow"), StepTypes.next(doc, following));
    }

    @Override
    public Next run(Stage stage) {
        return Next.call(flow, next);
    }

    @Override
    public List<String> nexts() {
        return List.of(next);
    }
}
