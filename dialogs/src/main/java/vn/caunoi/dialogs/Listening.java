package vn.caunoi.dialogs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.dialogs.flow.AskStep;
import vn.caunoi.dialogs.flow.Flow;
import vn.caunoi.dialogs.flow.Plain;
import vn.caunoi.dialogs.flow.Starts.Moment;
import vn.caunoi.dialogs.flow.Step;
import vn.caunoi.dialogs.flow.Words.Command;

/** What was heard, in the order in which it is tried to be understood. */
final class Listening {

    /** Words around the number of an identity card that are no message of their own: "can cuoc cua toi la". */
    private static final int WORDS_AROUND = 7;

    private final Talk talk;
    private final Memory memory;
    private final Walk walk;
    private final FrontDoor door;

    Listening(Talk talk) {
        this.talk = talk;
        this.memory = talk.memory;
        this.walk = new Walk(talk);
        this.door = new FrontDoor(talk, walk);
    }

    /** @return whether it was about danger, or asks to be quiet about it: then nothing may stand before the answer */
    boolean hear(Heard heard) {
        leaveLostFlows();
        if (heard instanceof Heard.Said said) {
            return hear(said);
        }
        if (heard instanceof Heard.Joined) {
            memory.forget();
            walk.begin(talk.book().on(Moment.HELLO));
        } else if (heard instanceof Heard.Left) {
            memory.forget();
        } else if (heard instanceof Heard.Woke) {
            memory.timer = "";
            talk.sayPhrase("still-there");
            talk.question.repeat(false);
        } else if (!memory.stack.isEmpty()) {
            walk.follow(here().hear(talk, heard));
        }
        return false;
    }

    /** A flow that is no longer there, or has lost the step, cannot go on: the citizen is told and begins anew. */
    private void leaveLostFlows() {
        if (memory.stack.stream().anyMatch(position -> talk.book().step(position).isEmpty())) {
            memory.forget();
            talk.sayPhrase("moved-on");
        }
    }

    private boolean hear(Heard.Said raw) {
        Heard.Said covered = raw.worded(talk.recognisers().masked(raw.text()));
        Heard.Said read = spelled(shortened(covered));
        talk.hear(read);
        memory.timer = "";
        Optional<Danger> danger = danger(covered.text()).or(() -> read.text().equals(covered.text()) ? Optional.empty() : danger(read.text()));
        if (danger.isPresent()) {
            warn(danger.get(), covered);
            return true;
        }
        keepFiles(read);
        if (raw.text().length() > talk.limits.heardText()) {
            talk.sayPhrase("too-long");
        }
        if (covered.text().equals(raw.text()) || !identityAlone(covered)) {
            understand(read);
        } else if (!memory.question.isEmpty()) {
            talk.question.repeat(false);
        }
        return talk.words().is(Command.QUIET, read.text());
    }

    private Optional<Danger> danger(String text) {
        return Plain.hasLetters(text) ? talk.understood.danger(text) : Optional.empty();
    }

    private Heard.Said spelled(Heard.Said said) {
        return said.spelled(talk.understood.normalised(said.own()).text());
    }

    private void understand(Heard.Said said) {
        if (!answersOptions(said) && !new Repair(talk, walk).handled(said) && !commands(said) && !saidAside(said)
                && !answersBetween(said)) {
            answer(said);
        }
    }

    /** The number of an identity card was covered before anything was done with it; the citizen is told not to send it. */
    private boolean identityAlone(Heard.Said covered) {
        talk.sayPhrase("identity-number");
        return Plain.words(covered.text()).split(" ").length < WORDS_AROUND;
    }

    /** "Alo cháu ơi" in the middle of something: she is answered, and what she was doing goes on. */
    private boolean saidAside(Heard.Said said) {
        if (memory.question.isEmpty() || openToAnything() || !talk.words().aside(said.text())) {
            return false;
        }
        talk.sayPhrase("aside");
        talk.question.repeat(false);
        return true;
    }

    private void warn(Danger danger, Heard.Said said) {
        talk.speech.say(talk.memory.family.equals("sms") ? danger.shortAnswer() : danger.answer(),
                List.of(), "", false);
        talk.effect(new Effect.Alert(danger.kind(), said.own()));
        if (!talk.words().dangerAlone(danger.kind()) && !memory.question.isEmpty()) {
            talk.question.repeat(true);
        }
    }

    private void keepFiles(Heard.Said said) {
        said.attachmentUrls().stream().limit(Math.max(0, talk.limits.attachments() - memory.attachments.size()))
                .forEach(memory.attachments::add);
    }

    private Heard.Said shortened(Heard.Said said) {
        if (said.text().length() <= talk.limits.heardText()) {
            return said;
        }
        return said.worded(said.text().substring(0, talk.limits.heardText()));
    }

    /** Options of the engine itself, and answers so plain that no word of the program is meant. */
    private boolean answersOptions(Heard.Said said) {
        Optional<String> chosen = talk.question.chosen(said).map(Choice::id);
        if (chosen.filter(OpenQuestion.CALL_PERSON::equals).isPresent()) {
            memory.forget();
            walk.begin(talk.book().on(Moment.PERSON));
            return true;
        }
        if (chosen.filter(OpenQuestion.TRY_AGAIN::equals).isPresent()) {
            memory.closeQuestion();
            walk.again();
            return true;
        }
        if (chosen.isPresent()) {
            answer(said);
            return true;
        }
        if (!memory.stack.isEmpty() && here() instanceof AskStep ask && ask.claims(talk, said)) {
            answer(said);
            return true;
        }
        return false;
    }

