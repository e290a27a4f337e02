package vn.caunoi.dialogs.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Hand-written sentences by class: {@code intents.yaml}, {@code categories.yaml}. */
final class Examples {

    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    private Examples() {}

    static Examples shipped(String file) {
        Examples examples = new Examples();
        for (Sheet.Row row : Sheet.shipped(Examples.class, file)) {
            String code = row.text("code");
            if (examples.texts.put(code, row.texts("examples")) != null) {
                throw row.wrong("\"" + code + "\" is there twice");
            }
            if (examples.texts.get(code).isEmpty()) {
                throw row.wrong("\"" + code + "\" has no examples");
            }
            examples.labels.put(code, row.text("label"));
        }
        return examples;
    }

    /** Adds every {@code step}-th of these texts to a class, as more of what it sounds like. */
    Examples borrow(String code, Stream<List<String>> lists, int step) {
        List<String> more = new ArrayList<>(texts.get(code));
        lists.forEach(list -> IntStream.range(0, list.size()).filter(i -> i % step == 0).mapToObj(list::get).forEach(more::add));
        texts.put(code, more);
        return this;
    }

    Map<String, List<String>> texts() {
        return texts;
    }

    String label(String code) {
        return labels.get(code);
    }
}
