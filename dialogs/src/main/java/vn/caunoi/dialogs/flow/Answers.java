package vn.caunoi.dialogs.flow;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The kinds of answers a question may want. */
final class Answers {

    static final Map<String, Function<Doc, Answer>> KINDS = new TreeMap<>(Map.of(
            "text", TextAnswer::read,
            "choice", ChoiceAnswer::read,
            "yes-no", YesNoAnswer::read,
            "phone", doc -> new PhoneAnswer(),
            "digits", DigitsAnswer::read,
            "number", NumberAnswer::read,
            "date", doc -> new DateAnswer(),
            "place", PlaceAnswer::read));

    private Answers() {}

    static Answer read(Doc doc, String slot) {
        String kind = doc.required("ask");
        Function<Doc, Answer> reader = KINDS.get(kind);
        if (reader == null) {
            doc.problems().add(doc.line("ask"), "unknown question '" + kind + "', known are " + KINDS.keySet());
            return new TextAnswer(0);
        }
        return reader.apply(doc);
    }
}
