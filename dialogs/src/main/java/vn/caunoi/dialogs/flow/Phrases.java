package vn.caunoi.dialogs.flow;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Texts the engine says by itself, in every flow; see {@code phrases.yaml}. */
public final class Phrases {

    private static final String FILE = "phrases.yaml";

    private final Map<String, Text> texts;

    private Phrases(Map<String, Text> texts) {
        this.texts = texts;
    }

    public static Phrases shipped() {
        Problems problems = new Problems(FILE);
        Map<String, Text> texts = new TreeMap<>();
        Yaml.read(FILE, Resources.text(FILE), problems)
                .ifPresent(doc -> doc.keys().forEach(key -> texts.put(key, Text.read(doc, key))));
        Resources.require(problems);
        return new Phrases(texts);
    }

    /** @throws IllegalArgumentException when the program asks for one that is not written */
    public Text get(String name) {
        Text text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException(FILE + " has no '" + name + "'");
        }
        return text;
    }

    /** Names of all phrases, for checking that none is missing or unused. */
    public List<String> names() {
        return List.copyOf(texts.keySet());
    }
}
