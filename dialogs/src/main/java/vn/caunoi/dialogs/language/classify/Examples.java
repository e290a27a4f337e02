package vn.caunoi.dialogs.language.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Sentences by class, in the order they were written; never changes. */
public final class Examples {

    private final Map<String, String> labels;
    private final List<Example> all;

    private Examples(Map<String, String> labels, List<Example> all) {
        this.labels = Collections.unmodifiableMap(labels);
        this.all = List.copyOf(all);
    }

    /** Those of a file that is part of the product. */
    static Examples shipped(String file) {
        return of(Sheet.shipped(Examples.class, file));
    }

    /**
     * @param rows each with {@code code}, {@code label} and {@code examples}
     * @throws IllegalArgumentException naming file, line and what was expected
     */
    public static Examples of(List<Sheet.Row> rows) {
        Map<String, String> labels = new LinkedHashMap<>();
        List<Example> all = new ArrayList<>();
        for (Sheet.Row row : rows) {
            String code = row.text("code");
            if (labels.put(code, row.text("label")) != null) {
                throw row.wrong("\"" + code + "\" is there twice");
            }
            if (row.texts("examples").isEmpty()) {
                throw row.wrong("\"" + code + "\" has no examples");
            }
            row.texts("examples").forEach(text -> all.add(new Example(code, text)));
        }
        return new Examples(labels, all);
    }

    /** Classes named by their codes alone. */
    public static Examples of(Collection<Example> examples) {
        Map<String, String> labels = new LinkedHashMap<>();
        examples.forEach(example -> labels.putIfAbsent(example.code(), example.code()));
        return new Examples(labels, List.copyOf(examples));
    }

    /** @throws IllegalArgumentException when one belongs to no class of these */
    public Examples plus(Collection<Example> more) {
        more.stream().filter(example -> !labels.containsKey(example.code())).findFirst().ifPresent(stranger -> {
            throw new IllegalArgumentException("there is no class \"" + stranger.code() + "\", expected one of " + String.join(", ", codes()));
        });
        List<Example> together = new ArrayList<>(all);
        together.addAll(more);
        return new Examples(labels, together);
    }

    public List<Example> all() {
        return all;
    }

    public Set<String> codes() {
        return labels.keySet();
    }

    public List<String> texts(String code) {
        return all.stream().filter(example -> example.code().equals(code)).map(Example::text).toList();
    }

    /** What staff call a class; the code itself when it is none of these. */
    public String label(String code) {
        return labels.getOrDefault(code, code);
    }
}
