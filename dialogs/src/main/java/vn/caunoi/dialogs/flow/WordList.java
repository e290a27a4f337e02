package vn.caunoi.dialogs.flow;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words to recognise a whole message by, compared without accents, case and punctuation; a word written {@code =đúng} is
 * compared with its accents, for the few where they decide. A word without letters is a sign such as 👍: a message of
 * nothing but such signs is recognised too.
 *
 * @param spelled all words as they are written
 */
public record WordList(Set<String> plain, Set<String> exact, Set<String> spelled, Set<Integer> signs) {

    static final WordList EMPTY = new WordList(Set.of(), Set.of(), Set.of(), Set.of());

    // No word of the program is longer.
    private static final int LONGEST = 80;
    private static final String EXACT = "=";

    public static WordList of(Collection<String> words) {
        Set<Integer> signs = words.stream().filter(word -> Plain.words(word).isEmpty())
                .flatMap(word -> Plain.signs(word).stream()).collect(Collectors.toUnmodifiableSet());
        List<String> spoken = words.stream().filter(word -> !Plain.words(word).isEmpty()).toList();
        return new WordList(
                spoken.stream().filter(word -> !word.startsWith(EXACT)).map(Plain::words).collect(Collectors.toUnmodifiableSet()),
                spoken.stream().filter(word -> word.startsWith(EXACT)).map(Plain::spelled).collect(Collectors.toUnmodifiableSet()),
                spoken.stream().map(Plain::spelled).collect(Collectors.toUnmodifiableSet()),
                signs);
    }

    /** Whether the text is one of the words. */
    public boolean has(String text) {
        return text.length() <= LONGEST && has(Saying.Form.of(text));
    }

    boolean has(Saying.Form form) {
        if (form.length() > LONGEST) {
            return false;
        }
        return form.words().isEmpty()
                ? !signs.isEmpty() && !form.signs().isEmpty() && signs.containsAll(form.signs())
                : plain.contains(form.words()) || exact.contains(form.spelled());
    }
}
