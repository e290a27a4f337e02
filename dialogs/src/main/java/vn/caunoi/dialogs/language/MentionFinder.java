package vn.caunoi.dialogs.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.normal.Words;

/** Finds every unit named in a text, the longest name first: "xa tan an", "P.12", "q7", "tp hcm", "GIO LINH". */
final class MentionFinder {

    private static final Map<String, String> TYPE_WORDS = Map.ofEntries(
        Map.entry("xa", "xa"), Map.entry("x", "xa"), Map.entry("phuong", "phuong"), Map.entry("p", "phuong"), Map.entry("f", "phuong"),
        Map.entry("tt", "thitran"), Map.entry("thi tran", "thitran"), Map.entry("dac khu", "dackhu"), Map.entry("quan", "quan"),
        Map.entry("q", "quan"), Map.entry("huyen", "huyen"), Map.entry("h", "huyen"), Map.entry("tx", "thixa"), Map.entry("thi xa", "thixa"),
        Map.entry("tp", "thanhpho"), Map.entry("thanh pho", "thanhpho"), Map.entry("tinh", "tinh"), Map.entry("t", "tinh"));
    private static final Pattern GLUED = Pattern.compile("(q|quan|p|f|phuong)(\\d{1,2})");
    private static final int SHORTEST_RUN_ON = 5;
    private static final int INSIDE = 2;
    // "Bà Rịa Vũng Tàu".
    private static final int LONGEST_PROVINCE = 4;
    // The one province with a name of one syllable.
    private static final String HUE = "hue";

    private final Gazetteer gazetteer;

    MentionFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Names as they are written. */
    List<Mention> find(Words words) {
        return find(words, (at, exact, before) -> exact);
    }

