package vn.caunoi.dialogs.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.dialogs.language.normal.Words;
import vn.caunoi.dialogs.language.sheet.Sheet;

/** Abbreviations of SMS and chat written out ("ko dc" → "khong duoc"), from {@code shorthand.yaml}. */
final class Shorthand {

    private final Map<String, List<String>> meanings = new HashMap<>();

    private Shorthand() {}

    static Shorthand shipped() {
        Shorthand shorthand = new Shorthand();
        for (Sheet.Row row : Sheet.shipped(Shorthand.class, "shorthand.yaml")) {
            List<String> meaning = Words.of(row.text("means")).bare();
            row.texts("written").forEach(written -> shorthand.meanings.put(Fold.fold(written), meaning));
        }
        return shorthand;
    }

    /** The folded words of a text, written out. */
    List<String> expand(String text) {
        List<String> out = new ArrayList<>();
        for (String word : Words.of(text).bare()) {
            out.addAll(meanings.getOrDefault(word, List.of(word)));
        }
        return out;
    }
}
