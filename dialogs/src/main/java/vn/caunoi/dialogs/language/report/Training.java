package vn.caunoi.dialogs.language.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vn.caunoi.dialogs.language.classify.Figures;
import vn.caunoi.dialogs.language.classify.Subject;

/**
 * The models of one subject now and with further examples, on the same texts. Examples are judged by cross-validation by
 * groups: each by models that saw neither it nor a near copy of it.
 *
 * @param examples on all examples, old and new
 * @param known on those there were before
 * @param added on the new ones
 * @param heldOut on texts no model learnt from; empty when none were given
 */
public record Training(Subject subject, Pair examples, Pair known, Pair added, Optional<Pair> heldOut) {

    // A good new example may change a few doubtful old ones; wrong examples cost more.
    private static final double MAY_LOSE = 0.01;

    /** The same texts judged without and with the new examples. */
    public record Pair(Figures now, Figures next) {

        boolean worse(double tolerance) {
            return next.macroF1() < now.macroF1() - tolerance;
        }

        Pair of(Function<Figures, Figures> some) {
            return new Pair(some.apply(now), some.apply(next));
        }
    }

    /** Why the new examples should not be learnt; empty when they may. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        complain(complaints, examples, 0, "all examples");
        complain(complaints, known, MAY_LOSE, "the examples there were before");
        heldOut.ifPresent(pair -> complain(complaints, pair, 0, "the held-out texts"));
        return complaints;
    }

    private void complain(List<String> complaints, Pair pair, double tolerance, String where) {
        if (pair.worse(tolerance)) {
            complaints.add(String.format(Locale.ROOT, "%s: macro-F1 on %s would fall from %.4f to %.4f%s", subject.word(), where,
                pair.now().macroF1(), pair.next().macroF1(), tolerance == 0 ? "" : String.format(Locale.ROOT, ", by more than %.2f", tolerance)));
        }
    }
}
