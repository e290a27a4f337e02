package vn.caunoi.dialogs.flow;

import vn.caunoi.dialogs.Heard;

/** A number of so many digits, whatever is written around or between them; kept as bare digits. */
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
        String digits = said.text().replaceAll("\\D", "");
        return digits.length() == length ? Reading.of(digits) : Reading.NOT_UNDERSTOOD;
    }
}
