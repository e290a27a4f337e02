package vn.caunoi.dialogs.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.caunoi.dialogs.Effect;
import vn.caunoi.dialogs.FaqHit;
import vn.caunoi.dialogs.Heard;

/**
 * {@code faq: slot} — answers the question in that slot, or offers the nearest two or three entries.
 * {@code answered} and {@code unanswered} name the next step; {@code text} introduces what is offered.
 */
record FaqStep(String id, int line, String question, Text text, String answered, String unanswered) implements Step {

    private static final String NONE = "none";

    static Step read(Doc doc, String id, String following) {
        return new FaqStep(id, doc.line(), doc.required("faq"), Text.read(doc, "text"),
                doc.required("answered"), doc.required("unanswered"));
    }

    @Override
    public Next run(Stage stage) {
        List<FaqHit> hits = stage.faq(stage.slot(question));
        if (hits.isEmpty()) {
            return giveUp(stage);
        }
        if (stage.sure(hits.get(0))) {
            return answer(stage, hits.get(0));
        }
        List<Stage.Offer> offers = new ArrayList<>();
        hits.forEach(hit -> offers.add(new Stage.Offer(hit.id(), hit.question())));
        offers.add(new Stage.Offer(NONE, stage.worded(stage.phrase("faq-none"))));
        stage.offer(this, text, offers);
        return Next.WAIT;
    }

    @Override
    public Next hear(Stage stage, Heard heard) {
        if (!(heard instanceof Heard.Said said)) {
            return Next.WAIT;
        }
        Optional<String> chosen = stage.chosen(said);
        if (chosen.isPresent()) {
            return stage.faq(stage.slot(question)).stream().filter(hit -> hit.id().equals(chosen.get())).findFirst()
                    .map(hit -> answer(stage, hit)).orElseGet(() -> giveUp(stage));
        }
        if (stage.words().no(said.text())) {
            return giveUp(stage);
        }
        // She asked in other words instead of choosing.
        stage.fill(question, said.text());
        return run(stage);
    }

    private Next answer(Stage stage, FaqHit hit) {
        stage.answer(hit);
        stage.took(answered);
        return Next.go(answered);
    }

    private Next giveUp(Stage stage) {
        stage.effect(new Effect.Unanswered(stage.slot(question)));
        stage.took(unanswered);
        return Next.go(unanswered);
    }

    @Override
    public List<String> nexts() {
        return List.of(answered, unanswered);
    }

    @Override
    public List<Spoken> spoken() {
        return List.of(new Spoken(text, List.of()));
    }

    @Override
    public List<String> ways() {
        return nexts();
    }

    @Override
    public Set<String> uses() {
        return Set.of(question);
    }
}
