package vn.caunoi.gateway.cli;

import java.util.List;
import java.util.Locale;
import vn.caunoi.dialogs.language.classify.Figures;
import vn.caunoi.dialogs.language.report.Evaluation;

/** An evaluation for a terminal. */
final class EvaluationText {

    private static final int CELLS = 10;

    private EvaluationText() {}

    static String of(Evaluation one) {
        return shares(one) + acting(one) + speed(one) + classes(one.classes()) + confusions(one.confusions());
    }

    private static String shares(Evaluation one) {
        return said("%s of %d texts, models %s%n", one.as(), one.texts(), one.version())
                + said("  accuracy           %.3f%n  macro-F1           %.3f%n", one.accuracy(), one.macroF1())
                + said("  among three        %.3f%n  calibration error  %.3f%n", one.top3(), one.calibrationError());
    }

    private static String acting(Evaluation one) {
        return said("  of %d in scope      %d acted on rightly, %d wrongly, %d not sure enough%n",
                        one.inScope(), one.actedRightly(), one.actedWrongly(), one.inScope() - one.actedRightly() - one.actedWrongly())
                + said("  of %d out of scope  %d rejected%n", one.outOfScope(), one.rejected());
    }

    private static String speed(Evaluation one) {
        return said("  %.0f texts a second on one core; median %.0f µs, 99 of 100 within %.0f µs%n",
                one.speed().textsPerSecond(), one.speed().medianMicros(), one.speed().p99Micros());
    }

    static String classes(List<Figures.OfClass> classes) {
        var table = new StringBuilder(said("%n%-24s %6s %9s %7s %6s%n", "class", "texts", "precision", "recall", "F1"));
        classes.forEach(one -> table.append(said("%-24s %6d %9.3f %7.3f %6.3f%n", one.code(), one.texts(), one.precision(), one.recall(), one.f1())));
        return table.toString();
    }

    /** The largest cells beside the diagonal. */
    static String confusions(List<Figures.Confusion> confusions) {
        var table = new StringBuilder(confusions.isEmpty() ? "" : said("%ntaken for another class, most often first%n"));
        confusions.stream().limit(CELLS).forEach(one -> table.append(said("%6d  %s -> %s%n", one.times(), one.truth(), one.said())));
        return table.toString();
    }

    private static String said(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
