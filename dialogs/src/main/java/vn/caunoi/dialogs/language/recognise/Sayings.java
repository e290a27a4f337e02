package vn.caunoi.dialogs.language.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.caunoi.dialogs.language.sheet.Sheet;

/**
 * Words and what they stand for, as a data file lists them. Found with or without accents; where accents were written they
 * must agree. A row with {@code accented: true} counts only with its accents, being some other word without them.
 */
final class Sayings<V> {

    /** @param end the token after the saying */
    record Said<V>(V value, int end) {}

    private record Entry<V>(List<String> bare, List<String> toned, boolean accented, V value) {}

    private final Map<String, List<Entry<V>>> byFirst = new HashMap<>();

    /** The rows of one kind; every row must name its source. */
    static <V> Sayings<V> of(List<Sheet.Row> rows, String kind, Function<Sheet.Row, V> value) {
        Sayings<V> sayings = new Sayings<>();
        for (Sheet.Row row : rows) {
            row.text("source");
            if (row.text("kind").equals(kind)) {
                boolean accented = row.optional("accented").map(Boolean::parseBoolean).orElse(false);
                row.texts("said").forEach(said -> sayings.add(said, accented, value.apply(row)));
            }
        }
        if (sayings.byFirst.isEmpty()) {
            throw new IllegalArgumentException("no row is of kind " + kind);
        }
        return sayings;
    }

    private void add(String said, boolean accented, V value) {
        Tokens words = Tokens.of(said);
        List<String> bare = new ArrayList<>();
        List<String> toned = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            bare.add(words.get(i).bare());
            toned.add(words.get(i).toned());
        }
        byFirst.computeIfAbsent(bare.get(0), key -> new ArrayList<>()).add(new Entry<>(bare, toned, accented, value));
    }

    /** The longest saying that begins at a token. */
    Optional<Said<V>> at(Tokens tokens, int at) {
        if (!tokens.has(at)) {
            return Optional.empty();
        }
        Entry<V> longest = null;
        for (Entry<V> entry : byFirst.getOrDefault(tokens.get(at).bare(), List.of())) {
            if ((longest == null || entry.bare().size() > longest.bare().size()) && says(tokens, at, entry)) {
                longest = entry;
            }
        }
        return longest == null ? Optional.empty() : Optional.of(new Said<>(longest.value(), at + longest.bare().size()));
    }

    boolean startsAt(Tokens tokens, int at) {
        return at(tokens, at).isPresent();
    }

    /** Whether a saying ends right before a token. */
    boolean endsBefore(Tokens tokens, int end) {
        for (int start = Math.max(0, end - 3); start < end; start++) {
            if (at(tokens, start).filter(said -> said.end() == end).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static <V> boolean says(Tokens tokens, int at, Entry<V> entry) {
        if (at + entry.bare().size() > tokens.size()) {
            return false;
        }
        boolean accents = false;
        for (int i = 0; i < entry.bare().size(); i++) {
            Tokens.Token token = tokens.get(at + i);
            boolean accented = token.accented();
            accents |= accented;
            if (!token.bare().equals(entry.bare().get(i)) || accented && !token.toned().equals(entry.toned().get(i))) {
                return false;
            }
        }
        return accents || !entry.accented();
    }
}
