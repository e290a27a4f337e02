package vn.caunoi.dialogs.language.normal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings a citizen's text into ordinary spelling: letters composed and ours, capitals calmed, shorthand written out, Telex
 * and VNI left-overs read, held keys released, half-typed marks completed, run-on words parted. A word without accents stays
 * without; numbers, links and words nobody knows stay as they are. Normalising twice changes nothing more.
 */
public final class Normaliser {

    private static final Pattern LINK = Pattern.compile("(?i)\\S*(?:://|www\\.|@)\\S*|[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:vn|com|net|org|gov|edu|info|me|io)\\b\\S*");
    private static final String LINK_SIGNS = ".@:";
    // Each round settles what the round before uncovered; more than three were never seen.
    private static final int ROUNDS = 8;
    // A single key at the end must give a common syllable to be believed.
    private static final int COMMON = 50;
    private static final int SHOUTED_LETTERS = 4;
    private static final double SHOUTED_SHARE = 0.8;

    private final Syllables syllables;
    private final Spelling spelling;
    private final RunOn runOn;
    private final Shorthand shorthand;
    private final RegionWords regions;

    private Normaliser(Syllables syllables) {
        this.syllables = syllables;
        this.spelling = new Spelling(syllables);
        this.runOn = new RunOn(syllables);
        this.shorthand = Shorthand.shipped();
        this.regions = RegionWords.shipped();
    }

    /**
     * With the shipped syllables, shorthand and words of the regions. Safe to use from several threads.
     *
     * @throws IllegalArgumentException when a data file is wrong, naming file and line
     */
    public static Normaliser shipped() {
        return new Normaliser(Syllables.shipped());
    }

    /** @param raw any text at all, as it came */
    public Normalised normalise(String raw) {
        Traced text = Traced.raw(raw);
        Traced before = null;
        for (int round = 0; round < ROUNDS && !text.reads(before); round++) {
            before = text;
            text = spaced(words(calmed(Letters.cleaned(text))));
        }
        return text.of(raw);
    }

    /**
     * A normalised text with the words of the regions replaced by the ones used everywhere ("bắp" is "ngô", "lông thôn" is
     * "nông thôn"): for comparing only, staff see what the citizen wrote.
     */
    public String forMatching(String text) {
        return regions.common(text);
    }

    // A message in capitals says nothing by them. Each pass gives back what it was given when there is nothing to do.
    private static Traced calmed(Traced in) {
        int letters = 0;
        int capitals = 0;
        for (int i = 0; i < in.length(); i++) {
            letters += Character.isLetter(in.charAt(i)) ? 1 : 0;
            capitals += Character.isUpperCase(in.charAt(i)) ? 1 : 0;
        }
        if (letters < SHOUTED_LETTERS || capitals < SHOUTED_SHARE * letters || in.text().strip().indexOf(' ') < 0) {
            return in;
        }
        Traced out = new Traced(in.length());
        for (int i = 0; i < in.length(); i++) {
            out.replace(in, i, i + 1, String.valueOf(Character.toLowerCase(in.charAt(i))));
        }
        return out;
    }

    private Traced words(Traced in) {
        String text = in.text();
        Words words = Words.of(text);
        List<int[]> links = links(text);
        boolean vni = vniEvident(words);
        Traced out = new Traced(in.length() + 16);
        int done = 0;
        for (int i = 0; i < words.size(); i++) {
            Words.Word word = words.get(i);
            Optional<String> better = linked(links, word) ? Optional.empty() : better(words, i, vni);
            if (better.isPresent() && !better.get().equals(word.raw())) {
                out.copy(in, done, word.start());
                out.replace(in, word.start(), word.end(), better.get());
                done = word.end();
            }
        }
        if (done == 0) {
            return in;
        }
        out.copy(in, done, in.length());
        return out;
    }

    private static List<int[]> links(String text) {
        List<int[]> links = new ArrayList<>();
        if (linkSign(text)) {
            Matcher matcher = LINK.matcher(text);
            while (matcher.find()) {
                links.add(new int[] {matcher.start(), matcher.end()});
            }
        }
        return links;
    }