    /** Names as they are written, and what may be slips of names: after a type word, and right after another part of an address. */
    List<Mention> findSlips(Words words) {
        return find(words, (at, exact, before) -> {
            int typeWords = typeWords(words, at);
            boolean follows = before.filter(mention -> mention.end() == at).isPresent();
            Optional<Mention> slip = typeWords > 0 ? slip(words, at, at + typeWords, type(words, at, typeWords))
                : follows ? slip(words, at, at, "") : Optional.empty();
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

    private List<Mention> find(Words words, Reader reader) {
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Mention> before = mentions.isEmpty() ? Optional.empty() : Optional.of(mentions.get(mentions.size() - 1));
            Optional<Mention> mention = reader.read(at, at(words, at), before);
            mention.ifPresent(mentions::add);
            at = mention.map(Mention::end).orElse(at + 1);
        }
        return mentions;
    }

    /** How many words from here are a type word: 0, 1 or 2. */
    static int typeWords(Words words, int at) {
        if (at + 1 < words.size() && TYPE_WORDS.containsKey(words.bare(at) + " " + words.bare(at + 1))) {
            return 2;
        }
        return TYPE_WORDS.containsKey(words.bare(at)) ? 1 : 0;
    }

    private Optional<Mention> at(Words words, int at) {
        Matcher glued = GLUED.matcher(words.bare(at));
        if (glued.matches()) {
            return mention(words, at, at, at + 1, TYPE_WORDS.get(glued.group(1)), gazetteer.named(Gazetteer.key(List.of(glued.group(2)))));
        }
        int typeWords = typeWords(words, at);
        Optional<Mention> typed = typeWords == 0 ? Optional.empty() : typed(words, at, typeWords);
        return typed.isPresent() ? typed : bare(words, at);
    }

    private Optional<Mention> typed(Words words, int at, int typeWords) {
        return longest(words, at, at + typeWords, type(words, at, typeWords), 1);
    }

    private static String type(Words words, int at, int typeWords) {
        return TYPE_WORDS.get(typeWords == 1 ? words.bare(at) : words.bare(at) + " " + words.bare(at + 1));
    }

    // "thôn Tân An" is no commune, and in "thôn Đông xã Tân Bình" xã begins the commune: it does not end a "Đông Xá".
    private Optional<Mention> bare(Words words, int at) {
        if (at > 0 && Address.HAMLETS.contains(words.bare(at - 1)) || insideUnknown(words, at)) {
            return Optional.empty();
        }
        return longest(words, at, at, "", standsAlone(words, at) ? 1 : 2).filter(mention -> !beginsAnother(words, mention));
    }

    // "phường chuonh my": the name after a type word that is none we know does not begin in its middle.
    private boolean insideUnknown(Words words, int at) {
        for (int before = at - 1; before >= Math.max(1, at - INSIDE); before--) {
            if (words.brokenBefore(before + 1) || Address.FILLERS.contains(words.bare(before))) {
                return false;
            }
            if (communeType(words, before - 1)) {
                return !words.brokenBefore(before) && typed(words, before - 1, 1).filter(name -> name.end() <= at).isEmpty();
            }
        }
        return false;
    }

    /** Whether a word says that a commune's name follows; one letter may mean anything. */
    static boolean communeType(Words words, int at) {
        return words.bare(at).length() > 1 && typeWords(words, at) == 1 && level(TYPE_WORDS.get(words.bare(at)), Unit.Level.COMMUNE);
    }

    private boolean beginsAnother(Words words, Mention mention) {
        int last = mention.end() - 1;
        return last > mention.start() && typeWords(words, last) == 1 && typed(words, last, 1).isPresent();
    }

    // The longest name that fits, unless a shorter one leaves the next part of the address whole: "Mỹ Thạnh Tây Ninh" is not
    // Mỹ Thạnh Tây, "Tân Phú thành phố Phổ Yên" is not Tân Phú Thạnh.
    private Optional<Mention> longest(Words words, int start, int nameStart, String type, int fewestWords) {
        Optional<Mention> longest = Optional.empty();
        for (int end = furthest(words, nameStart); end >= nameStart + fewestWords; end--) {
            Optional<Mention> mention = mention(words, start, nameStart, end, type, named(words, nameStart, end));
            if (mention.isPresent() && longest.isEmpty()) {
                longest = mention.filter(name -> words.bare(name.end() - 1).length() > 1 || !beginsAnother(words, name));
            } else if (mention.isPresent() && partEnd(words, end) > partEnd(words, longest.get().end())) {
                return mention;
            }
        }
        return longest;
    }

    private Optional<Mention> slip(Words words, int start, int nameStart, String type) {
        int fewest = type.isEmpty() ? 2 : 1;
        for (int end = furthest(words, nameStart); end >= nameStart + fewest; end--) {
            if (holdsAnother(words, nameStart, end)) {
                continue;
            }
            List<Unit> near = gazetteer.near(Gazetteer.key(words.bare(nameStart, end))).stream()
                .filter(unit -> type.isEmpty() ? unit.level() != Unit.Level.COMMUNE : mayBe(unit, type)).toList();
            if (!near.isEmpty()) {
                return Optional.of(new Mention(start, end, type, near, true, proper(words, nameStart, end)));
            }
        }
        return Optional.empty();
    }

    // "xa huyen thach that": what begins the next part of an address is no part of this name.
    private boolean holdsAnother(Words words, int start, int end) {
        for (int at = start; at < end; at++) {
            int typeWords = typeWords(words, at);
            boolean inside = at > start && (typeWords == 2 || typeWords == 1 && words.bare(at).length() > 1 && at + 1 < end);
            if (inside || typeWords > 0 && typed(words, at, typeWords).isPresent()) {
                return true;
            }
        }
        return false;
    }

    // A name does not run over a comma.
    private static int furthest(Words words, int nameStart) {
        int end = Math.min(words.size(), nameStart + 1);
        while (end < words.size() && end < nameStart + Gazetteer.LONGEST_NAME && !words.brokenBefore(end)) {
            end++;
        }
        return end;
    }

    private int partEnd(Words words, int at) {
        int typeWords = at < words.size() ? typeWords(words, at) : 0;
        for (int end = Math.min(words.size(), at + typeWords + LONGEST_PROVINCE); typeWords > 0 && end > at + typeWords; end--) {
            String type = type(words, at, typeWords);
            if (named(words, at + typeWords, end).stream().anyMatch(unit -> unit.level() != Unit.Level.COMMUNE && mayBe(unit, type))) {
                return end;
            }
        }
        if (typeWords == 2) {
            return at + 2;
        }
        for (int end = Math.min(words.size(), at + LONGEST_PROVINCE); end > at + 1; end--) {
            if (named(words, at, end).stream().anyMatch(unit -> unit.level() == Unit.Level.PROVINCE)) {
                return end;
            }
        }
        return at;
    }

    private List<Unit> named(Words words, int start, int end) {
        return gazetteer.named(Gazetteer.key(words.bare(start, end)));
    }

    private Optional<Mention> mention(Words words, int start, int nameStart, int end, String type, List<Unit> named) {
        List<Unit> ofType = type.isEmpty() ? named : named.stream().filter(unit -> mayBe(unit, type)).toList();
        List<Unit> spelled = ofType.stream().filter(unit -> spelledAs(unit, words, nameStart, end)).toList();
        boolean guess = spelled.isEmpty();
        if (ofType.isEmpty() || guess && type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Mention(start, end, type, guess ? ofType : spelled, false, proper(words, nameStart, end)));
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
        return switch (level) {
            case COMMUNE -> Set.of("xa", "phuong", "thitran", "dackhu").contains(type);
            case DISTRICT -> Set.of("quan", "huyen", "thixa", "thanhpho").contains(type);
            case PROVINCE -> Set.of("tinh", "thanhpho").contains(type);
        };
    }

    private static boolean spelledAs(Unit unit, Words words, int start, int end) {
        if (unit.syllables().size() != end - start) {
            return true;
        }
        for (int i = start; i < end; i++) {
            if (!words.get(i).canMean(Fold.toned(unit.syllables().get(i - start)))) {
                return false;
            }
        }
        return true;
    }

    // One bare word is a place only when it is unmistakable: a run-on name ("gialai"), or a province's short name.
    private boolean standsAlone(Words words, int at) {
        String word = words.bare(at);
        List<Unit> named = gazetteer.named(Gazetteer.key(List.of(word)));
        boolean shortProvince = word.equals(HUE) || named.stream().anyMatch(unit -> unit.level() == Unit.Level.PROVINCE && unit.syllables().isEmpty());
        return shortProvince || word.length() >= SHORTEST_RUN_ON && !named.isEmpty() && named.stream().allMatch(unit -> unit.syllables().size() > 1);
    }

    // A whole text in capitals says nothing; "Gio Linh" among small letters does.
    private static boolean proper(Words words, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isUpperCase(words.get(i).raw().charAt(0))) {
                return false;
            }
        }
        return end - start > 1 && words.get(start).raw().chars().skip(1).anyMatch(Character::isLowerCase);
    }
}
