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
    private final Shorthand shorthand;

    private Answers(FaqMatcher entries, ProcedureMatcher procedures, Shorthand shorthand) {
        this.entries = entries;
        this.procedures = procedures;
        this.shorthand = shorthand;
    }

    /** With the shipped procedures. */
    public static Answers of(List<FaqEntry> entries) {
        Shorthand shorthand = Shorthand.shipped();
        return new Answers(new FaqMatcher(entries, shorthand),
            new ProcedureMatcher(ProcedureBook.shipped(), ProcedureWords.shipped(), shorthand), shorthand);
    }

    /** The same procedures beside other entries; see {@link FaqMatcher#FaqMatcher}. */
    public Answers with(List<FaqEntry> entries) {
        return new Answers(new FaqMatcher(entries, shorthand), procedures, shorthand);
    }

    /** Everything a hit may name: the shipped entries and procedures. */
    public static Set<String> shippedIds() {
        return Stream.concat(FaqBook.shipped().entries().stream().map(FaqEntry::id),
            ProcedureBook.shipped().procedures().stream().map(procedure -> ProcedureMatcher.ID + procedure.code())).collect(Collectors.toSet());
    }

    /** Best first; scores as {@link Limits} means them. */
    public List<FaqHit> hits(String text, LocalDate today, int atMost) {
        Line line = Line.of(text, shorthand);
        List<FaqHit> own = entries.hits(line, today, atMost);
        List<FaqHit> states = procedures.hits(line, atMost);
        if (states.isEmpty() || own.stream().findFirst().filter(this::answers).isPresent()) {
            return Stream.concat(own.stream(), states.stream()).limit(atMost).toList();
        }
        return Stream.concat(own.stream().filter(hit -> !entries.defers(hit.id())), states.stream())
            .sorted(Comparator.comparingDouble(FaqHit::score).reversed()).limit(atMost).toList();
    }

    /** Whether the best hit has the score 1. Only a procedure called by its name has: an entry of our own is a chance, always below 1. */
    public boolean certain(String text, LocalDate today) {
        return procedures.hits(text, 1).stream().anyMatch(hit -> hit.score() >= 1) && hits(text, today, 1).get(0).score() >= 1;
    }

    /** The nearest entries of our own, however far: for staff. */
    public List<FaqHit> nearest(String text, LocalDate today, int atMost) {
        return entries.nearest(text, today, atMost);
    }

    private boolean answers(FaqHit hit) {
        return hit.score() >= Limits.DEFAULTS.faqSure() && !entries.defers(hit.id());
    }
}
