package vn.caunoi.dialogs.language.classify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a text is asked about, each with its own classes. */
public enum Subject {
    /** What the citizen wants of us: a report, a question, a person, … */
    INTENT("intents.yaml"),
    /** What a petition is about: roads, land, noise, … */
    CATEGORY("categories.yaml"),
    /** Which sort of submission it is, in law: phản ánh, kiến nghị, khiếu nại, … */
    KIND("kinds.yaml");

    private static final String FOLDER = "/vn/caunoi/dialogs/language/";

    private final String file;

    Subject(String file) {
        this.file = file;
    }

    public static Optional<Subject> named(String word) {
        return Arrays.stream(values()).filter(subject -> subject.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sentences that are part of the product. */
    Examples shipped() {
        return Examples.shipped(FOLDER + file);
    }
}
