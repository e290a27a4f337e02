package vn.caunoi.dialogs.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * A whole message as lists of words compare it: as it is, without the politeness around it, and where it may say a thing twice.
 * Every turn compares it with dozens of lists, so its forms are made once and compared in plain loops.
 */
final class Saying {

    static final Saying NOTHING = new Saying("", List.of());

    private final String text;
    private final Form whole;
    private final List<Form> bare = new ArrayList<>();
    private final List<Form> firstHalves = new ArrayList<>();
    private final List<Form> secondHalves = new ArrayList<>();

    /** @param bare the text without the politeness around it, in every way it can be taken off */
    Saying(String text, List<String> bare) {
        this.text = text;
        this.whole = Form.of(text);
        for (String said : bare) {
            this.bare.add(Form.of(said));
            halve(said);
        }
    }

    /** "Đúng rồi gửi đi" says yes twice. */
    private void halve(String said) {
        for (int space = said.indexOf(' '); space > 0; space = said.indexOf(' ', space + 1)) {
            firstHalves.add(Form.of(said.substring(0, space)));
            secondHalves.add(Form.of(said.substring(space + 1)));
        }
    }

    boolean of(String said) {
        return text.equals(said);
    }

    Form whole() {
        return whole;
    }

    boolean isOneOf(WordList words) {
        if (words.has(whole)) {
            return true;
        }
        for (int i = 0; i < bare.size(); i++) {
            if (words.has(bare.get(i))) {
                return true;
            }
        }
        for (int i = 0; i < firstHalves.size(); i++) {
            if (words.has(firstHalves.get(i)) && words.has(secondHalves.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** @param signs of a text without words */
    record Form(int length, String words, String spelled, List<Integer> signs) {

        static Form of(String text) {
            String words = Plain.words(text);
            return new Form(text.length(), words, Plain.spelled(text), words.isEmpty() ? Plain.signs(text) : List.of());
        }
    }
}
