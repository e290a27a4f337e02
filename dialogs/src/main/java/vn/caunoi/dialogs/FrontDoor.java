package vn.caunoi.dialogs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.dialogs.flow.Flow;
import vn.caunoi.dialogs.flow.Starts.Moment;

/** Nothing is running: what does the citizen want? */
final class FrontDoor {

    private static final String REPORT = "report";
    private static final String QUESTION = "question";

    private final Talk talk;
    private final Walk walk;

    FrontDoor(Talk talk, Walk walk) {
        this.talk = talk;
        this.walk = walk;
    }

    void enter(Heard.Said said) {
        if (Keywords.isNumber(said.text())) {
            begin(talk.book().on(Moment.LOOK_UP), said.text(), Map.of());
            return;
        }
        Optional<Flow> byWords = talk.book().startedByWords(said.text());
        if (byWords.isPresent()) {
            begin(byWords.get(), "", Map.of());
        } else {
            begin(understood(said.text()), said.text(), Map.of());
        }
    }

    /** Begins a flow with the text that started it and the slots its keyword fills. */
    void begin(Flow flow, String text, Map<String, String> slots) {
        talk.memory.slots.clear();
        talk.memory.trail.clear();
        slots.forEach(talk::fill);
        fillFrom(flow, text);
        walk.begin(flow);
    }

    /** The slot the flow starts with takes what it can of the text. */
    void fillFrom(Flow flow, String text) {
        if (!text.isBlank()) {
            flow.asking(flow.starts().fills()).ifPresent(ask -> ask.begunWith(talk, flow, text));
        }
    }

    private Flow understood(String text) {
        Optional<String> intent = talk.understanding().intent(text).map(Match::intent);
        return intent.filter(name -> !name.equals(REPORT) && !name.equals(QUESTION))
                .flatMap(talk.book()::startedByIntent)
                .filter(flow -> wordsIn(text) <= flow.starts().atMostWords())
                .orElseGet(() -> talk.book().on(reportOrQuestion(text, intent.orElse(""))));
    }

    /** A problem is often told as a question and a question asked in passing: the form, the intent and the entries decide together. */
    private Moment reportOrQuestion(String text, String intent) {
        int words = wordsIn(text);
        if (words > talk.limits.questionWords()) {
            return Moment.REPORT;
        }
        boolean report = intent.equals(REPORT) && !talk.words().asksPlainly(text);
        boolean question = intent.equals(QUESTION) || talk.words().question(text);
        List<FaqHit> hits = talk.faq(text);
        boolean answered = !hits.isEmpty() && talk.sure(hits.get(0));
        if (answered && (question || !report)) {
            return Moment.QUESTION;
        }
        if (report || !question && words >= talk.limits.reportWords()) {
            return Moment.REPORT;
        }
        return question || !hits.isEmpty() ? Moment.QUESTION : Moment.LOST;
    }

    private static int wordsIn(String text) {
        return text.strip().split("\\s+").length;
    }
}
