package vn.caunoi.dialogs.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Sentences no model has seen, by the class they belong to. */
record HeldOut(Map<String, List<String>> texts) {

    /** One sentence and what it is. */
    record Case(String code, String text) {}

    static HeldOut of(String file) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        Sheet.shipped(HeldOut.class, file).forEach(row -> texts.put(row.text("id"), row.texts("texts")));
        return new HeldOut(texts);
    }

    Stream<Case> cases() {
        return texts.entrySet().stream().flatMap(entry -> entry.getValue().stream().map(text -> new Case(entry.getKey(), text)));
    }

    static double share(List<Case> cases, java.util.function.Predicate<Case> right) {
        return (double) cases.stream().filter(right).count() / cases.size();
    }
}
