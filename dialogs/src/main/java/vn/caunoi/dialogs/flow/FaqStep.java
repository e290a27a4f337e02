package vn.caunoi.dialogs.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.caunoi.dialogs.FaqHit;
import vn.caunoi.dialogs.Heard;
import vn.caunoi.dialogs.language.recognise.YesNo;

/**
 * {@code faq: slot} — answers the question in that slot, or offers the nearest two or three entries.
 * {@code answered} and {@code none} name the next step; {@code text} introduces what is offered.
 */
record FaqStep(String id, int line, String question, Text text, String answered, String none) implements Step {

    private static final String OTHER = "other";

    static Step read(Doc doc, String id, String following) {
        return new FaqStep(id, doc.line(), doc.required("faq"), Text.read(doc, "text"),
                doc.required("answered"), doc.required("none"));
    }

    @Override
    public Next run(Stage stage) {
        List<FaqHit> hits = stage.faq(stage.slot(question));
        if (hits.isEmpty()) {
            return noAnswer(stage);
        }
        if (stage.sure(hits.get(0))) {
            return answer(stage, hits.get(0));
        }
        List<Stage.Offer> offers = new ArrayList<>();
        hits.forEach(hit -> offers.add(new Stage.Offer(hit.id(), hit.question())));
        offers.add(new Stage.Offer(OTHER, stage.worded(stage.phrase("faq-none"))));
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
                    .map(hit -> answer(stage, hit)).orElseGet(() -> noAnswer(stage));
        }
        if (stage.recognisers().yesNo(said.text()).filter(YesNo.NO::equals).isPresent()) {
            return noAnswer(stage);
        }
        if (said.text().isBlank()) {
            return stage.notUnderstood(text);
        }
        // She asked in other words instead of choosing, or said something else.
        stage.fill(question, said.text());
        return stage.faq(said.text()).isEmpty() ? Next.ELSEWHERE : run(stage);
    }

    private Next answer(Stage stage, FaqHit hit) {
        stage.answer(hit);
        stage.took(answered);
        return Next.go(answered);
    }

    private Next noAnswer(Stage stage) {
        stage.took(none);
        return Next.go(none);
    }

    @Override
    public List<String> nexts() {
        return List.of(answered, none);
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
