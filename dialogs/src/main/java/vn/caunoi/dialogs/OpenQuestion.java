package vn.caunoi.dialogs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.caunoi.dialogs.flow.AskStep;
import vn.caunoi.dialogs.flow.Next;
import vn.caunoi.dialogs.flow.Option;
import vn.caunoi.dialogs.flow.Stage.AskedBy;
import vn.caunoi.dialogs.flow.Stage.Offer;
import vn.caunoi.dialogs.flow.Text;

/** The question on the citizen's screen with its options: how it is put, put again, and which option was taken. */
final class OpenQuestion {

    /** Ids the engine gives to the options it offers by itself. */
    static final String CALL_PERSON = "cmd:person";
    static final String TRY_AGAIN = "cmd:again";

    private final Talk talk;
    private final Memory memory;
    private Heard.Said heard;
    private List<Choice> among = List.of();
    private Optional<Choice> chosen = Optional.empty();

    OpenQuestion(Talk talk) {
        this.talk = talk;
        this.memory = talk.memory;
    }

    void ask(AskedBy step, Text text, List<Option> options) {
        List<Choice> choices = options.stream()
                .filter(option -> option.families().isEmpty() || option.families().contains(memory.family))
                .map(option -> new Choice(choiceId(option.id()), talk.worded(option.label()))).toList();
        open(step, text, choices);
    }

    void offer(AskedBy step, Text text, List<Offer> offers) {
        open(step, text, offers.stream().map(offer -> new Choice(choiceId(offer.id()), offer.label())).toList());
    }

    private void open(AskedBy step, Text text, List<Choice> choices) {
        memory.open = choices;
        memory.question = talk.filledIn(text);
        memory.reAsks = 0;
        repeat(false);
        if (step instanceof AskStep ask) {
            ask.remindAfter().ifPresent(this::remind);
        }
    }

    private void remind(Duration silence) {
        memory.timer = "turn-" + memory.turns;
        talk.effect(new Effect.Wait(memory.timer, Quiet.after(talk.now.plus(silence), talk.limits)));
    }

    /** Unique to the step, so that a button of an earlier question is not taken for an answer to this one. */
    private String choiceId(String option) {
        return talk.here().replace('/', ':') + ":" + option;
    }

    /** Says it once more. */
    void repeat(boolean ifRoom) {
        talk.speech.say(memory.question, memory.open, talk.here(), ifRoom);
    }

    Next notUnderstood(Text again) {
        memory.reAsks++;
        if (memory.reAsks <= talk.limits.reAsks()) {
            talk.speech.say(talk.filledIn(again), memory.open, talk.here(), false);
            return Next.WAIT;
        }
        memory.reAsks = 0;
        memory.open = List.of(
                new Choice(CALL_PERSON, talk.worded(talk.phrase("offer-person-yes"))),
                new Choice(TRY_AGAIN, talk.worded(talk.phrase("offer-person-no"))));
        memory.question = talk.filledIn(talk.phrase("offer-person"));
        repeat(false);
        return Next.WAIT;
    }

    /** The open option a message means; of one message it is asked before and after the words of the program. */
    Optional<Choice> chosen(Heard.Said said) {
        if (said != heard || memory.open != among) {
            heard = said;
            among = memory.open;
            chosen = Chosen.among(memory.open, said, talk.words(), talk.recognisers());
        }
        return chosen;
    }
}
