package vn.caunoi.dialogs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.dialogs.flow.Flow;
import vn.caunoi.dialogs.flow.Plain;
import vn.caunoi.dialogs.flow.Starts.Moment;

/** Nothing is running: what does the citizen want? */
final class FrontDoor {

    private final Talk talk;
    private final Walk walk;
    private final Map<String, Optional<Flow>> started = new HashMap<>();

    FrontDoor(Talk talk, Walk walk) {
        this.talk = talk;
        this.walk = walk;
    }

    /** @param known slots a report need not ask for again */
    void enter(Heard.Said said, Map<String, String> known) {
        Flow flow = meant(said);
        boolean byWords = byWords(said).isPresent();
        begin(flow, byWords ? "" : said.own(), flow == on(Moment.REPORT) ? known : Map.of());
    }

    /** Begins a flow with the text that started it and slots that are known already. */
    void begin(Flow flow, String text, Map<String, String> slots) {
        talk.memory.slots.clear();
        talk.memory.trail.clear();
        slots.forEach(talk::fill);
        fillFrom(flow, text);
        walk.begin(flow);
    }

    /** The slot the flow starts with takes what it can of the text; all of it when no question asks for the slot. */
    void fillFrom(Flow flow, String text) {
        String slot = flow.starts().fills();
        if (!text.isBlank() && !slot.isEmpty()) {
            flow.asking(slot).ifPresentOrElse(ask -> ask.begunWith(talk, flow, text), () -> talk.fill(slot, text.strip()));
        }
    }

    /** The flow a text asks for. */
    Flow meant(Heard.Said said) {
        if (talk.understood.petitionNumber(said.own())) {
            return on(Moment.LOOK_UP);
        }
        if (talk.understood.phone(said.own())) {
            return on(Moment.PHONE);
        }
        return byWords(said).orElseGet(() -> understood(said.text()));
    }

    private Optional<Flow> byWords(Heard.Said said) {
        for (String text : said.wordings()) {
            Optional<Flow> flow = started.computeIfAbsent(text, talk.book()::startedByWords);
            if (flow.isPresent()) {
                return flow;
            }
        }
        return Optional.empty();
    }

    private Flow understood(String text) {
        Optional<Flow> flow = talk.understood.intent(text).map(Match::intent).flatMap(talk.book()::startedByIntent)
                .filter(started -> Plain.count(text) <= started.starts().atMostWords());
        if (flow.isPresent() && flow.get() != on(Moment.REPORT) && flow.get() != on(Moment.QUESTION) && !asksOfEntry(text)) {
            return flow.get();
        }
        return reportOrQuestion(text, flow);
    }

    /** "Đơn khiếu nại có cần chữ ký không" asks about complaints and is none. */
    private boolean asksOfEntry(String text) {
        return talk.words().question(text) && talk.faq(text).stream().anyMatch(hit -> hit.score() >= talk.limits.faqUnasked());
    }

    /** A problem is often told as a question and a question asked in passing: the form, the intent and the entries decide together. */
    private Flow reportOrQuestion(String text, Optional<Flow> intended) {
        if (Plain.count(text) > talk.limits.questionWords()) {
            return on(Moment.REPORT);
        }
        boolean asks = talk.words().question(text);
        boolean report = intended.filter(on(Moment.REPORT)::equals).isPresent() && !talk.words().asksPlainly(text);
        boolean question = intended.filter(on(Moment.QUESTION)::equals).isPresent() || asks;
        if (!asks && onlyPlace(text, report)) {
            return on(Moment.PLACE);
        }
        if (report && !question) {
            return on(talk.understood.faqCertain(text) ? Moment.QUESTION : Moment.REPORT);
        }
        List<FaqHit> hits = talk.faq(text);
        Optional<Flow> better = hits.stream().findFirst().filter(hit -> !report && namesPlace(text))
                .flatMap(hit -> talk.book().startedByQuestion(hit.id()));
        if (better.isPresent()) {
            return better.get();
        }
        double plainly = question ? talk.limits.faqSure() : intended.isPresent() ? 1 : talk.limits.faqUnasked();
        if (!hits.isEmpty() && hits.get(0).score() >= plainly) {
            return on(Moment.QUESTION);
        }
        if (question) {
            return on(report ? Moment.REPORT : Moment.QUESTION);
        }
        return statement(text, !hits.isEmpty());
    }

    /** No intent was heard and nothing asks: a report, a question in few words, or nothing we understand. */
    private Flow statement(String text, boolean nearQuestion) {
        boolean likelyReport = Plain.count(text) > 1 && talk.category(text).score() >= talk.limits.categorySure();
        boolean shown = !talk.memory.attachments.isEmpty();
        if (Plain.count(text) >= talk.limits.reportWords() || likelyReport || shown && Plain.count(text) > 1) {
            return on(Moment.REPORT);
        }
        return on(nearQuestion && Plain.count(text) > 1 ? Moment.QUESTION : Moment.LOST);
    }

    /** @param report what sounds like a report is a place only when it says nothing else at all */
    private boolean onlyPlace(String text, boolean report) {
        PlaceReading reading = talk.place(text, Optional.empty());
        boolean all = report ? Plain.words(reading.words()).equals(Plain.words(text)) : reading.isAll(text);
        return all && !reading.candidates().isEmpty();
    }

    private boolean namesPlace(String text) {
        return !talk.place(text, Optional.empty()).candidates().isEmpty();
    }

    private Flow on(Moment moment) {
        return talk.book().on(moment);
    }
}
