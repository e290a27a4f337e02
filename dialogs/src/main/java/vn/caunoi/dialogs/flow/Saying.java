package vn.caunoi.dialogs.flow;

import java.util.ArrayList;
import java.util.List;

/** A whole message as lists of words compare it: as it is, without the politeness around it, and where it may say a thing twice. */
final class Saying {

    static final Saying NOTHING = new Saying("", List.of());

    private final String text;
    private final Form whole;
    private final List<Form> bare;
    private final List<Form[]> halves = new ArrayList<>();

    /** @param bare the text without the politeness around it, in every way it can be taken off */
    Saying(String text, List<String> bare) {
        this.text = text;
        this.whole = Form.of(text);
        this.bare = bare.stream().map(Form::of).toList();
        bare.forEach(this::halve);
    }

    /** "Đúng rồi gửi đi" says yes twice. */
    private void halve(String said) {
        for (int space = said.indexOf(' '); space > 0; space = said.indexOf(' ', space + 1)) {
            halves.add(new Form[] {Form.of(said.substring(0, space)), Form.of(said.substring(space + 1))});
        }
    }

    boolean of(String said) {
        return text.equals(said);
    }

    boolean isOneOf(WordList words) {
        return words.has(whole) || bare.stream().anyMatch(words::has)
                || halves.stream().anyMatch(half -> words.has(half[0]) && words.has(half[1]));
    }

    /** @param signs of a text without words */
    record Form(int length, String words, String spelled, List<Integer> signs) {

        static Form of(String text) {
            String words = Plain.words(text);
            return new Form(text.length(), words, Plain.spelled(text), words.isEmpty() ? Plain.signs(text) : List.of());
        }
    }
}
