package vn.caunoi.dialogs.language;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.caunoi.dialogs.Danger;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.normal.Words;
import vn.caunoi.dialogs.language.sheet.Sheet;

/**
 * The safety layer: phrases of danger, in the order of {@code dangers.yaml}, the gravest first. A phrase is found with or
 * without accents; where the citizen did write accents they must agree, so that "từ từ" is not "tự tử". A "not" phrase
 * that covers the same words takes the alarm back ("cháy nắng"); an "accented" phrase counts only with its accents; a
 * "whole" phrase counts only as the entire message. Where {@code only_now: yes} stands, a text that tells of the past or of
 * what might happen ({@code times.yaml}) raises no alarm, unless it says "now" as well.
 */
final class Dangers {

    private final List<Rule> rules;
    private final List<Phrase> notNow;
    private final List<Phrase> now;

    private Dangers(List<Rule> rules, List<Phrase> notNow, List<Phrase> now) {
        this.rules = rules;
        this.notNow = notNow;
        this.now = now;
    }

    static Dangers shipped() {
        List<Sheet.Row> times = Sheet.shipped(Dangers.class, "times.yaml");
        List<Rule> rules = Sheet.shipped(Dangers.class, "dangers.yaml").stream().map(Rule::of).toList();
        return new Dangers(rules, times(times, "not_now"), times(times, "now"));
    }

    private static List<Phrase> times(List<Sheet.Row> rows, String when) {
        return rows.stream().filter(row -> row.text("when").equals(when)).flatMap(row -> Rule.phrases(row, "phrases").stream()).toList();
    }

    Optional<Danger> in(String text) {
        Read words = Read.of(text);
        boolean told = says(notNow, words) && !says(now, words);
        return rules.stream().filter(rule -> !(told && rule.onlyNow()) && rule.heardIn(words)).map(Rule::danger).findFirst();
    }

    private static boolean says(List<Phrase> phrases, Read words) {
        return IntStream.range(0, words.size()).anyMatch(start -> phrases.stream().anyMatch(phrase -> phrase.endFrom(words, start) > 0));
    }

    private record Rule(Danger danger, boolean onlyNow, List<Phrase> phrases, List<Phrase> accented, List<Phrase> whole, List<Phrase> negatives) {

        static Rule of(Sheet.Row row) {
            Danger danger = new Danger(row.text("kind"), row.text("answer"), row.text("short"));
            row.text("source");
            return new Rule(danger, row.optional("only_now").filter("yes"::equals).isPresent(), phrases(row, "phrases"), phrases(row, "accented"), phrases(row, "whole"), phrases(row, "not"));
        }

        private static List<Phrase> phrases(Sheet.Row row, String key) {
            return row.texts(key).stream().map(Phrase::of).toList();
        }

        boolean heardIn(Read words) {
            return phrases.stream().anyMatch(phrase -> alarms(phrase, words, false))
                || accented.stream().anyMatch(phrase -> alarms(phrase, words, true))
                || words.size() > 0 && whole.stream().anyMatch(phrase -> phrase.endFrom(words, 0) == words.size());
        }

        private boolean alarms(Phrase phrase, Read words, boolean onlyAccented) {
            for (int start = 0; words.has(phrase) && start < words.size(); start++) {
                int end = phrase.endFrom(words, start);
                if (end > 0 && !(onlyAccented && words.bareFrom(start, end)) && !takenBack(words, start, end)) {
                    return true;
                }
            }
            return false;
        }

        private boolean takenBack(Read words, int start, int end) {
            for (int from = 0; from < end; from++) {
                int at = from;
                if (negatives.stream().anyMatch(negative -> negative.endFrom(words, at) > start)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A text made ready once for hundreds of phrases. */
    private record Read(Words words, List<String> toned, Set<String> known) {

        static Read of(String text) {
            Words words = Words.of(text);
            List<String> toned = IntStream.range(0, words.size()).mapToObj(i -> Fold.toned(words.get(i).raw())).toList();
            return new Read(words, toned, new HashSet<>(words.bare()));
        }

        int size() {
            return words.size();
        }

        String bare(int at) {
            return words.bare(at);
        }

        /** Whether the phrase can stand in it at all. */
        boolean has(Phrase phrase) {
            return known.contains(phrase.bare().get(0));
        }

        /** A word without accents can mean every syllable of its letters. */
        boolean means(int at, String syllable) {
            String written = toned.get(at);
            return written.equals(syllable) || written.equals(words.bare(at));
        }

        boolean bareFrom(int start, int end) {
            return words.bareFrom(start, end);
        }
    }

    /** Words in a row; "*" stands for up to {@link #GAP} words that may lie between. */
    private record Phrase(List<String> toned, List<String> bare) {

        private static final int GAP = 4;
        private static final String ANY = "*";

        static Phrase of(String written) {
            List<String> syllables = List.of(written.trim().split("\\s+"));
            return new Phrase(syllables.stream().map(Fold::toned).toList(), syllables.stream().map(Fold::fold).toList());
        }

        /** Where it ends when it begins at this word; 0 when it does not. */
        int endFrom(Read words, int start) {
            return end(words, start, 0);
        }

        private int end(Read words, int at, int piece) {
            if (piece == bare.size()) {
                return at;
            }
            if (bare.get(piece).equals(ANY)) {
                return afterGap(words, at, piece + 1);
            }
            return at < words.size() && says(words, at, piece) ? end(words, at + 1, piece + 1) : 0;
        }

        private int afterGap(Read words, int at, int piece) {
            for (int skipped = 0; skipped <= GAP; skipped++) {
                int end = end(words, at + skipped, piece);
                if (end > 0) {
                    return end;
                }
            }
            return 0;
        }

        private boolean says(Read words, int at, int piece) {
            return words.bare(at).equals(bare.get(piece)) && words.means(at, toned.get(piece));
        }
    }
}
