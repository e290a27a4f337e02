package vn.caunoi.dialogs.flow;

import java.util.Optional;
import vn.caunoi.dialogs.Heard;

/** A number of so many digits, whatever is written around or between them, slips ("4821773O") and words included; kept as bare digits. */
record DigitsAnswer(int length) implements Answer {

    static Answer read(Doc doc) {
        int length = doc.number("length", 0);
        if (length < 1) {
            doc.problems().add(doc.line("ask"), "'length' is missing: how many digits?");
        }
        return new DigitsAnswer(length);
    }

    @Override
    public Reading read(Stage stage, AskStep step, Heard.Said said) {
        return from(stage, said.own()).map(Reading::of).orElse(Reading.NOT_UNDERSTOOD);
    }

    @Override
    public Optional<String> from(Stage stage, String text) {
        return stage.recognisers().digits(text, length)
                .or(() -> Optional.of(text.replaceAll("\\D", "")).filter(digits -> digits.length() == length));
    }
}
