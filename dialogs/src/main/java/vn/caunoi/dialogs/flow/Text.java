package vn.caunoi.dialogs.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What the assistant says, per language and, where it differs, per channel family.
 *
 * <p>In YAML a plain text is Vietnamese for every channel; {@code {default: …, sms: …}} gives a channel its own wording;
 * {@code {vi: …, en: …}} gives languages, each either of the two.
 *
 * @param variants by {@code vi} or {@code vi.sms}
 */
public record Text(Map<String, String> variants) {

    public static final List<String> FAMILIES = List.of("sms", "zalo", "web");
    static final String LANGUAGE = "vi";
    private static final Set<String> LANGUAGES = Set.of("vi", "en");

    public Text {
        variants = Map.copyOf(variants);
    }

    static Text of(String vietnamese) {
        return new Text(Map.of(LANGUAGE, vietnamese));
    }

    /** The wording for a language and family; Vietnamese where the language has none. */
    public String in(String language, String family) {
        for (String key : List.of(language + "." + family, language, LANGUAGE + "." + family)) {
            if (variants.containsKey(key)) {
                return variants.get(key);
            }
        }
        return variants.getOrDefault(LANGUAGE, "");
    }

    Set<String> languages() {
        return Set.copyOf(variants.keySet().stream().map(key -> key.split("\\.")[0]).toList());
    }

    static Text read(Doc doc, String key) {
        Map<String, String> variants = new TreeMap<>();
        doc.node(key).ifPresent(node -> readLanguages(doc, key, node, variants));
        if (variants.getOrDefault(LANGUAGE, "").isBlank()) {
            doc.problems().add(doc.line(key), "'" + key + "' has no text");
        }
        return new Text(variants);
    }

    private static void readLanguages(Doc doc, String key, Node node, Map<String, String> variants) {
        if (node instanceof MappingNode mapping) {
            Doc inner = new Doc(mapping, doc.problems());
            if (LANGUAGES.containsAll(inner.keys())) {
                inner.keys().forEach(language -> inner.node(language)
                        .ifPresent(value -> readFamilies(inner, language, language, value, variants)));
                return;
            }
        }
        readFamilies(doc, key, LANGUAGE, node, variants);
    }

    private static void readFamilies(Doc doc, String key, String language, Node node, Map<String, String> variants) {
        if (!(node instanceof MappingNode mapping)) {
            variants.put(language, doc.word(key));
            return;
        }
        Doc inner = new Doc(mapping, doc.problems());
        variants.put(language, inner.required("default"));
        FAMILIES.stream().filter(inner::has).forEach(family -> variants.put(language + "." + family, inner.required(family)));
        inner.done();
    }
}
