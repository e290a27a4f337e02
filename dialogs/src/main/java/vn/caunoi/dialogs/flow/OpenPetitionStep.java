package vn.caunoi.dialogs.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.caunoi.dialogs.Category;
import vn.caunoi.dialogs.Effect;
import vn.caunoi.dialogs.Heard;
import vn.caunoi.dialogs.PetitionDraft;

/**
 * {@code open-petition: {content: slot, place: slot, kind: slot, publish: slot}} — opens the petition and fills
 * {@code number}.
 */
record OpenPetitionStep(String id, int line, String content, String place, String kind, String publish, String next)
        implements Step {

    static final String NUMBER = "number";
    private static final String KIND_UNKNOWN = "khac";

    static Step read(Doc doc, String id, String following) {
        Optional<Doc> draft = doc.doc("open-petition");
        Step step = new OpenPetitionStep(id, doc.line(),
                draft.map(slots -> slots.required("content")).orElse(""),
                draft.map(slots -> slots.required("place")).orElse(""),
                draft.map(slots -> slots.required("kind")).orElse(""),
                draft.map(slots -> slots.required("publish")).orElse(""),
                StepTypes.next(doc, following));
        draft.ifPresent(Doc::done);
        return step;
    }

    @Override
    public Next run(Stage stage) {
        stage.effect(new Effect.OpenPetition(draft(stage)));
        return Next.WAIT;
    }

    @Override
    public Next hear(Stage stage, Heard heard) {
        if (heard instanceof Heard.PetitionOpened opened) {
            stage.fill(NUMBER, opened.number());
            return Next.go(next);
        }
        return run(stage);
    }

    private PetitionDraft draft(Stage stage) {
        Category guess = stage.category(stage.slot(content));
        return new PetitionDraft(
                stage.filled(kind) ? stage.slot(kind) : KIND_UNKNOWN,
                stage.kind(stage.slot(content)),
                stage.slot(content),
                stage.slot(place),
                known(stage, PlaceSlots.communeCode(place)),
                known(stage, PlaceSlots.communeName(place)),
                known(stage, PlaceSlots.provinceCode(place)),
                Optional.of(guess.code()).filter(code -> !code.isEmpty()),
                guess.score(),
                stage.attachments(),
                stage.slot(publish).equals("yes"),
                stage.consent().version(),
                stage.consent().messageId());
    }

    private static Optional<String> known(Stage stage, String slot) {
        return Optional.of(stage.slot(slot)).filter(value -> !value.isEmpty());
    }

    @Override
    public List<String> nexts() {
        return List.of(next);
    }

    @Override
    public Set<String> fills() {
        return Set.of(NUMBER);
    }

    @Override
    public Set<String> uses() {
        return Set.of(content, place, kind, publish);
    }
}
