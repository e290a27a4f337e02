package vn.caunoi.dialogs.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.caunoi.dialogs.PlaceContext;
import vn.caunoi.dialogs.language.Unit.Commune;
import vn.caunoi.dialogs.language.Unit.Level;
import vn.caunoi.dialogs.language.normal.Words;

/** From all communes of a name to the likely ones: by the districts and provinces said with it, said before, or known otherwise. */
final class Narrowing {

    private static final int COMMUNE_CODE = 5;

    private final Gazetteer gazetteer;
    private final Function<Words, Address> addresses;

    Narrowing(Gazetteer gazetteer, Function<Words, Address> addresses) {
        this.gazetteer = gazetteer;
        this.addresses = addresses;
    }

    /** A commune of today, and the name that led to it. */
    record Found(Unit unit, Commune commune) {}

    static boolean holds(List<Found> found, Found one) {
        return found.stream().anyMatch(other -> other.commune().equals(one.commune()));
    }

    /** @param strict whether a district that fits none may be misremembered */
    List<Found> narrowed(List<Unit> subject, Address address, PlaceContext context, boolean strict) {
        List<Found> found = said(found(subject, address), address.contexts(), strict);
        boolean provinceSaid = address.contexts().stream().anyMatch(mention -> mention.names(Level.PROVINCE));
        return onePerCommune(known(nearest(provinceSaid ? found : hinted(found, context), context)));
    }

    // "xa tan an" before, "dong thap" now: the commune comes from before, what is said now narrows it.
    Optional<Mention> saidBefore(Address address, PlaceContext context) {
        return context.said().filter(before -> !address.contexts().isEmpty()).map(Words::of).map(addresses).flatMap(Address::subject);
    }

    // A current name leads before a former one, the type that was said before another.
    private static List<Found> found(List<Unit> units, Address address) {
        String type = address.subject().map(Mention::type).orElse("");
        return units.stream().sorted(Comparator.comparing((Unit unit) -> !unit.type().equals(type)).thenComparing(Unit::old))
            .flatMap(unit -> unit.communes().stream().map(commune -> new Found(unit, commune)))
            .toList();
    }

    // Spellings from before the mergers of 2018-2025 count only when no later name fits.
    private static List<Found> known(List<Found> found) {
        List<Found> later = found.stream().filter(one -> !one.unit().fullName().isEmpty()).toList();
        return later.isEmpty() ? found : later;
    }

    private static List<Found> onePerCommune(List<Found> found) {
        Map<String, Found> byCode = new LinkedHashMap<>();
        found.forEach(one -> byCode.putIfAbsent(one.commune().code(), one));
        return List.copyOf(byCode.values());
    }

    // A province that fits none means the name was misread; a district may be misremembered, so in the end it only prefers.
    private List<Found> said(List<Found> found, List<Mention> contexts, boolean strict) {
        List<Found> left = found;
        for (Mention context : contexts) {
            List<Found> fitting = left.stream().filter(one -> fits(one, context.units())).toList();
            left = fitting.isEmpty() && !strict && !context.names(Level.PROVINCE) ? left : fitting;
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

    // What the citizen said before tells more than where the account is at home, and that more than earlier petitions.
    private List<Found> hinted(List<Found> found, PlaceContext context) {
        if (found.size() < 2) {
            return found;
        }
        List<Found> said = context.said().map(words -> hintedByWords(found, Words.of(words))).orElse(found);
        List<Found> left = said.isEmpty() ? found : said;
        Set<String> known = Stream.concat(Stream.of(context.home()), context.earlier().stream())
            .filter(code -> code.length() == COMMUNE_CODE).collect(Collectors.toSet());
        List<Found> exactly = left.stream().filter(one -> known.contains(one.commune().code())).toList();
        if (!exactly.isEmpty()) {
            return exactly;
        }
        String province = gazetteer.provinceOf(context.home());
        List<Found> atHome = left.stream().filter(one -> one.commune().provinceCode().equals(province)).toList();
        return atHome.isEmpty() ? left : atHome;
    }

    private List<Found> hintedByWords(List<Found> found, Words said) {
        Address address = addresses.apply(said);
        List<Unit> wider = new ArrayList<>();
        address.contexts().forEach(mention -> wider.addAll(mention.units()));
        wider.removeIf(unit -> unit.level() == Level.COMMUNE);
        List<Unit> named = address.subject().map(Mention::units).orElse(List.of());
        return found.stream()
            .filter(one -> wider.isEmpty()
                ? named.stream().anyMatch(unit -> unit.provinces().contains(one.commune().provinceCode()))
                : fits(one, wider))
            .toList();
    }

    // What lies where the citizen wrote about before is offered first.
    private List<Found> nearest(List<Found> found, PlaceContext context) {
        Set<String> provinces = context.earlier().stream().map(gazetteer::provinceOf).collect(Collectors.toSet());
        return provinces.isEmpty() ? found
            : found.stream().sorted(Comparator.comparing((Found one) -> !provinces.contains(one.commune().provinceCode()))).toList();
    }
}
