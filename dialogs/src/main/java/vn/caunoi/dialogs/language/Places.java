package vn.caunoi.dialogs.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.caunoi.dialogs.Place;
import vn.caunoi.dialogs.PlaceReading;
import vn.caunoi.dialogs.language.Unit.Commune;
import vn.caunoi.dialogs.language.Unit.Level;
import vn.caunoi.dialogs.language.normal.Normalised;
import vn.caunoi.dialogs.language.normal.Span;
import vn.caunoi.dialogs.language.normal.Words;

/**
 * Which commune of today a text means: the commune it names, of now or of before 2025, narrowed by the districts and
 * provinces it names and by what is already known. What stays open is left to one question.
 */
final class Places {

    // What can be offered, and one more: who asks sees that there are too many to choose from.
    private static final int MOST_CANDIDATES = 4;
    private static final int MOST_OF_DISTRICT = 3;

    private final Gazetteer gazetteer;
    private final MentionFinder finder;

    Places(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.finder = new MentionFinder(gazetteer);
    }

    /** @param hint words said before, or a two-digit province code */
    PlaceReading read(Normalised text, Optional<String> hint) {
        Words words = Words.of(text.text());
        Address address = Address.of(words, finder.find(words));
        List<Unit> subject = address.subject().or(() -> saidBefore(address, hint)).map(mention -> mention.units(Level.COMMUNE))
            .orElseGet(() -> smallDistrict(address));
        List<Found> found = narrowed(found(subject), address.contexts());
        boolean provinceSaid = address.contexts().stream().anyMatch(mention -> mention.names(Level.PROVINCE));
        List<Found> likely = onePerCommune(known(provinceSaid ? found : hinted(found, hint)));
        boolean sure = likely.size() == 1 && !likely.get(0).unit().doubtful() && address.plain();
        String subjectWords = own(text, address.subjectWords());
        return new PlaceReading(own(text, address.words()), likely.stream().limit(MOST_CANDIDATES).map(one -> place(one, subjectWords)).toList(), sure);
    }

    private static String own(Normalised text, String words) {
        int start = text.text().indexOf(words);
        Span span = text.written(start, start + words.length());
        return text.raw().substring(span.rawStart(), span.rawEnd());
    }

    // "xa tan an" before, "dong thap" now: the commune comes from before, what is said now narrows it.
    private Optional<Mention> saidBefore(Address address, Optional<String> hint) {
        return hint.filter(before -> !address.contexts().isEmpty())
            .map(Words::of)
            .flatMap(before -> Address.of(before, finder.find(before)).subject());
    }

    /** A commune of today, and the name that led to it. */
    private record Found(Unit unit, Commune commune) {}

    // Spellings from before the mergers of 2018-2025 count only when no later name fits.
    private static List<Found> known(List<Found> found) {
        List<Found> later = found.stream().filter(one -> !one.unit().fullName().isEmpty()).toList();
        return later.isEmpty() ? found : later;
    }

    // A current name leads before a former one.
    private static List<Found> found(List<Unit> units) {
        return Stream.concat(units.stream().filter(unit -> !unit.old()), units.stream().filter(Unit::old))
            .flatMap(unit -> unit.communes().stream().map(commune -> new Found(unit, commune)))
            .toList();
    }

    private static List<Found> onePerCommune(List<Found> found) {
        Map<String, Found> byCode = new LinkedHashMap<>();
        found.forEach(one -> byCode.putIfAbsent(one.commune().code(), one));
        return List.copyOf(byCode.values());
    }

    // A district is an answer only when it became so few communes that all can be offered.
    private static List<Unit> smallDistrict(Address address) {
        return address.contexts().stream()
            .filter(mention -> mention.typed() || !mention.names(Level.PROVINCE))
            .flatMap(mention -> mention.units(Level.DISTRICT).stream())
            .filter(unit -> unit.communes().size() <= MOST_OF_DISTRICT)
            .limit(1).toList();
    }

    // A province that fits none means the name was misread; a district may be misremembered, so it only prefers.
    private List<Found> narrowed(List<Found> found, List<Mention> contexts) {
        List<Found> left = found;
        for (Mention context : contexts) {
            List<Found> fitting = left.stream().filter(one -> fits(one, context.units())).toList();
            left = fitting.isEmpty() && !context.names(Level.PROVINCE) ? left : fitting;
        }
        return left;
    }

    private boolean fits(Found found, List<Unit> contexts) {
        return contexts.stream().anyMatch(context -> switch (context.level()) {
            case PROVINCE -> context.old() ? within(found, context) : context.provinces().contains(found.commune().provinceCode());
            case DISTRICT -> within(found, context);
            case COMMUNE -> false;
        });
    }

    private boolean within(Found found, Unit context) {
        String key = context.within().stream().filter(k -> context.level() == Level.PROVINCE || k.contains("@")).findFirst().orElseThrow();
        return found.unit().old() ? found.unit().within().contains(key) : gazetteer.lay(found.commune(), key);
    }

    private List<Found> hinted(List<Found> found, Optional<String> hint) {
        if (hint.isEmpty() || found.size() < 2) {
            return found;
        }
        List<Found> fitting = hint.filter(h -> h.matches("\\d\\d")).isPresent()
            ? found.stream().filter(one -> one.commune().provinceCode().equals(hint.get())).toList()
            : hintedByWords(found, Words.of(hint.get()));
        return fitting.isEmpty() ? found : fitting;
    }

    private List<Found> hintedByWords(List<Found> found, Words hint) {
        List<Unit> named = new ArrayList<>();
        finder.find(hint).forEach(mention -> named.addAll(mention.units()));
        List<Unit> wider = named.stream().filter(unit -> unit.level() != Level.COMMUNE).toList();
        return found.stream()
            .filter(one -> wider.isEmpty()
                ? named.stream().anyMatch(unit -> unit.provinces().contains(one.commune().provinceCode()))
                : fits(one, wider))
            .toList();
    }

    private static Place place(Found found, String subjectWords) {
        Commune commune = found.commune();
        String now = commune.fullName() + ", " + commune.provinceName();
        String former = found.unit().fullName().isEmpty() ? subjectWords : found.unit().fullName();
        boolean renamed = found.unit().old() && !former.equals(commune.fullName());
        return new Place(commune.code(), commune.fullName(), commune.provinceCode(), commune.provinceName(),
            renamed ? former + " cũ → " + now : now);
    }
}
