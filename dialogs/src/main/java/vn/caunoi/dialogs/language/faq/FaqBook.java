package vn.caunoi.dialogs.language.faq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** All questions with answers, checked while they are read: a wrong entry is named with its file and line. */
public final class FaqBook {

    private static final List<String> FILES = List.of("mat-tran.yaml", "khieu-nai-tiep-dan.yaml", "bau-cu-va-quy.yaml",
        "an-sinh.yaml", "giay-to.yaml", "an-toan.yaml", "hoi-can-bo.yaml");
    private static final Set<String> CONFIRMED = Set.of("A", "A-", "D");
    private static final int LEAST_VARIANTS = 5;

    private final List<FaqEntry> entries;

    private FaqBook(List<FaqEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    public static FaqBook shipped() {
        return read(FILES.stream().flatMap(file -> Sheet.shipped(FaqBook.class, file).stream()).toList());
    }

    /** @throws IllegalArgumentException naming file, line and what was expected */
    static FaqBook read(List<Sheet.Row> rows) {
        List<FaqEntry> entries = new ArrayList<>();
        Map<String, FaqEntry> seen = new HashMap<>();
        for (Sheet.Row row : rows) {
            FaqEntry entry = entry(row);
            if (seen.put(entry.id(), entry) != null) {
                throw row.wrong("the id \"" + entry.id() + "\" is there twice");
            }
            entries.add(entry);
        }
        return new FaqBook(entries);
    }

    public List<FaqEntry> entries() {
        return entries;
    }

    private static FaqEntry entry(Sheet.Row row) {
        FaqEntry entry = new FaqEntry(row.text("id"), row.text("question"), row.texts("variants"), row.text("answer"), row.text("short"),
            row.text("source"), row.text("confidence"), row.optional("defers").map(Boolean::parseBoolean).orElse(false), row.date("valid_from").orElseThrow(() -> row.wrong("\"valid_from\" is missing")),
            row.date("valid_to"), row.date("updated").orElseThrow(() -> row.wrong("\"updated\" is missing")));
        if (entry.variants().size() < LEAST_VARIANTS) {
            throw row.wrong(entry.id() + " has " + entry.variants().size() + " variants, expected at least " + LEAST_VARIANTS);
        }
        if (!CONFIRMED.contains(entry.confidence())) {
            throw row.wrong(entry.id() + " has confidence " + entry.confidence() + ": only A, A- and D may be shown to citizens");
        }
        checkShort(entry, row);
        return entry;
    }

    private static void checkShort(FaqEntry entry, Sheet.Row row) {
        var shortAnswer = new ShortAnswer(entry.shortAnswer());
        if (shortAnswer.tooLong()) {
            throw row.wrong(entry.id() + ": \"short\" has " + shortAnswer.length() + " letters, expected at most " + ShortAnswer.LONGEST + " (two SMS)");
        }
        shortAnswer.strange().ifPresent(letter -> {
            throw row.wrong(entry.id() + ": \"short\" holds \"" + letter + "\", which a cheap SMS cannot carry");
        });
    }
}
