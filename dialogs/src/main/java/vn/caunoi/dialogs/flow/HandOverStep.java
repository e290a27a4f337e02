package vn.caunoi.dialogs.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.caunoi.dialogs.Effect;

/** {@code hand-over: reason} — a person takes over; {@code text} tells the citizen what happens next. */
record HandOverStep(String id, int line, String reason, Optional<Text> text) implements Step {

    static Step read(Doc doc, String id, String following) {
        Optional<Text> text = doc.has("text") ? Optional.of(Text.read(doc, "text")) : Optional.empty();
        return new HandOverStep(id, doc.line(), doc.required("hand-over"), text);
    }

    @Override
    public Next run(Stage stage) {
        text.ifPresent(said -> stage.say(said, false));
        stage.effect(new Effect.HandOver(Template.fill(reason, stage::slot)));
        return Next.LEAVE;
    }

    @Override
    public List<String> nexts() {
        return List.of();
    }

    @Override
    public List<Spoken> spoken() {
        return text.stream().map(said -> new Spoken(said, List.of())).toList();
    }

    @Override
    public Set<String> uses() {
        return Template.holes(reason).keySet();
    }
}
