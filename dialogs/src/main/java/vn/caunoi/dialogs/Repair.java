package vn.caunoi.dialogs;

import java.util.Optional;
import vn.caunoi.dialogs.flow.AskStep;
import vn.caunoi.dialogs.flow.Flow;
import vn.caunoi.dialogs.flow.Next;
import vn.caunoi.dialogs.flow.Plain;
import vn.caunoi.dialogs.flow.Starts.Moment;
import vn.caunoi.dialogs.flow.Step;
import vn.caunoi.dialogs.flow.Words.Command;

/** The words that work in every state: help, cancel, back, repeat, skip, stop, and calling a person. */
final class Repair {

    private final Talk talk;
    private final Memory memory;
    private final Walk walk;

    Repair(Talk talk, Walk walk) {
        this.talk = talk;
        this.memory = talk.memory;
        this.walk = walk;
    }

    /** @return false when the message is none of these words */
    boolean handled(Heard.Said said) {
        if (talk.book().startedBy(said.text(), Moment.PERSON)) {
            memory.forget();
            walk.begin(talk.book().on(Moment.PERSON));
            return true;
        }
        for (Command command : Command.values()) {
            if (talk.words().is(command, said.text())) {
                obey(command, said);
                return true;
            }
        }
        boolean open = memory.stack.isEmpty() || asking().filter(AskStep::orAnything).isPresent();
        if (open && wantsToStop(said.text())) {
            stop(said);
            return true;
        }
        boolean asked = !memory.question.isEmpty() && memory.reAsks == 0;
        if (talk.words().maybeStop(said.text()) && !asked) {
            stop(said);
            return true;
        }
        return false;
    }

    /** Said in other words than the list has; a wish to stop takes the consent back, so it must be plain. */
    private boolean wantsToStop(String text) {
        Flow stop = talk.book().on(Moment.STOP);
        return Plain.count(text) <= stop.starts().atMostWords()
                && talk.understood.intent(text).filter(match -> match.score() >= talk.limits.stopSure())
                        .filter(match -> stop.starts().intents().contains(match.intent())).isPresent();
    }

    private void obey(Command command, Heard.Said said) {
        switch (command) {
            case HELP:
                help();
                break;
            case CANCEL:
                cancel();
                break;
            case BACK:
                back();
                break;
            case REPEAT:
                repeat();
                break;
            case SKIP:
                skip();
                break;
            case QUIET:
                memory.forget();
                talk.sayPhrase("quiet");
                break;
            default:
                stop(said);
        }
    }

    private void help() {
        talk.sayPhrase("help");
        asking().flatMap(AskStep::help).ifPresent(text -> talk.say(text, false));
        talk.question.repeat(true);
    }

    private void cancel() {
        talk.sayPhrase(memory.stack.isEmpty() ? "nothing-to-cancel" : "cancelled");
        memory.forget();
    }

    private void back() {
        if (memory.trail.isEmpty()) {
            talk.sayPhrase("at-the-beginning");
            repeat();
            return;
        }
        Position before = memory.trail.removeLast();
        talk.book().step(before).filter(AskStep.class::isInstance).map(AskStep.class::cast)
                .ifPresent(ask -> talk.clear(ask.slot()));
        while (memory.stack.size() > 1 && !memory.stack.getLast().flow().equals(before.flow())) {
            memory.stack.removeLast();
        }
        memory.closeQuestion();
        memory.stack.removeLast();
        memory.stack.addLast(before);
        walk.again();
    }

    private void repeat() {
        if (memory.question.isEmpty()) {
            walk.begin(talk.book().on(Moment.HELLO));
        } else {
            talk.question.repeat(false);
        }
    }

    private void skip() {
        Optional<AskStep> asking = asking();
        if (asking.isPresent() && asking.get().optional()) {
            Next next = asking.get().skip(talk);
            walk.follow(next);
            return;
        }
        if (asking.isPresent()) {
            talk.sayPhrase("cannot-skip");
        }
        repeat();
    }

    private void stop(Heard.Said said) {
        memory.forget();
        memory.consent = Consent.NONE;
        talk.effect(new Effect.Withdrawn(said.id(), talk.now));
        Flow flow = talk.book().on(Moment.STOP);
        walk.begin(flow);
    }

    private Optional<AskStep> asking() {
        if (memory.stack.isEmpty()) {
            return Optional.empty();
        }
        Optional<Step> step = talk.book().step(memory.stack.getLast());
        return step.filter(AskStep.class::isInstance).map(AskStep.class::cast);
    }
}
