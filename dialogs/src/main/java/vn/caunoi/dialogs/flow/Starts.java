package vn.caunoi.dialogs.flow;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What starts a flow.
 *
 * @param on the moment of the program it serves, if any
 * @param intents intents of the understanding
 * @param words whole messages
 * @param keywords first words of an SMS command, {@code PA noi dung}, with the slots each fills
 * @param fills slot that takes the text which started the flow; empty = none
 * @param questions ids of question entries it answers better than their text does
 * @param atMostWords longest text its intents are taken from: a long letter that ends with thanks is a report
 */
public record Starts(Optional<Moment> on, List<String> intents, WordList words, Map<String, Map<String, String>> keywords, String fills,
        List<String> questions, int atMostWords) {

    private static final int ANY = Integer.MAX_VALUE;

    static final Starts NEVER = new Starts(Optional.empty(), List.of(), WordList.EMPTY, Map.of(), "", List.of(), ANY);

    /** Moments the engine needs a flow for. */
    public enum Moment {
        /** Someone came in, or said hello. */
        HELLO,
        /** Someone states a problem or a wish. */
        REPORT,
        /** Someone asks for a petition by its number. */
        LOOK_UP,
        /** Someone asks a question. */
        QUESTION,
        /** Someone names a place and says nothing else. */
        PLACE,
        /** Someone sends a telephone number and nothing else. */
        PHONE,
        /** Someone wants a person. */
        PERSON,
        /** Someone wants no more messages. */
        STOP,
        /** Nothing was understood. */
        LOST;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Starts read(Doc doc) {
        Optional<Moment> on = Optional.empty();
        String word = doc.word("on");
        if (!word.isEmpty()) {
            on = Arrays.stream(Moment.values()).filter(moment -> moment.word().equals(word)).findFirst();
            if (on.isEmpty()) {
                doc.problems().add(doc.line("on"), "unknown moment '" + word + "', known are "
                        + Arrays.stream(Moment.values()).map(Moment::word).toList());
            }
        }
        Starts starts = new Starts(on, doc.words("intents"), WordList.of(doc.words("words")), keywords(doc),
                doc.word("fills"), doc.words("questions"), doc.number("at-most-words", ANY));
        doc.done();
        return starts;
    }

    private static Map<String, Map<String, String>> keywords(Doc doc) {
        Map<String, Map<String, String>> keywords = new LinkedHashMap<>();
        doc.doc("keywords").ifPresent(list -> list.keys().forEach(keyword -> {
            Map<String, String> slots = new LinkedHashMap<>();
            list.doc(keyword).ifPresent(values -> values.keys().forEach(slot -> slots.put(slot, values.required(slot))));
            keywords.put(Plain.words(keyword), slots);
        }));
        return keywords;
    }
}
