package vn.caunoi.dialogs.flow;

import java.util.Optional;
import vn.caunoi.dialogs.Heard;

/** Free text of at least {@code min} words; free text is otherwise never refused. */
record TextAnswer(int min) implements Answer {

    static Answer read(Doc doc) {
        return new TextAnswer(doc.number("min", 1));
    }

    @Override
    public Reading read(Stage stage, AskStep step, Heard.Said said) {
        return from(stage, said.own()).map(Reading::of).orElse(Reading.NOT_UNDERSTOOD);
    }

    @Override
    public Optional<String> from(Stage stage, String text) {
        String words = text.strip();
        int count = words.isEmpty() ? 0 : Plain.count(words);
        return Optional.of(words).filter(enough -> count >= min);
    }
}
