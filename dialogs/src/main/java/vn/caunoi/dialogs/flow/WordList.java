package vn.caunoi.dialogs.flow;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words to recognise a whole message by, compared without accents, case and punctuation; a word written {@code =đúng} is
 * compared with its accents, for the few where they decide.
 *
 * @param spelled all words as they are written
 */
public record WordList(Set<String> plain, Set<String> exact, Set<String> spelled) {

    static final WordList EMPTY = new WordList(Set.of(), Set.of(), Set.of());

    private static final int LONGEST = 80;
    private static final String EXACT = "=";

    static WordList of(Collection<String> words) {
        return new WordList(
                words.stream().filter(word -> !word.startsWith(EXACT)).map(Plain::words).collect(Collectors.toUnmodifiableSet()),
                words.stream().filter(word -> word.startsWith(EXACT)).map(Plain::spelled).collect(Collectors.toUnmodifiableSet()),
                words.stream().map(Plain::spelled).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the text is one of the words. */
    public boolean has(String text) {
        // No word of the program is that long; folding a whole letter for each list would cost more than all the rest.
        return text.length() <= LONGEST && (plain.contains(Plain.words(text)) || exact.contains(Plain.spelled(text)));
    }
}
