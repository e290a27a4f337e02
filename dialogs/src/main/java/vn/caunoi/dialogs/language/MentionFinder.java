package vn.caunoi.dialogs.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.normal.Words;

/**
 * Finds every unit named in one text, the longest name first: "xa tan an", "P.12", "q7", "tp hcm", "GIO LINH". The same
 * words are looked at from many sides, so what they name is looked up once.
 */
final class MentionFinder {

    private static final Map<String, String> TYPE_WORDS = Map.ofEntries(
        Map.entry("xa", "xa"), Map.entry("x", "xa"), Map.entry("phuong", "phuong"), Map.entry("p", "phuong"), Map.entry("f", "phuong"),
        Map.entry("tt", "thitran"), Map.entry("thi tran", "thitran"), Map.entry("dac khu", "dackhu"), Map.entry("quan", "quan"),
        Map.entry("q", "quan"), Map.entry("huyen", "huyen"), Map.entry("h", "huyen"), Map.entry("tx", "thixa"), Map.entry("thi xa", "thixa"),
        Map.entry("tp", "thanhpho"), Map.entry("thanh pho", "thanhpho"), Map.entry("tinh", "tinh"), Map.entry("t", "tinh"));
    // Words that begin a type of two words, and what follows them.
    private static final Map<String, Set<String>> FIRST_OF_TWO = Map.of("thi", Set.of("tran", "xa"), "dac", Set.of("khu"), "thanh", Set.of("pho"));
    private static final Map<Unit.Level, Set<String>> TYPES = Map.of(
        Unit.Level.COMMUNE, Set.of("xa", "phuong", "thitran", "dackhu"),
        Unit.Level.DISTRICT, Set.of("quan", "huyen", "thixa", "thanhpho"),
        Unit.Level.PROVINCE, Set.of("tinh", "thanhpho"));
    private static final Pattern GLUED = Pattern.compile("(q|quan|p|f|phuong)(\\d{1,2})");
    private static final int SHORTEST_RUN_ON = 5;
    private static final int INSIDE = 2;
    // "Bà Rịa Vũng Tàu".
    private static final int LONGEST_PROVINCE = 4;
    // The one province with a name of one syllable.
    private static final String HUE = "hue";

    private final Gazetteer gazetteer;
    private final Words words;
    // For each word the units named by it, by it and the next, and so on; null = not looked up yet.
    private final List<List<List<Unit>>> named;

