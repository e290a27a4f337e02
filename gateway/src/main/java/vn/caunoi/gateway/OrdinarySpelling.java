package vn.caunoi.gateway;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.dialogs.language.normal.Normaliser;
import vn.caunoi.dialogs.language.restore.AccentRestorer;
import vn.caunoi.dialogs.language.restore.SideBySide;
import vn.caunoi.gateway.inbox.Reading;
import vn.caunoi.gateway.inbox.Readings;

/** Reads what citizens wrote with the dialogs' normaliser and accent restorer. Safe for use by many threads. */
public final class OrdinarySpelling implements Readings {

    /** Of the changes at least as certain as this, 97 in 100 are right in what citizens write, see docs/language.md; the others are shown as guesses. */
    private static final double SURE = 0.9;

    /** Texts remembered: a page that is watched gets its lines anew with every change, and long ones cost milliseconds. */
    private static final int KEPT = 1000;

    private final Map<String, Optional<Reading>> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Reading>> eldest) {
            return size() > KEPT;
        }
    });

    private final Normaliser normaliser;
    private final AccentRestorer restorer;

    private OrdinarySpelling(Normaliser normaliser, AccentRestorer restorer) {
        this.normaliser = normaliser;
        this.restorer = restorer;
    }

    /** With the models that are part of the product; reads files, so not for an event loop. */
    public static OrdinarySpelling shipped() {
        return new OrdinarySpelling(Normaliser.shipped(), AccentRestorer.shipped());
    }

    @Override
    public Optional<Reading> of(String text) {
        return kept.computeIfAbsent(text, this::read);
    }

    private Optional<Reading> read(String text) {
        var sides = SideBySide.of(text, normaliser, restorer);
        var changes = sides.differences().stream()
                .map(difference -> change(sides, difference))
                .filter(change -> !sameLetters(change.from(), change.to()))
                .toList();
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Reading(sides.restored().text(), changes));
    }

    private static Reading.Change change(SideBySide sides, SideBySide.Difference difference) {
        return new Reading.Change(
                difference.start(),
                sides.raw().substring(difference.rawStart(), difference.rawEnd()),
                sides.restored().text().substring(difference.start(), difference.end()),
                difference.certainty() >= SURE);
    }

    /** Capitals and the place of a tone ("hoà", "hòa") make no other word. */
    private static boolean sameLetters(String from, String to) {
        return Arrays.equals(letters(from), letters(to));
    }

    private static char[] letters(String word) {
        var letters = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).toCharArray();
        Arrays.sort(letters);
        return letters;
    }
}
