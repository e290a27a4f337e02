package vn.caunoi.dialogs.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final Map<String, List<Sign>> signs = new HashMap<>();
    private final Map<String, List<Phrase>> notNow;
    private final Map<String, List<Phrase>> now;

    private Dangers(List<Rule> rules, List<Phrase> notNow, List<Phrase> now) {
        this.rules = rules;
        this.notNow = byFirst(notNow);
        this.now = byFirst(now);
        for (int rule = 0; rule < rules.size(); rule++) {
            for (Sign sign : rules.get(rule).signs(rule)) {
                signs.computeIfAbsent(sign.phrase().first(), first -> new ArrayList<>()).add(sign);
            }
        }
    }

    private static Map<String, List<Phrase>> byFirst(List<Phrase> phrases) {
        Map<String, List<Phrase>> byFirst = new HashMap<>();
        phrases.forEach(phrase -> byFirst.computeIfAbsent(phrase.first(), first -> new ArrayList<>()).add(phrase));
        return byFirst;
    }

    static Dangers shipped() {
        List<Sheet.Row> times = Sheet.shipped(Dangers.class, "times.yaml");
        List<Rule> rules = Sheet.shipped(Dangers.class, "dangers.yaml").stream().map(Rule::of).toList();
        return new Dangers(rules, times(times, "not_now"), times(times, "now"));
    }

    private static List<Phrase> times(List<Sheet.Row> rows, String when) {
        return rows.stream().filter(row -> row.text("when").equals(when)).flatMap(row -> Rule.phrases(row, "phrases").stream()).toList();
    }

    // Hundreds of phrases, and of most texts no word begins one: only those are looked at that begin with a word of the text.
    Optional<Danger> in(String text) {
        Words words = Words.of(text);
        int gravest = rules.size();
        for (int start = 0; start < words.size(); start++) {
            for (Sign sign : signs.getOrDefault(words.bare(start), List.of())) {
                Rule rule = rules.get(sign.rule());
                if (sign.rule() < gravest && rule.alarmedBy(sign, words, start) && !(rule.onlyNow() && told(words))) {
                    gravest = sign.rule();
                }
            }
        }
        return gravest < rules.size() ? Optional.of(rules.get(gravest).danger()) : Optional.empty();
    }

    private boolean told(Words words) {
        return says(notNow, words) && !says(now, words);
    }

    private static boolean says(Map<String, List<Phrase>> phrases, Words words) {
        for (int start = 0; start < words.size(); start++) {
            for (Phrase phrase : phrases.getOrDefault(words.bare(start), List.of())) {
                if (phrase.endFrom(words, start) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private enum Counts { ANYWHERE, ACCENTED, WHOLE }

    /** A phrase that raises the alarm of a rule, given by its place among the rules. */
    private record Sign(int rule, Phrase phrase, Counts counts) {}

    private record Rule(Danger danger, boolean onlyNow, List<Phrase> phrases, List<Phrase> accented, List<Phrase> whole, List<Phrase> negatives) {

        static Rule of(Sheet.Row row) {
            Danger danger = new Danger(row.text("kind"), row.text("answer"), row.text("short"));
            row.text("source");
            return new Rule(danger, row.optional("only_now").filter("yes"::equals).isPresent(), phrases(row, "phrases"), phrases(row, "accented"), phrases(row, "whole"), phrases(row, "not"));
        }

        private static List<Phrase> phrases(Sheet.Row row, String key) {
            return row.texts(key).stream().map(Phrase::of).toList();
        }

        List<Sign> signs(int place) {
            return Stream.of(phrases.stream().map(phrase -> new Sign(place, phrase, Counts.ANYWHERE)),
                accented.stream().map(phrase -> new Sign(place, phrase, Counts.ACCENTED)),
                whole.stream().map(phrase -> new Sign(place, phrase, Counts.WHOLE))).flatMap(each -> each).toList();
        }

        boolean alarmedBy(Sign sign, Words words, int start) {
            int end = sign.phrase().endFrom(words, start);
            return end > 0 && switch (sign.counts()) {
                case ANYWHERE -> !takenBack(words, start, end);
                case ACCENTED -> !words.bareFrom(start, end) && !takenBack(words, start, end);
                case WHOLE -> start == 0 && end == words.size();
            };
        }

        private boolean takenBack(Words words, int start, int end) {
            for (int from = 0; from < end; from++) {
                for (Phrase negative : negatives) {
                    if (negative.endFrom(words, from) > start) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** Words in a row; "*" stands for up to {@link #GAP} words that may lie between. */
    private record Phrase(String[] toned, String[] bare) {

        private static final int GAP = 4;
        private static final String ANY = "*";

        static Phrase of(String written) {
            String[] syllables = written.trim().split("\\s+");
            return new Phrase(Arrays.stream(syllables).map(Fold::toned).toArray(String[]::new),
                Arrays.stream(syllables).map(Fold::fold).toArray(String[]::new));
        }

        String first() {
            return bare[0];
        }

        /** Where it ends when it begins at this word; 0 when it does not. */
        int endFrom(Words words, int start) {
            return end(words, start, 0);
        }

        private int end(Words words, int at, int piece) {
            if (piece == bare.length) {
                return at;
            }
            if (bare[piece].equals(ANY)) {
                return afterGap(words, at, piece + 1);
            }
            return at < words.size() && says(words, at, piece) ? end(words, at + 1, piece + 1) : 0;
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

        // A word without accents can mean every syllable of its letters.
        private boolean says(Words words, int at, int piece) {
            return words.bare(at).equals(bare[piece]) && words.get(at).canMean(toned[piece]);
        }
    }
}