    MentionFinder(Gazetteer gazetteer, Words words) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.named = new ArrayList<>(Collections.nCopies(words.size(), null));
    }

    Words words() {
        return words;
    }

    /** Names as they are written. */
    List<Mention> find() {
        return find((at, exact, before) -> exact);
    }

    /** Names as they are written, and what may be slips of names: after a type word, and right after another part of an address. */
    List<Mention> findSlips() {
        return find((at, exact, before) -> {
            int typeWords = typeWords(words, at);
            boolean follows = before.filter(mention -> mention.end() == at).isPresent();
            Optional<Mention> slip = typeWords > 0 ? slip(at, at + typeWords, type(at, typeWords))
                : follows ? slip(at, at, "") : Optional.empty();
            return exact.isEmpty() ? slip : slip.flatMap(other -> rather(exact.get(), other)).or(() -> exact);
        });
    }

    // A name that is written well may still be a slip of another one; a district or province that is written well is none.
    private static Optional<Mention> rather(Mention exact, Mention slip) {
        if (!exact.typed() || slip.end() > exact.end()) {
            return Optional.of(slip);
        }
        boolean same = slip.end() == exact.end() && exact.names(Unit.Level.COMMUNE);
        return same ? Optional.of(exact.or(slip)) : Optional.empty();
    }

    private interface Reader {
        Optional<Mention> read(int at, Optional<Mention> exact, Optional<Mention> before);
    }

    private List<Mention> find(Reader reader) {
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Mention> before = mentions.isEmpty() ? Optional.empty() : Optional.of(mentions.get(mentions.size() - 1));
            Optional<Mention> mention = reader.read(at, at(at), before);
            mention.ifPresent(mentions::add);
            at = mention.map(Mention::end).orElse(at + 1);
        }
        return mentions;
    }

    /** How many words from here are a type word: 0, 1 or 2. */
    static int typeWords(Words words, int at) {
        Set<String> second = FIRST_OF_TWO.get(words.bare(at));
        if (second != null && at + 1 < words.size() && second.contains(words.bare(at + 1))) {
            return 2;
        }
        return TYPE_WORDS.containsKey(words.bare(at)) ? 1 : 0;
    }

    private Optional<Mention> at(int at) {
        String word = words.bare(at);
        Matcher glued = Character.isDigit(word.charAt(word.length() - 1)) ? GLUED.matcher(word) : null;
        if (glued != null && glued.matches()) {
            return mention(at, at, at + 1, TYPE_WORDS.get(glued.group(1)), gazetteer.named(Gazetteer.key(List.of(glued.group(2)))));
        }
        int typeWords = typeWords(words, at);
        Optional<Mention> typed = typeWords == 0 ? Optional.empty() : typed(at, typeWords);
        return typed.isPresent() ? typed : bare(at);
    }

    private Optional<Mention> typed(int at, int typeWords) {
        return longest(at, at + typeWords, type(at, typeWords), 1);
    }

    private String type(int at, int typeWords) {
        return TYPE_WORDS.get(typeWords == 1 ? words.bare(at) : words.bare(at) + " " + words.bare(at + 1));
    }

    // "thôn Tân An" is no commune, and in "thôn Đông xã Tân Bình" xã begins the commune: it does not end a "Đông Xá".
    private Optional<Mention> bare(int at) {
        if (at > 0 && Address.HAMLETS.contains(words.bare(at - 1)) || insideUnknown(at)) {
            return Optional.empty();
        }
        return longest(at, at, "", standsAlone(at) ? 1 : 2).filter(mention -> !beginsAnother(mention));
    }

    // "phường chuonh my": the name after a type word that is none we know does not begin in its middle.
    private boolean insideUnknown(int at) {
        for (int before = at - 1; before >= Math.max(1, at - INSIDE); before--) {
            if (words.brokenBefore(before + 1) || Address.FILLERS.contains(words.bare(before))) {
                return false;
            }
            if (communeType(words, before - 1)) {
                return !words.brokenBefore(before) && typed(before - 1, 1).filter(name -> name.end() <= at).isEmpty();
            }
        }
        return false;
    }

    /** Whether a word says that a commune's name follows; one letter may mean anything. */
    static boolean communeType(Words words, int at) {
        return words.bare(at).length() > 1 && typeWords(words, at) == 1 && level(TYPE_WORDS.get(words.bare(at)), Unit.Level.COMMUNE);
    }

    private boolean beginsAnother(Mention mention) {
        int last = mention.end() - 1;
        return last > mention.start() && typeWords(words, last) == 1 && typed(last, 1).isPresent();
    }

    // The longest name that fits, unless a shorter one leaves the next part of the address whole: "Mỹ Thạnh Tây Ninh" is not
    // Mỹ Thạnh Tây, "Tân Phú thành phố Phổ Yên" is not Tân Phú Thạnh.
    private Optional<Mention> longest(int start, int nameStart, String type, int fewestWords) {
        Optional<Mention> longest = Optional.empty();
        for (int end = furthest(nameStart); end >= nameStart + fewestWords; end--) {
            Optional<Mention> mention = mention(start, nameStart, end, type, named(nameStart, end));
            if (mention.isPresent() && longest.isEmpty()) {
                longest = mention.filter(name -> words.bare(name.end() - 1).length() > 1 || !beginsAnother(name));
            } else if (mention.isPresent() && partEnd(end) > partEnd(longest.get().end())) {
                return mention;
            }
        }
        return longest;
    }

    private Optional<Mention> slip(int start, int nameStart, String type) {
        int fewest = type.isEmpty() ? 2 : 1;
        for (int end = furthest(nameStart); end >= nameStart + fewest; end--) {
            if (holdsAnother(nameStart, end)) {
                continue;
            }
            List<Unit> near = gazetteer.near(Gazetteer.key(words.bare(nameStart, end))).stream()
                .filter(unit -> type.isEmpty() ? unit.level() != Unit.Level.COMMUNE : mayBe(unit, type)).toList();
            if (!near.isEmpty()) {
                return Optional.of(new Mention(start, end, type, near, true, proper(nameStart, end)));
            }
        }
        return Optional.empty();
    }

    // "xa huyen thach that": what begins the next part of an address is no part of this name.
    private boolean holdsAnother(int start, int end) {
        for (int at = start; at < end; at++) {
            int typeWords = typeWords(words, at);
            boolean inside = at > start && (typeWords == 2 || typeWords == 1 && words.bare(at).length() > 1 && at + 1 < end);
            if (inside || typeWords > 0 && typed(at, typeWords).isPresent()) {
                return true;
            }
        }
        return false;
    }

    // A name does not run over a comma.
    private int furthest(int nameStart) {
        int end = Math.min(words.size(), nameStart + 1);
        while (end < words.size() && end < nameStart + Gazetteer.LONGEST_NAME && !words.brokenBefore(end)) {
            end++;
        }
        return end;
    }

    private int partEnd(int at) {
        int typeWords = at < words.size() ? typeWords(words, at) : 0;
        for (int end = Math.min(words.size(), at + typeWords + LONGEST_PROVINCE); typeWords > 0 && end > at + typeWords; end--) {
            String type = type(at, typeWords);
            if (named(at + typeWords, end).stream().anyMatch(unit -> unit.level() != Unit.Level.COMMUNE && mayBe(unit, type))) {
                return end;
            }
        }
        if (typeWords == 2) {
            return at + 2;
        }
        for (int end = Math.min(words.size(), at + LONGEST_PROVINCE); end > at + 1; end--) {
            if (named(at, end).stream().anyMatch(unit -> unit.level() == Unit.Level.PROVINCE)) {
                return end;
            }
        }
        return at;
    }

    private List<Unit> named(int start, int end) {
        if (named.get(start) == null) {
            named.set(start, gazetteer.named(words, start));
        }
        return named.get(start).get(end - start - 1);
    }

    private Optional<Mention> mention(int start, int nameStart, int end, String type, List<Unit> named) {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<Unit> ofType = type.isEmpty() ? named : named.stream().filter(unit -> mayBe(unit, type)).toList();
        List<Unit> spelled = ofType.stream().filter(unit -> spelledAs(unit, nameStart, end)).toList();
        boolean guess = spelled.isEmpty();
        if (ofType.isEmpty() || guess && type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Mention(start, end, type, guess ? ofType : spelled, false, proper(nameStart, end)));
    }

    // People say xã for what is now a phường, and phường for a former thị trấn: only a number needs its own type.
    private static boolean mayBe(Unit unit, String type) {
        boolean number = unit.syllables().size() == 1 && Character.isDigit(unit.syllables().get(0).charAt(0));
        if (unit.type().isEmpty() || unit.type().equals(type)) {
            return true;
        }
        return !number && level(type, unit.level());
    }

    private static boolean level(String type, Unit.Level level) {
        return TYPES.get(level).contains(type);
    }

    private boolean spelledAs(Unit unit, int start, int end) {
        if (unit.syllables().size() != end - start) {
            return true;
        }
        for (int i = start; i < end; i++) {
            if (words.get(i).marked() && !words.get(i).toned().equals(Fold.toned(unit.syllables().get(i - start)))) {
                return false;
            }
        }
        return true;
    }

    // One bare word is a place only when it is unmistakable: a run-on name ("gialai"), or a province's short name.
    private boolean standsAlone(int at) {
        String word = words.bare(at);
        List<Unit> named = named(at, at + 1);
        boolean shortProvince = word.equals(HUE) || named.stream().anyMatch(unit -> unit.level() == Unit.Level.PROVINCE && unit.syllables().isEmpty());
        return shortProvince || word.length() >= SHORTEST_RUN_ON && !named.isEmpty() && named.stream().allMatch(unit -> unit.syllables().size() > 1);
    }

    // A whole text in capitals says nothing; "Gio Linh" among small letters does.
    private boolean proper(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isUpperCase(words.get(i).raw().charAt(0))) {
                return false;
            }
        }
        return end - start > 1 && words.get(start).raw().chars().skip(1).anyMatch(Character::isLowerCase);
    }
}
