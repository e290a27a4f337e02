package vn.caunoi.dialogs.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.caunoi.dialogs.Heard;
import vn.caunoi.dialogs.language.recognise.YesNo;

/** Yes or no, as people say it; kept as {@code yes} or {@code no}. {@code yes:} and {@code no:} may name the next step. */
record YesNoAnswer(List<Option> options) implements Answer {

    private static final String YES = "yes";
    private static final String NO = "no";

    static Answer read(Doc doc) {
        Text yes = doc.has("yes-label") ? Text.read(doc, "yes-label") : Text.of("Có");
        Text no = doc.has("no-label") ? Text.read(doc, "no-label") : Text.of("Không");
        return new YesNoAnswer(List.of(
                new Option(YES, yes, WordList.EMPTY, "", doc.word(YES), "", Set.of()),
                new Option(NO, no, WordList.EMPTY, "", doc.word(NO), "", Set.of())));
    }

    @Override
    public Reading read(Stage stage, AskStep step, Heard.Said said) {
        Optional<String> answer = answer(stage, said);
        answer.ifPresent(stage::took);
        return answer.map(id -> Reading.of(id, nextFor(id).orElse(""))).orElse(Reading.NOT_UNDERSTOOD);
    }

    private static Optional<String> answer(Stage stage, Heard.Said said) {
        return stage.chosen(said)
                .or(() -> stage.recognisers().yesNo(said.text()).map(answer -> answer == YesNo.YES ? YES : NO));
    }

    @Override
    public boolean claims(Stage stage, Heard.Said said) {
        return answer(stage, said).isPresent();
    }

    @Override
    public List<String> nexts() {
        return options.stream().map(Option::next).filter(next -> !next.isEmpty()).toList();
    }

    @Override
    public Optional<String> nextFor(String value) {
        return options.stream().filter(option -> option.id().equals(value)).map(Option::next)
                .filter(next -> !next.isEmpty()).findFirst();
    }

    @Override
    public boolean leadsOn() {
        return options.stream().noneMatch(option -> option.next().isEmpty());
    }
}
