package vn.caunoi.dialogs.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.caunoi.dialogs.Danger;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.normal.Words;
import vn.caunoi.dialogs.language.sheet.Sheet;

/**
 * The safety layer: phrases of danger, in the order of {@code dangers.yaml}, the gravest first. A phrase is found with or
 * without accents; where the citizen did write accents they must agree, so that "từ từ" is not "tự tử". A "not" phrase
 * that covers the same words takes the alarm back ("cháy nắng"); an "accented" phrase counts only with its accents; a
 * "whole" phrase counts only as the entire message.
 */
final class Dangers {

    private final List<Rule> rules;

    private Dangers(List<Rule> rules) {
        this.rules = rules;
    }

    static Dangers shipped() {
        return read(Sheet.shipped(Dangers.class, "dangers.yaml"));
    }

    static Dangers read(List<Sheet.Row> rows) {
        return new Dangers(rows.stream().map(Rule::of).toList());
    }

    Optional<Danger> in(String text) {
        Words words = Words.of(text);
        return rules.stream().filter(rule -> rule.heardIn(words)).map(Rule::danger).findFirst();
    }

    private record Rule(Danger danger, List<Phrase> phrases, List<Phrase> accented, List<Phrase> whole, List<Phrase> negatives) {

        static Rule of(Sheet.Row row) {
            Danger danger = new Danger(row.text("kind"), row.text("answer"), row.text("short"));
            row.text("source");
            return new Rule(danger, phrases(row, "phrases"), phrases(row, "accented"), phrases(row, "whole"), phrases(row, "not"));
        }

        private static List<Phrase> phrases(Sheet.Row row, String key) {
            return row.texts(key).stream().map(Phrase::of).toList();
        }

        boolean heardIn(Words words) {
            return phrases.stream().anyMatch(phrase -> alarms(phrase, words, false))
                || accented.stream().anyMatch(phrase -> alarms(phrase, words, true))
                || words.size() > 0 && whole.stream().anyMatch(phrase -> phrase.endFrom(words, 0) == words.size());
        }

        private boolean alarms(Phrase phrase, Words words, boolean onlyAccented) {
            for (int start = 0; start < words.size(); start++) {
                int end = phrase.endFrom(words, start);
                if (end > 0 && !(onlyAccented && words.bareFrom(start, end)) && !takenBack(words, start, end)) {
                    return true;
                }
            }
            return false;
        }

        private boolean takenBack(Words words, int start, int end) {
            for (int from = 0; from < end; from++) {
                int at = from;
                if (negatives.stream().anyMatch(negative -> negative.endFrom(words, at) > start)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Words in a row; "*" stands for up to {@link #GAP} words that may lie between. */
    private record Phrase(List<String> syllables, List<String> bare) {

        private static final int GAP = 4;
        private static final String ANY = "*";

        static Phrase of(String written) {
            List<String> syllables = new ArrayList<>(List.of(written.trim().split("\\s+")));
            return new Phrase(syllables, syllables.stream().map(Fold::fold).toList());
        }

        /** Where it ends when it begins at this word; 0 when it does not. */
        int endFrom(Words words, int start) {
            return end(words, start, 0);
        }

        private int end(Words words, int at, int piece) {
            if (piece == bare.size()) {
                return at;
            }
            if (bare.get(piece).equals(ANY)) {
                return afterGap(words, at, piece + 1);
            }
            return at < words.size() && says(words.get(at), piece) ? end(words, at + 1, piece + 1) : 0;
        }

        private int afterGap(Words words, int at, int piece) {
            for (int skipped = 0; skipped <= GAP; skipped++) {
                int end = end(words, at + skipped, piece);
                if (end > 0) {
                    return end;
                }
            }
            return 0;
        }

        private boolean says(Words.Word word, int piece) {
            return word.bare().equals(bare.get(piece)) && Fold.compatible(word.raw(), syllables.get(piece));
        }
    }
}
