package vn.caunoi.dialogs.flow;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.caunoi.dialogs.Heard;
import vn.caunoi.dialogs.Point;

/**
 * {@code ask: text | choice | yes-no | phone | digits | number | date | place} — asks one question and keeps the answer in {@code slot}.
 * A slot that is filled already is not asked for again; to ask anew, empty it first with {@code set}.
 *
 * @param slot empty only for a choice whose options lead on by themselves
 * @param again said when the answer was not one
 * @param optional whether "bỏ qua" and "không biết" are answers
 * @param orAnything whether any other text is welcome too: it is then taken as if nothing had been asked
 * @param also slots that the same answer may fill ahead
 * @param addsTo slot that takes what is no answer but tells more; elders write one story in several messages
 * @param corrects slots answered before that a text may correct instead of answering this
 * @param keeps places that stay known when the text is read afresh
 * @param remindAfter silence after which the question is repeated once
 */
public record AskStep(
        String id,
        int line,
        Answer answer,
        String slot,
        Text text,
        Text again,
        Optional<Text> help,
        boolean optional,
        boolean orAnything,
        List<String> also,
        String addsTo,
        List<String> corrects,
        List<String> keeps,
        Optional<Duration> remindAfter,
        String next)
        implements Step {

    static Step read(Doc doc, String id, String following) {
        String slot = doc.word("slot");
        Answer answer = Answers.read(doc, slot);
        if (slot.isEmpty() && !answer.leadsOn()) {
            doc.problems().add(doc.line("ask"), "'slot' is missing: where is the answer kept?");
        }
        Text text = Text.read(doc, "text");
        return new AskStep(id, doc.line(), answer, slot, text,
                doc.has("again") ? Text.read(doc, "again") : text,
                doc.has("help") ? Optional.of(Text.read(doc, "help")) : Optional.empty(),
                doc.flag("optional"), doc.flag("or-anything"), doc.words("also"), doc.word("adds-to"),
                doc.words("corrects"), doc.words("keeps"),
                duration(doc, "remind-after"), StepTypes.next(doc, following));
    }

    private static Optional<Duration> duration(Doc doc, String key) {
        String value = doc.word(key);
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(Duration.parse(value));
        } catch (DateTimeParseException e) {
            doc.problems().add(doc.line(key), "'" + key + "' must be a duration such as PT2H, not '" + value + "'");
            return Optional.empty();
        }
    }

    @Override
    public Next run(Stage stage) {
        if (!slot.isEmpty() && stage.filled(slot)) {
            return Next.go(answer.nextFor(stage.slot(slot)).orElse(next));
        }
        if (!answer.asks(stage, this)) {
            stage.ask(this, text, answer.options());
        }
        return Next.WAIT;
    }

    @Override
    public Next hear(Stage stage, Heard heard) {
        if (!(heard instanceof Heard.Said said)) {
            return Next.WAIT;
        }
        Answer.Reading reading = answer.read(stage, this, said);
        if (reading.pending()) {
            return Next.WAIT;
        }
        if (!reading.understood()) {
            return notAnswered(stage, said.own());
        }
        if (!slot.isEmpty() && !stage.filled(slot)) {
            stage.fill(slot, reading.value());
        }
        stage.answered(this);
        stage.fillAhead(also, said.own());
        return Next.go(reading.next().isEmpty() ? next : reading.next());
    }

    private Next notAnswered(Stage stage, String text) {
        if (orAnything && !text.isBlank()) {
            return Next.ELSEWHERE;
        }
        Optional<String> corrected = stage.corrected(corrects, text);
        if (corrected.isPresent()) {
            return Next.go(corrected.get());
        }
        if (addsTo.isEmpty() || !answer.tellsMore(stage, text)) {
            return stage.notUnderstood(again);
        }
        stage.fill(addsTo, stage.slot(addsTo) + "\n" + text.strip());
        stage.say(stage.phrase("added"), false);
        return run(stage);
    }

    /** Fills its slot with what a text that began the flow already answers, and what that tells ahead. */
    public void begunWith(Stage stage, Flow flow, String text) {
        answer.from(stage, text).ifPresent(value -> {
            stage.fill(slot, value);
            also.forEach(other -> flow.asking(other).ifPresent(ask -> ask.ahead(stage, text)));
        });
    }

    /** Whether the text answers the question so plainly that it is no word of the program: "thôi" to a yes-or-no. */
    public boolean claims(Stage stage, Heard.Said said) {
        return answer.claims(stage, said);
    }

    /** Slots that stay known when the text is read afresh. */
    public List<String> kept() {
        return keeps.stream().flatMap(place -> PlaceSlots.lasting(place).stream()).toList();
    }

    /** Takes a text given to a later question for the better answer to this one. */
    public boolean correctedBy(Stage stage, String text) {
        return answer.correctedBy(stage, slot, text);
    }

    /** Whether digits are what it asks for, so that a bare number is its answer. */
    public boolean asksDigits() {
        return answer instanceof DigitsAnswer || answer instanceof PhoneAnswer;
    }

    /** Fills its slot from a text that answered something else, when it is certain. */
    public void ahead(Stage stage, String text) {
        answer.ahead(stage, slot, text);
    }

    /** Fills its slot with a point the citizen shared. */
    public void ahead(Stage stage, Point point) {
        if (answer instanceof PlaceAnswer place) {
            place.point(stage, slot, point);
        }
    }

    /** Whether it asks where something is. */
    public boolean asksPlace() {
        return answer instanceof PlaceAnswer;
    }

    /** "I do not know" for an optional question. */
    public Next skip(Stage stage) {
        stage.fill(slot, "");
        stage.answered(this);
        return Next.go(next);
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public List<String> nexts() {
        List<String> nexts = new ArrayList<>(answer.nexts());
        if (!answer.leadsOn()) {
            nexts.add(next);
        }
        return nexts;
    }

    @Override
    public List<String> ways() {
        return answer.options().stream().map(Option::id).toList();
    }

    @Override
    public List<Spoken> spoken() {
        List<Spoken> spoken = new ArrayList<>();
        Stream.concat(Stream.of(text, again), help.stream())
                .forEach(said -> spoken.add(new Spoken(said, answer.options())));
        answer.further().forEach(said -> spoken.add(new Spoken(said, List.of())));
        return spoken;
    }

    @Override
    public Set<String> fills() {
        Set<String> filled = new LinkedHashSet<>(answer.fills(slot));
        filled.addAll(also);
        if (!addsTo.isEmpty()) {
            filled.add(addsTo);
        }
        return filled;
    }
}
