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
 * {@code answered} and {@code none} name the next step; {@code text} introduces what is offered. With {@code others: true}
 * it only offers, and none that was told before. {@code slot_told} keeps what was told, {@code slot_more} what an SMS had
 * no room for.
 */
record FaqStep(String id, int line, String question, Text text, boolean others, String answered, String none) implements Step {

    private static final String OTHER = "other";
    private static final String TOLD = "_told";
    private static final String MORE = "_more";

    static Step read(Doc doc, String id, String following) {
        return new FaqStep(id, doc.line(), doc.required("faq"), Text.read(doc, "text"), doc.flag("others"),
                doc.required("answered"), doc.required("none"));
    }

    @Override
    public Next run(Stage stage) {
        List<FaqHit> hits = hits(stage, stage.slot(question));
        if (hits.isEmpty()) {
            return noAnswer(stage);
        }
        if (!others && stage.sure(hits.get(0))) {
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
            return hits(stage, stage.slot(question)).stream().filter(hit -> hit.id().equals(chosen.get())).findFirst()
                    .map(hit -> answer(stage, hit)).orElseGet(() -> noAnswer(stage));
        }
        if (stage.recognisers().yesNo(said.text()).filter(YesNo.NO::equals).isPresent()) {
            return noAnswer(stage);
        }
        if (said.text().isBlank()) {
            return stage.notUnderstood(text);
        }
        // She asked in other words instead of choosing, or said something else.
        stage.clear(question);
        stage.fill(question, said.text());
        return stage.faq(said.text()).isEmpty() ? Next.ELSEWHERE : run(stage);
    }

    private List<FaqHit> hits(Stage stage, String asked) {
        List<String> told = others ? told(stage, question) : List.of();
        return stage.faq(asked).stream().filter(hit -> !told.contains(hit.id())).toList();
    }

    /** Ids of the entries told for the question in that slot. */
    static List<String> told(Stage stage, String question) {
        String told = stage.slot(question + TOLD);
        return told.isEmpty() ? List.of() : List.of(told.split(" "));
    }

    private Next answer(Stage stage, FaqHit hit) {
        stage.answer(hit);
        stage.fill(question + TOLD, (stage.slot(question + TOLD) + " " + hit.id()).strip());
        stage.fill(question + MORE, hit.more());
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
    public Set<String> fills() {
        return Set.of(question + TOLD, question + MORE);
    }

    @Override
    public Set<String> uses() {
        return Set.of(question);
    }
}
