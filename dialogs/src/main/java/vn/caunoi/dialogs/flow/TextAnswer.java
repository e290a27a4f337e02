package vn.caunoi.dialogs.flow;

import vn.caunoi.dialogs.Heard;

/** Free text of at least {@code min} words; free text is otherwise never refused. */
record TextAnswer(int min) implements Answer {

    static Answer read(Doc doc) {
        return new TextAnswer(doc.number("min", 1));
    }

    @Override
    public Reading read(Stage stage, AskStep step, Heard.Said said) {
        String text = said.text().strip();
        int words = text.isEmpty() ? 0 : text.split("\\s+").length;
        return words < min ? Reading.NOT_UNDERSTOOD : Reading.of(text);
    }
}
