package vn.caunoi.dialogs.language.faq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.caunoi.dialogs.FaqHit;
import vn.caunoi.dialogs.Limits;
import vn.caunoi.dialogs.language.normal.Shorthand;

/**
 * Finds the State's procedure a citizen asks for: "làm lại giấy khai sinh cần giấy gì". Only a text that asks for one is
 * looked at, in the State's words ({@link ProcedureWords}); the name it says most of, and that says little else, wins.
 */
final class ProcedureMatcher {

    /** Ids of hits begin with it, so that none is taken for an entry's. */
    static final String ID = "tthc-";

    // Measured on procedures-asked.yaml, see ProcedureMatcherTest.
    private static final double SAID = 0.7;
    private static final double LIKE_ITS_NAME = 0.93;
    private static final double LEAST_SHARE = 0.3;
    private static final double NEARER_LEVEL = 0.03;
    private static final double NEAR = 0.50;
    private static final double SURE = 0.62;
    private static final double LEAD = 0.05;

    private final ProcedureBook book;
    private final ProcedureWords words;
    private final Shorthand shorthand;
    private final QuestionIndex index;
    private final List<String> subjects;

    ProcedureMatcher(ProcedureBook book, ProcedureWords words, Shorthand shorthand) {
        this.book = book;
        this.words = words;
        this.shorthand = shorthand;
        this.subjects = book.procedures().stream().map(procedure -> words.subject(Line.of(procedure.name(), shorthand).text())).toList();
        this.index = new QuestionIndex(subjects.stream().map(subject -> new QuestionIndex.Entry(List.of(subject), "")).toList());
    }

    /** Procedures worth showing, best first, one of each name; none when the text asks for no procedure. */
    List<FaqHit> hits(String text, int atMost) {
        return hits(Line.of(text, shorthand), atMost);
    }

    List<FaqHit> hits(Line line, int atMost) {
        if (!words.asks(line.text())) {
            return List.of();
        }
        String subject = words.subject(line.text());
        List<Guess> guesses = subject.indexOf(' ') < 0 ? List.of() : guesses(subject);
        boolean leads = guesses.size() < 2 || guesses.get(0).score() - guesses.get(1).score() >= LEAD;
        double most = leads ? 1 : SURE - LEAD;
        return guesses.stream().limit(atMost).map(guess -> hit(guess.procedure(), calibrated(Math.min(most, guess.score())))).toList();
    }

    private record Guess(Procedure procedure, double score) {}

    private List<Guess> guesses(String subject) {
        List<Guess> all = new ArrayList<>();
        index.near(subject, LEAST_SHARE).forEach(found -> all.add(new Guess(book.procedures().get(found.entry()), score(subject, found))));
        all.sort(Comparator.comparingDouble(Guess::score).reversed().thenComparing(guess -> guess.procedure().code()));
        Set<String> names = new HashSet<>();
        return all.stream().filter(guess -> guess.score() >= NEAR).filter(guess -> names.add(guess.procedure().name())).toList();
    }

    private double score(String subject, QuestionIndex.Found found) {
        double farther = NEARER_LEVEL * book.procedures().get(found.entry()).level().ordinal();
        return subjects.get(found.entry()).equals(subject) ? 1 - farther : LIKE_ITS_NAME * likeness(found.near()) - farther;
    }

    private static double likeness(QuestionIndex.Near near) {
        return SAID * Math.min(1, near.asked()) + (1 - SAID) * Math.min(1, near.back());
    }

    private static double calibrated(double score) {
        double near = Limits.DEFAULTS.faqNear();
        double sure = Limits.DEFAULTS.faqSure();
        return score < SURE
            ? near + (sure - near) * (score - NEAR) / (SURE - NEAR)
            : Math.min(1, sure + (1 - sure) * (score - SURE) / (1 - SURE));
    }

    private FaqHit hit(Procedure procedure, double score) {
        return new FaqHit(ID + procedure.code(), procedure.shortName(), procedure.card(), procedure.brief(), procedure.papersInBrief(),
            ProcedureBook.SOURCE, book.asOf(), score);
    }
}
