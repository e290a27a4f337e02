package vn.caunoi.dialogs.language.faq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** How people ask for a procedure, and what its name is in the State's words: {@code procedure-words.yaml}, folded. */
final class ProcedureWords {

    private record Saying(String said, String meant) {}

    private final List<String> asking;
    private final List<Saying> sayings;
    private final List<String> empty;

    private ProcedureWords(List<String> asking, List<Saying> sayings, List<String> empty) {
        this.asking = asking;
        this.sayings = sayings;
        this.empty = empty;
    }

    static ProcedureWords shipped() {
        List<String> asking = new ArrayList<>();
        List<Saying> sayings = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (Sheet.Row row : Sheet.shipped(ProcedureWords.class, "procedure-words.yaml")) {
            Stream<String> texts = row.texts("says").stream().map(Fold::fold).map(text -> " " + text + " ");
            switch (row.text("kind")) {
                case "asks" -> texts.forEach(asking::add);
                case "empty" -> texts.forEach(empty::add);
                case "means" -> {
                    String meant = " " + Fold.fold(row.text("means")) + " ";
                    texts.forEach(said -> sayings.add(new Saying(said, meant)));
                }
                default -> throw row.wrong("\"kind\" must be asks, empty or means");
            }
        }
        sayings.sort(Comparator.comparingInt((Saying saying) -> saying.said().length()).reversed());
        empty.sort(Comparator.comparingInt(String::length).reversed());
        return new ProcedureWords(asking, sayings, empty);
    }

    /** Whether a folded line asks for a procedure. */
    boolean asks(String line) {
        String padded = " " + line + " ";
        return asking.stream().anyMatch(padded::contains);
    }

    /** What is asked about: the line without the words of asking, in the State's words. */
    String subject(String line) {
        String subject = " " + line + " ";
        for (Saying saying : sayings) {
            subject = subject.contains(saying.meant()) && saying.meant().contains(saying.said()) ? subject : subject.replace(saying.said(), saying.meant());
        }
        for (String word : empty) {
            while (subject.contains(word)) {
                subject = subject.replace(word, " ");
            }
        }
        return subject.strip();
    }
}
