package vn.caunoi.dialogs.flow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.caunoi.dialogs.Heard;

/** One of the options: tapped, typed as its number or label, or said in one of its words. */
record ChoiceAnswer(List<Option> options) implements Answer {

    static Answer read(Doc doc) {
        List<Option> options = doc.docs("options").stream().map(Option::read).toList();
        if (options.isEmpty()) {
            doc.problems().add(doc.line("ask"), "a choice needs 'options'");
        }
        if (options.stream().map(Option::id).distinct().count() < options.size()) {
            doc.problems().add(doc.line("options"), "two options have the same id");
        }
        return new ChoiceAnswer(options);
    }

    @Override
    public Reading read(Stage stage, AskStep step, Heard.Said said) {
        Optional<Option> option = option(stage, said);
        if (option.isEmpty()) {
            return Reading.NOT_UNDERSTOOD;
        }
        if (!option.get().consent().isEmpty()) {
            stage.consent(option.get().consent());
        }
        stage.took(option.get().id());
        return Reading.of(option.get().id(), option.get().next());
    }

    private Optional<Option> option(Stage stage, Heard.Said said) {
        return stage.chosen(said).flatMap(this::byId).or(() -> byWords(stage.words(), said.text()))
                .or(() -> byWords(stage.words(), said.own())).or(() -> byMeaning(stage, said.text()));
    }

    @Override
    public boolean claims(Stage stage, Heard.Said said) {
        return option(stage, said).isPresent();
    }

    private Optional<Option> byId(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }

    private Optional<Option> byMeaning(Stage stage, String text) {
        Optional<String> meant = stage.recognisers().yesNo(text).map(answer -> answer.name().toLowerCase(Locale.ROOT));
        return meant.flatMap(meaning -> options.stream().filter(option -> option.means().equals(meaning)).findFirst());
    }

    private Optional<Option> byWords(Words words, String text) {
        return options.stream().filter(option -> words.says(option.words(), text)).findFirst();
    }

    @Override
    public List<String> nexts() {
        return options.stream().map(Option::next).filter(next -> !next.isEmpty()).toList();
    }

    @Override
    public Optional<String> nextFor(String value) {
        return byId(value).map(Option::next).filter(next -> !next.isEmpty());
    }

    @Override
    public boolean leadsOn() {
        return !options.isEmpty() && options.stream().noneMatch(option -> option.next().isEmpty());
    }
}
