package vn.caunoi.gateway.cli;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.caunoi.dialogs.language.classify.Figures;
import vn.caunoi.dialogs.language.report.Training;

/** What training would change, now and next side by side, for a terminal. */
final class TrainingText {

    private static final int CELLS = 10;

    private TrainingText() {}

    static String of(Training one) {
        var text = new StringBuilder(said("%n%-24s %6s %17s %17s%n", one.subject().word(), "texts", "accuracy", "macro-F1"))
                .append(said("%-24s %6s %8s %8s %8s %8s%n", "", "", "now", "next", "now", "next"))
                .append(row("all examples", one.examples()))
                .append(row("  known before", one.known()))
                .append(row("  new", one.added()));
        one.heldOut().ifPresent(heldOut -> text.append(row("held out", heldOut)));
        return text + confusions("all examples", one.examples()) + one.heldOut().map(heldOut -> confusions("held out", heldOut)).orElse("");
    }

    private static String row(String what, Training.Pair pair) {
        return pair.now().judged().isEmpty() ? "" : said("%-24s %6d %8.3f %8.3f %8.3f %8.3f%n", what, pair.now().judged().size(),
                pair.now().accuracy(), pair.next().accuracy(), pair.now().macroF1(), pair.next().macroF1());
    }

    /** The largest cells beside the diagonal, of either. */
    private static String confusions(String what, Training.Pair pair) {
        var now = cells(pair.now());
        var next = cells(pair.next());
        var both = new TreeMap<String, Long>(now);
        next.forEach((cell, times) -> both.merge(cell, times, Math::max));
        var text = new StringBuilder(said("%ntaken for another class, %s%n", what));
        both.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(CELLS)
                .forEach(cell -> text.append(said("  %-29s %8d %8d%n", cell.getKey(), now.getOrDefault(cell.getKey(), 0L), next.getOrDefault(cell.getKey(), 0L))));
        return both.isEmpty() ? "" : text.toString();
    }

    private static Map<String, Long> cells(Figures figures) {
        return figures.confusions().stream().collect(Collectors.toMap(one -> one.truth() + " -> " + one.said(), Figures.Confusion::times));
    }

    private static String said(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
