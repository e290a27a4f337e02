package vn.caunoi.dialogs.language.faq;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.caunoi.dialogs.FaqHit;
import vn.caunoi.dialogs.Limits;
import vn.caunoi.dialogs.language.normal.Shorthand;

/** Both sources asked as one: an entry of our own wins over a procedure, unless it only says whom to ask. */
public final class Answers {

    private final FaqMatcher entries;
    private final ProcedureMatcher procedures;

    private Answers(FaqMatcher entries, ProcedureMatcher procedures) {
        this.entries = entries;
        this.procedures = procedures;
    }

    /** With the shipped procedures. */
    public static Answers of(FaqMatcher entries) {
        return new Answers(entries, new ProcedureMatcher(ProcedureBook.shipped(), ProcedureWords.shipped(), Shorthand.shipped()));
    }

    /** The same procedures beside other entries. */
    public Answers with(FaqMatcher others) {
        return new Answers(others, procedures);
    }

    /** Everything a hit may name: the shipped entries and procedures. */
    public static Set<String> shippedIds() {
        return Stream.concat(FaqBook.shipped().entries().stream().map(FaqEntry::id),
            ProcedureBook.shipped().procedures().stream().map(procedure -> ProcedureMatcher.ID + procedure.code())).collect(Collectors.toSet());
    }

    /** Best first; scores as {@link Limits} means them. */
    public List<FaqHit> hits(String text, LocalDate today, int atMost) {
        List<FaqHit> own = entries.hits(text, today, atMost);
        List<FaqHit> states = procedures.hits(text, atMost);
        if (states.isEmpty() || own.stream().findFirst().filter(this::answers).isPresent()) {
            return Stream.concat(own.stream(), states.stream()).limit(atMost).toList();
        }
        return Stream.concat(own.stream().filter(hit -> !entries.defers(hit.id())), states.stream())
            .sorted(Comparator.comparingDouble(FaqHit::score).reversed()).limit(atMost).toList();
    }

    /** The nearest entries of our own, however far: for staff. */
    public List<FaqHit> nearest(String text, LocalDate today, int atMost) {
        return entries.nearest(text, today, atMost);
    }

    private boolean answers(FaqHit hit) {
        return hit.score() >= Limits.DEFAULTS.faqSure() && !entries.defers(hit.id());
    }
}
