package vn.caunoi.dialogs.flow;

import java.util.List;
import java.util.Set;
import vn.caunoi.dialogs.Effect;

/** {@code unanswered: slot} — notes the question in that slot for staff, who turn it into an entry. */
record UnansweredStep(String id, int line, String question, String next) implements Step {

    static Step read(Doc doc, String id, String following) {
        return new UnansweredStep(id, doc.line(), doc.required("unanswered"), StepTypes.next(doc, following));
    }

    @Override
    public Next run(Stage stage) {
        stage.effect(new Effect.Unanswered(stage.slot(question), FaqStep.told(stage, question)));
        return Next.go(next);
    }

    @Override
    public List<String> nexts() {
        return List.of(next);
    }

    @Override
    public Set<String> uses() {
        return Set.of(question);
    }
}