    private static boolean linkSign(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (LINK_SIGNS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean linked(List<int[]> links, Words.Word word) {
        for (int[] link : links) {
            if (word.start() < link[1] && word.end() > link[0]) {
                return true;
            }
        }
        return false;
    }

    private static boolean digit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> better(Words words, int at, boolean vni) {
        Words.Word word = words.get(at);
        String lower = word.raw().toLowerCase(Locale.ROOT);
        if (digit(lower)) {
            return vni(lower).filter(decoded -> vni || !decoded.plain()).map(decoded -> cased(word.raw(), decoded.syllable()));
        }
        Optional<String> meaning = shorthand.meaning(words, at);
        if (meaning.isPresent()) {
            return Optional.of(titled(word.raw()) ? capital(meaning.get()) : meaning.get());
        }
        boolean acronym = words.size() > 1 && capitals(word.raw());
        Optional<String> mended = acronym ? spelling.standard(lower, false) : mended(lower, titled(word.raw()));
        return mended.map(one -> cased(word.raw(), one));
    }

    private Optional<String> mended(String word, boolean name) {
        Optional<String> standard = spelling.standard(word, name);
        if (standard.isPresent() || syllables.hasBare(word) || syllables.foreign(word) || regions.knows(word)) {
            return standard;
        }
        return spelling.released(word)
            .or(() -> telex(word))
            .or(() -> spelling.completed(word))
            .or(() -> runOn.parted(word));
    }

    private Optional<String> telex(String word) {
        // Who leaves keys leaves them out, too: "trieuj" is "triẹu" by its keys and "triệu" by what was meant.
        return Telex.telex(word).flatMap(decoded -> {
            Optional<String> meant = syllables.has(decoded.syllable()) ? Optional.of(decoded.syllable()) : spelling.completed(decoded.syllable());
            return meant.filter(syllable -> syllables.count(syllable) >= (decoded.plain() ? COMMON : 1));
        });
    }

    private Optional<Telex.Decoded> vni(String word) {
        return Character.isLetter(word.charAt(0)) ? Telex.vni(word).filter(decoded -> syllables.has(decoded.syllable())) : Optional.empty();
    }

    // "to3" may be group 3: one digit at the end is a key only beside words that are VNI for certain.
    private boolean vniEvident(Words words) {
        for (int i = 0; i < words.size(); i++) {
            String raw = words.get(i).raw();
            if (digit(raw) && vni(raw.toLowerCase(Locale.ROOT)).filter(decoded -> !decoded.plain()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean titled(String raw) {
        return Character.isUpperCase(raw.charAt(0)) && (raw.length() == 1 || Character.isLowerCase(raw.charAt(1)));
    }

    // Among other words these are "ATA" and "IUU", no left-overs; a message all in capitals is in small letters by now.
    private static boolean capitals(String raw) {
        return raw.length() > 1 && raw.equals(raw.toUpperCase(Locale.ROOT));
    }

    private static String cased(String raw, String word) {
        return capitals(raw) ? word.toUpperCase(Locale.ROOT) : Character.isUpperCase(raw.charAt(0)) ? capital(word) : word;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    // One space between words, none at the ends; new lines stay.
    private static Traced spaced(Traced in) {
        if (wellSpaced(in)) {
            return in;
        }
        int start = 0;
        int end = in.length();
        while (start < end && Character.isWhitespace(in.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(in.charAt(end - 1))) {
            end--;
        }
        Traced out = new Traced(end - start);
        for (int i = start; i < end; i++) {
            if (!blank(in.charAt(i))) {
                out.copy(in, i, i + 1);
            } else if (!blank(in.charAt(i - 1))) {
                out.replace(in, i, i + 1, " ");
            }
        }
        return out;
    }

    private static boolean wellSpaced(Traced in) {
        int last = in.length() - 1;
        if (last >= 0 && (Character.isWhitespace(in.charAt(0)) || Character.isWhitespace(in.charAt(last)))) {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            if (blank(in.charAt(i)) && (in.charAt(i) != ' ' || blank(in.charAt(i - 1)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }
}