    private boolean commands(Heard.Said said) {
        Optional<Keywords.Found> found = said.wordings().stream().flatMap(text -> talk.book().command(text).stream()).findFirst()
                .or(() -> bareNumber(said));
        if (found.isEmpty()) {
            return false;
        }
        Keywords.Found command = found.get();
        if (memory.nothingBegun() || openToAnything()) {
            door.begin(command.flow(), command.rest(), command.slots());
        } else if (command.flow() == talk.book().on(Moment.LOOK_UP)) {
            beside(command);
        } else {
            instead(command);
        }
        return true;
    }

    /** The number of a petition alone, unless digits are just what was asked for. */
    private Optional<Keywords.Found> bareNumber(Heard.Said said) {
        boolean wanted = !memory.stack.isEmpty() && here() instanceof AskStep ask && ask.asksDigits();
        return wanted || !talk.understood.petitionNumber(said.own())
                ? Optional.empty()
                : Optional.of(new Keywords.Found(talk.book().on(Moment.LOOK_UP), Map.of(), said.own()));
    }

    /** Another petition is looked up in the middle of something, which then goes on. */
    private void beside(Keywords.Found command) {
        if (memory.stack.getLast().flow().equals(command.flow().id())) {
            memory.stack.removeLast();
        }
        command.flow().fills().forEach(talk::clear);
        door.fillFrom(command.flow(), command.rest());
        walk.aside(command.flow());
    }

    /** "PA noi dung" while a petition is being written is its new content; anywhere else it begins one. */
    private void instead(Keywords.Found command) {
        boolean same = memory.stack.getLast().flow().equals(command.flow().id());
        if (!same) {
            door.begin(command.flow(), command.rest(), command.slots());
        } else if (command.rest().isBlank()) {
            talk.question.repeat(false);
        } else {
            command.slots().forEach(talk::fill);
            door.fillFrom(command.flow(), command.rest());
            walk.again();
        }
    }

    /** A plain question in the middle of something is answered, then the open question comes again. */
    private boolean answersBetween(Heard.Said said) {
        if (memory.stack.isEmpty() || memory.question.isEmpty() || openToAnything()) {
            return false;
        }
        Optional<FaqHit> hit = talk.plainQuestion(said.text());
        hit.ifPresent(found -> {
            talk.answer(found);
            talk.question.repeat(false);
        });
        return hit.isPresent();
    }

    private boolean openToAnything() {
        boolean asked = talk.book().on(Moment.QUESTION).id().equals(memory.stack.getLast().flow());
        return asked || here() instanceof AskStep ask && ask.orAnything();
    }

    private void answer(Heard.Said said) {
        boolean wordless = said.choice().isEmpty() && !Plain.hasLetters(said.text());
        if (wordless && signs(said)) {
            return;
        }
        if (wordless && said.location().isEmpty()) {
            withoutWords(said);
        } else if (wordless && !asksPlace()) {
            pointAhead(said.location().get());
        } else if (memory.stack.isEmpty()) {
            door.enter(said, Map.of());
        } else if (lost(said)) {
            walk.follow(talk.notUnderstood(((AskStep) here()).again()));
        } else if (!walk.follow(here().hear(talk, said))) {
            door.enter(said, walk.kept());
        }
    }

    /** Thumbs up after an answer: taken for a word of thanks, not for something that cannot be read. */
    private boolean signs(Heard.Said said) {
        Optional<Flow> flow = memory.stack.isEmpty() || openToAnything()
                ? talk.book().startedByWords(said.text()) : Optional.empty();
        flow.ifPresent(walk::begin);
        return flow.isPresent();
    }

    /** A question that welcomes anything asks again, and soon offers a person, when it heard nothing new it can use. */
    private boolean lost(Heard.Said said) {
        if (!(here() instanceof AskStep ask) || !ask.orAnything() || ask.claims(talk, said)) {
            return false;
        }
        Flow meant = door.meant(said);
        boolean same = meant.id().equals(memory.stack.getLast().flow()) && meant.starts().fills().isEmpty();
        return meant == talk.book().on(Moment.LOST) || same && meant != talk.book().on(Moment.HELLO);
    }

    private boolean asksPlace() {
        return !memory.stack.isEmpty() && here() instanceof AskStep ask && ask.asksPlace();
    }

    private void withoutWords(Heard.Said said) {
        boolean files = !said.attachmentUrls().isEmpty();
        talk.sayPhrase(files ? "got-files" : "no-words");
        if (!memory.question.isEmpty()) {
            talk.question.repeat(false);
        } else if (files) {
            walk.begin(talk.book().on(Moment.REPORT));
        }
    }

    /** A point sent before it was asked for answers the question for the place. */
    private void pointAhead(Point point) {
        Flow flow = memory.stack.isEmpty()
                ? talk.book().on(Moment.REPORT)
                : talk.book().at(memory.stack.getLast()).orElseThrow();
        talk.sayPhrase("got-location");
        flow.steps().stream().filter(AskStep.class::isInstance).map(AskStep.class::cast).filter(AskStep::asksPlace)
                .findFirst().ifPresent(ask -> ask.ahead(talk, point));
        if (memory.stack.isEmpty()) {
            walk.begin(flow);
        } else {
            talk.question.repeat(false);
        }
    }

    private Step here() {
        return talk.book().step(memory.stack.getLast()).orElseThrow();
    }
}
