package vn.caunoi.dialogs.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.caunoi.dialogs.Place;
import vn.caunoi.dialogs.PlaceContext;
import vn.caunoi.dialogs.PlaceReading;
import vn.caunoi.dialogs.language.Narrowing.Found;
import vn.caunoi.dialogs.language.Unit.Commune;
import vn.caunoi.dialogs.language.Unit.Level;
import vn.caunoi.dialogs.language.normal.Normalised;
import vn.caunoi.dialogs.language.normal.Span;
import vn.caunoi.dialogs.language.normal.Words;

/**
 * Which commune of today a text means: the commune it names, of now or of before 2025, narrowed by the districts and
 * provinces it names and by what is already known. Names are looked for as they are written, then as slips of other names;
 * a slip counts only where the rest of the address agrees. What stays open is left to one question.
 */
final class Places {

    // What can be offered, and one more: who asks sees that there are too many to choose from.
    private static final int MOST_CANDIDATES = 4;
    private static final int MOST_OF_DISTRICT = 3;
    private static final int OFFERED = 3;

    private final Gazetteer gazetteer;
    private final Narrowing narrowing;

    Places(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.narrowing = new Narrowing(gazetteer, this::address);
    }

    /** The communes an address may mean, and the words they were found in. */
    private record Attempt(Words words, Address address, List<Found> found) {

        boolean sure() {
            return found.size() == 1 && !found.get(0).unit().doubtful() && address.plain();
        }

        boolean divided() {
            return found.size() > 1 && found.get(0).unit().old() && found.stream().map(Found::unit).distinct().count() == 1;
        }

        boolean any() {
            return !found.isEmpty();
        }

        boolean whole() {
            return found.size() == 1 && !address.unread();
        }

        // "xa bac ai dmng": more is written than the name that was found. "xa tan an tinh bac nin": its province was not read.
        boolean betters(Attempt exact) {
            return exact.address.unread() ? address.ends() > exact.address.ends() : found.size() == 1 && Narrowing.holds(exact.found, found.get(0));
        }

        boolean slip() {
            return address.subject().filter(Mention::slip).isPresent();
        }
    }

    PlaceReading read(Normalised text, PlaceContext context) {
        MentionFinder raw = finder(Words.of(text.raw()));
        // Telex hides most of an address: "xax Gio Linh tirnh Quangr Trij".
        List<MentionFinder> forms = text.raw().equals(text.text()) ? List.of(raw) : List.of(raw, finder(Words.of(text.text())));
        List<Attempt> exact = exact(forms, context);
        Optional<Attempt> written = exact.stream().filter(Attempt::sure).findFirst().or(() -> exact.stream().filter(Attempt::any).findFirst());
        Optional<Attempt> best = written.filter(Attempt::whole).isPresent() ? written
            : slip(forms, context).filter(slip -> written.isEmpty() || slip.betters(written.get())).or(() -> written)
                .or(() -> exact.stream().map(one -> attempt(one.words(), one.address(), context, false)).filter(Attempt::any).findFirst());
        return best.map(attempt -> reading(text, attempt))
            .orElseGet(() -> new PlaceReading(exact.get(0).address().words(), List.of(), false));
    }

    /** @param codes communes a point may lie in, the likeliest first */
    PlaceReading at(List<String> codes) {
        List<Place> places = codes.stream().flatMap(code -> gazetteer.commune(code).stream()).limit(OFFERED)
            .map(commune -> place(commune, commune.fullName() + ", " + commune.provinceName())).toList();
        return new PlaceReading("", places, false);
    }

    private List<Attempt> exact(List<MentionFinder> forms, PlaceContext context) {
        List<Attempt> attempts = new ArrayList<>();
        for (MentionFinder form : forms) {
            if (attempts.stream().noneMatch(Attempt::sure)) {
                attempts.add(attempt(form.words(), Address.of(form.words(), form.find()), context, true));
            }
        }
        return attempts;
    }

    private MentionFinder finder(Words words) {
        return new MentionFinder(gazetteer, words);
    }

    private Address address(Words words) {
        return Address.of(words, finder(words).find());
    }

    private Optional<Attempt> slip(List<MentionFinder> forms, PlaceContext context) {
        return forms.stream().map(form -> attempt(form.words(), Address.of(form.words(), form.findSlips()), context, true))
            .filter(made -> made.any() && (!made.slip() || made.address().agreed())).findFirst();
    }

    private Attempt attempt(Words words, Address address, PlaceContext context, boolean strict) {
        List<Unit> subject = address.subject().or(() -> narrowing.saidBefore(address, context))
            .map(mention -> mention.units(Level.COMMUNE)).orElseGet(() -> address.unread() ? List.of() : smallDistrict(address));
        return new Attempt(words, address, narrowing.narrowed(subject, address, context, strict));
    }

    // A district is an answer only when it became so few communes that all can be offered.
    private static List<Unit> smallDistrict(Address address) {
        return address.contexts().stream()
            .filter(mention -> mention.typed() || !mention.names(Level.PROVINCE))
            .flatMap(mention -> mention.units(Level.DISTRICT).stream())
            .filter(unit -> unit.communes().size() <= MOST_OF_DISTRICT)
            .limit(1).toList();
    }

    private static PlaceReading reading(Normalised text, Attempt attempt) {
        List<Found> likely = attempt.found();
        String subject = own(text, attempt.words(), attempt.address().subjectWords());
        return new PlaceReading(own(text, attempt.words(), attempt.address().words()),
            likely.stream().limit(MOST_CANDIDATES).map(one -> place(one, subject)).toList(), attempt.sure(), attempt.divided());
    }

    /** The citizen's own writing of words of the raw or of the normalised text. */
    private static String own(Normalised text, Words of, String words) {
        if (of.text().equals(text.raw())) {
            return words;
        }
        int start = text.text().indexOf(words);
        Span span = text.written(start, start + words.length());
        return text.raw().substring(span.rawStart(), span.rawEnd());
    }

    private static Place place(Found found, String subjectWords) {
        Commune commune = found.commune();
        String now = commune.fullName() + ", " + commune.provinceName();
        String former = found.unit().fullName().isEmpty() ? subjectWords : found.unit().fullName();
        boolean renamed = found.unit().old() && !former.equals(commune.fullName());
        return place(commune, renamed ? former + " cũ → " + now : now);
    }

    private static Place place(Commune commune, String label) {
        return new Place(commune.code(), commune.fullName(), commune.provinceCode(), commune.provinceName(), label);
    }
}
