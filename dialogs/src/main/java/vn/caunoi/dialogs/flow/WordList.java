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
 * @param lengths a bit for each length of the plain words: most texts differ already there
 */
public record WordList(Set<String> plain, Set<String> exact, Set<String> spelled, Set<Integer> signs, long lengths) {

    static final WordList EMPTY = new WordList(Set.of(), Set.of(), Set.of(), Set.of(), 0);

    // No word of the program is longer.
    private static final int LONGEST = 80;
    private static final String EXACT = "=";

    public static WordList of(Collection<String> words) {
        Set<Integer> signs = words.stream().filter(word -> Plain.words(word).isEmpty())
                .flatMap(word -> Plain.signs(word).stream()).collect(Collectors.toUnmodifiableSet());
        List<String> spoken = words.stream().filter(word -> !Plain.words(word).isEmpty()).toList();
        Set<String> plain = spoken.stream().filter(word -> !word.startsWith(EXACT)).map(Plain::words).collect(Collectors.toUnmodifiableSet());
        return new WordList(plain,
                spoken.stream().filter(word -> word.startsWith(EXACT)).map(Plain::spelled).collect(Collectors.toUnmodifiableSet()),
                spoken.stream().map(Plain::spelled).collect(Collectors.toUnmodifiableSet()),
                signs,
                plain.stream().mapToLong(word -> 1L << word.length()).reduce(0, (all, one) -> all | one));
    }

    /** Whether the text is one of the words. */
    public boolean has(String text) {
        return text.length() <= LONGEST && has(Saying.Form.of(text));
    }

    boolean has(Saying.Form form) {
        if (form.length() > LONGEST) {
            return false;
        }
        if (form.words().isEmpty()) {
            return !signs.isEmpty() && !form.signs().isEmpty() && signs.containsAll(form.signs());
        }
        return (lengths & 1L << form.words().length()) != 0 && plain.contains(form.words())
                || !exact.isEmpty() && exact.contains(form.spelled());
    }
}
