package vn.caunoi.dialogs.language.classify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** All examples the models learn from: those that are part of the product, borrowed ones, and what people corrected. */
public final class Library {

    // A petition's sentence is a report and a known question is a question: as many more as keep the classes of one size.
    private static final int REPORTS_BORROWED = 160;
    private static final int QUESTIONS_BORROWED = 80;
    private static final Set<String> NOT_REPORTS = Set.of("CB", "CTr", "BC");
    private static final int VERSION_LETTERS = 10;

    private final Map<Subject, Examples> examples;

    private Library(Map<Subject, Examples> examples) {
        this.examples = examples;
    }

    /** @param questions what citizens ask, from the FAQ */
    public static Library shipped(List<String> questions) {
        Map<Subject, Examples> examples = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            examples.put(subject, subject.shipped());
        }
        List<Example> reports = examples.get(Subject.CATEGORY).all().stream().filter(one -> !NOT_REPORTS.contains(one.code())).toList();
        examples.merge(Subject.INTENT, borrowed("report", reports.stream().map(Example::text).toList(), REPORTS_BORROWED), Library::together);
        examples.merge(Subject.INTENT, borrowed("question", questions, QUESTIONS_BORROWED), Library::together);
        return new Library(examples);
    }

    /** @throws IllegalArgumentException when one names a class that does not exist */
    public Library with(List<Correction> corrections) {
        Map<Subject, Examples> next = new EnumMap<>(examples);
        for (Subject subject : Subject.values()) {
            next.computeIfPresent(subject, (same, own) -> own.plus(corrections.stream().filter(one -> one.subject() == subject)
                .map(one -> new Example(one.code(), one.text())).toList()));
        }
        return new Library(next);
    }

    public Examples of(Subject subject) {
        return examples.get(subject);
    }

    /** Names these examples and no others, the same on every node. */
    public String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            examples.forEach((subject, all) -> all.all().forEach(one ->
                digest.update((subject.word() + "\t" + one.code() + "\t" + one.text() + "\n").getBytes(StandardCharsets.UTF_8))));
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Examples together(Examples own, Examples more) {
        return own.plus(more.all());
    }

    // Evenly from beginning to end, so that every class and every entry lends some.
    private static Examples borrowed(String code, List<String> texts, int atMost) {
        int step = Math.max(1, (texts.size() + atMost - 1) / atMost);
        return Examples.of(IntStream.range(0, texts.size()).filter(i -> i % step == 0).mapToObj(texts::get)
            .map(text -> new Example(code, text)).toList());
    }
}
