package vn.caunoi.dialogs.flow;

import java.math.BigDecimal;
import java.util.Optional;
import vn.caunoi.dialogs.Heard;

/** How many, how much, how old: in digits, in words or as money ("1tr5"), between {@code min} and {@code max}; kept in plain digits. */
record NumberAnswer(int min, int max) implements Answer {

    static Answer read(Doc doc) {
        NumberAnswer answer = new NumberAnswer(doc.number("min", 0), doc.number("max", Integer.MAX_VALUE));
        if (answer.min > answer.max) {
            doc.problems().add(doc.line("max"), "'max' " + answer.max + " is below 'min' " + answer.min);
        }
        return answer;
    }

    @Override
    public Reading read(Stage stage, AskStep step, Heard.Said said) {
        return from(stage, said.text()).map(Reading::of).orElse(Reading.NOT_UNDERSTOOD);
    }

    @Override
    public Optional<String> from(Stage stage, String text) {
        return stage.recognisers().number(text, stage.today()).filter(this::fits).map(BigDecimal::toPlainString);
    }

    private boolean fits(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(min)) >= 0 && number.compareTo(BigDecimal.valueOf(max)) <= 0;
    }
}
