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
        Optional<String> number = Keywords.bareNumber(said.text());
        if (number.isPresent()) {
            begin(talk.book().on(Moment.LOOK_UP), number.get(), Map.of());
            return;
        }
        Flow flow = talk.book().startedByWords(said.text()).orElseGet(() -> understood(said.text()));
        begin(flow, said.text().strip(), Map.of());
    }

    /** Begins a flow with the text that started it and the slots its keyword fills. */
    void begin(Flow flow, String text, Map<String, String> slots) {
        talk.memory.slots.clear();
        slots.forEach(talk::fill);
        talk.memory.trail.clear();
        String slot = flow.starts().fills();
        if (!slot.isEmpty() && !text.isBlank()) {
            talk.fill(slot, text);
            flow.asking(slot).ifPresent(ask -> ask.also().forEach(also ->
                    flow.asking(also).ifPresent(ahead -> ahead.ahead(talk, text))));
        }
        walk.begin(flow);
    }

    private Flow understood(String text) {
        Optional<String> intent = talk.understanding().intent(text).map(Match::intent);
        Optional<Flow> special = intent.filter(name -> !name.equals(REPORT) && !name.equals(QUESTION))
                .flatMap(talk.book()::startedByIntent);
        if (special.isPresent()) {
            return special.get();
        }
        boolean report = intent.filter(REPORT::equals).isPresent();
        boolean question = talk.words().question(text) || intent.filter(QUESTION::equals).isPresent();
        List<FaqHit> hits = talk.faq(text);
        boolean answered = !hits.isEmpty() && talk.sure(hits.get(0));
        if (answered && (question || !report)) {
            return talk.book().on(Moment.QUESTION);
        }
        if (report || !question && text.strip().split("\\s+").length >= talk.limits.reportWords()) {
            return talk.book().on(Moment.REPORT);
        }
        return talk.book().on(question || !hits.isEmpty() ? Moment.QUESTION : Moment.LOST);
    }
}
