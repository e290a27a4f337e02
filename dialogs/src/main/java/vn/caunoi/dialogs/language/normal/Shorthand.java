package vn.caunoi.dialogs.language.normal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.dialogs.language.sheet.Sheet;

/**
 * Abbreviations of SMS and chat written out ("ko dc" is "không được"), from {@code shorthand.yaml}. One that can mean
 * several things is written out only where the words around it decide ("dk kết hôn", "k dk").
 */
public final class Shorthand {

    private final Map<String, List<Entry>> entries = new HashMap<>();

    private Shorthand() {}

    /** @throws IllegalArgumentException when the shipped file is wrong, naming file and line */
    public static Shorthand shipped() {
        return of(Sheet.shipped(Shorthand.class, "shorthand.yaml"));
    }

    static Shorthand of(List<Sheet.Row> rows) {
        Shorthand shorthand = new Shorthand();
        for (Sheet.Row row : rows) {
            row.texts("written").forEach(written -> shorthand.entries
                .computeIfAbsent(Fold.fold(written), key -> new ArrayList<>()).add(Entry.of(written, row)));
        }
        return shorthand;
    }

    /** The folded words of a text, written out. */
    public List<String> expand(String text) {
        Words words = Words.of(text);
        List<String> out = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            Optional<String> meaning = meaning(words, i);
            if (meaning.isPresent()) {
                out.addAll(List.of(Fold.fold(meaning.get()).split(" ")));
            } else {
                out.add(words.bare(i));
            }
        }
        return out;
    }

    /** What a word of a text stands for; empty when it is none of ours or its neighbours do not decide. */
    Optional<String> meaning(Words words, int at) {
        List<Entry> known = entries.get(words.bare(at));
        for (int i = 0; known != null && i < known.size(); i++) {
            if (known.get(i).fits(words, at)) {
                return Optional.of(known.get(i).means);
            }
        }
        return Optional.empty();
    }

    /** @param written as it must stand, see {@link Fold#toned}; "đk" and "dk" are two */
    private record Entry(String written, String means, boolean capitals, List<Neighbour> after, List<Neighbour> before, List<Neighbour> notAfter) {

        static Entry of(String written, Sheet.Row row) {
            boolean capitals = row.optional("capitals").map(Boolean::parseBoolean).orElse(false);
            return new Entry(Fold.toned(written), row.text("means"), capitals, neighbours(row, "after"), neighbours(row, "before"), neighbours(row, "not-after"));
        }

        private static List<Neighbour> neighbours(Sheet.Row row, String key) {
            return row.texts(key).stream().map(Neighbour::of).toList();
        }

        boolean fits(Words words, int at) {
            String raw = words.get(at).raw();
            return words.get(at).toned().equals(written) && !initial(raw, at) && (!capitals || raw.equals(raw.toUpperCase(Locale.ROOT)))
                && (after.isEmpty() || anyBefore(after, words, at)) && (before.isEmpty() || anyFrom(before, words, at + 1))
                && !anyBefore(notAfter, words, at);
        }

        private static boolean anyBefore(List<Neighbour> neighbours, Words words, int at) {
            for (int i = 0; i < neighbours.size(); i++) {
                if (neighbours.get(i).endsAt(words, at)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean anyFrom(List<Neighbour> neighbours, Words words, int at) {
            for (int i = 0; i < neighbours.size(); i++) {
                if (neighbours.get(i).startsAt(words, at)) {
                    return true;
                }
            }
            return false;
        }

        // "Nguyễn Văn K": one capital inside a text is a name's initial.
        private static boolean initial(String raw, int at) {
            return at > 0 && raw.length() == 1 && Character.isUpperCase(raw.charAt(0));
        }
    }

    /** One or two words beside an abbreviation; "#" is anything that begins with a digit, "$" the edge of the message. */
    private record Neighbour(List<String> words, List<String> bare, List<String> toned) {

        private static final String NUMBER = "#";
        private static final String EDGE = "$";

        static Neighbour of(String written) {
            List<String> words = List.of(written.split(" "));
            return new Neighbour(words, words.stream().map(Fold::fold).toList(), words.stream().map(Fold::toned).toList());
        }

        boolean startsAt(Words text, int at) {
            if (words.get(0).equals(EDGE)) {
                return at == text.size();
            }
            if (at < 0 || at + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!says(text.get(at + i), i)) {
                    return false;
                }
            }
            return true;
        }

        boolean endsAt(Words text, int at) {
            return words.get(0).equals(EDGE) ? at == 0 : startsAt(text, at - words.size());
        }

        private boolean says(Words.Word word, int at) {
            return words.get(at).equals(NUMBER) ? Character.isDigit(word.raw().charAt(0))
                : word.bare().equals(bare.get(at)) && word.canMean(toned.get(at));
        }
    }
}
