package vn.caunoi.dialogs.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.caunoi.dialogs.Heard;
import vn.caunoi.dialogs.Place;
import vn.caunoi.dialogs.PlaceReading;
import vn.caunoi.dialogs.Point;
import vn.caunoi.dialogs.language.recognise.YesNo;

/**
 * Where it is. A name of many provinces asks for the province, a few communes are offered to choose from; what still names
 * no commune is kept in the citizen's own words and an officer finds the place: she is never asked a third time.
 *
 * @param which introduces the communes to choose from
 * @param province asks for the province of the place that was mentioned; absent: the first communes are offered
 */
record PlaceAnswer(Text which, Optional<Text> province) implements Answer {

    private static final int OFFERED = 3;
    private static final int FEW_WORDS = 5;
    private static final String PLACE = "place";
    private static final String OTHER = "other";

    static Answer read(Doc doc) {
        return new PlaceAnswer(Text.read(doc, "which"),
                doc.has("province") ? Optional.of(Text.read(doc, "province")) : Optional.empty());
    }

    @Override
    public Reading read(Stage stage, AskStep step, Heard.Said said) {
        String slot = step.slot();
        if (said.location().isPresent()) {
            return readPoint(stage, step, said.location().get());
        }
        if (!stage.offeredPlaces().isEmpty()) {
            return readChoice(stage, slot, said);
        }
        String mentioned = stage.slot(PlaceSlots.mentioned(slot));
        PlaceReading reading = stage.place(said.own(), Optional.of(mentioned).filter(words -> !words.isEmpty()));
        if (reading.candidates().isEmpty()) {
            // No province we know: what was mentioned before is offered after all.
            boolean offered = !step.orAnything() && stage.filled(PlaceSlots.provinceAsked(slot)) && asks(stage, step);
            if (mentioned.isEmpty() && !reading.words().isEmpty()) {
                // A province or hamlet alone: it helps to understand the next answer.
                stage.fill(PlaceSlots.mentioned(slot), said.own().strip());
            }
            return offered ? Reading.PENDING : keepWords(stage, slot, said.own());
        }
        String words = mentioned.isEmpty() ? said.own().strip() : together(mentioned, said.own().strip());
        if (reading.sure() || reading.candidates().size() == 1) {
            PlaceSlots.fill(stage, slot, words, reading.candidates().get(0));
            return Reading.of(stage.slot(slot));
        }
        stage.fill(PlaceSlots.mentioned(slot), words);
        narrow(stage, step, reading);
        return Reading.PENDING;
    }

    /** The commune of a point is confirmed with one question; where there is none, the point itself is the answer. */
    private Reading readPoint(Stage stage, AskStep step, Point point) {
        point(stage, step.slot(), point);
        return stage.filled(step.slot()) || !asks(stage, step) ? Reading.of(stage.slot(step.slot())) : Reading.PENDING;
    }

    /** Notes a point the citizen shared, to be confirmed when the question's turn comes. */
    void point(Stage stage, String slot, Point point) {
        if (stage.place(point).candidates().isEmpty()) {
            PlaceSlots.fill(stage, slot, point);
        } else {
            PlaceSlots.mention(stage, slot, point);
        }
    }

    @Override
    public boolean asks(Stage stage, AskStep step) {
        Optional<Point> point = PlaceSlots.point(stage, step.slot());
        if (point.isPresent()) {
            offer(stage, step, stage.phrase("place-here"), stage.place(point.get()).candidates());
            return true;
        }
        String mentioned = stage.slot(PlaceSlots.mentioned(step.slot()));
        if (mentioned.isEmpty() || stage.place(mentioned, Optional.empty()).candidates().isEmpty()) {
            return false;
        }
        narrow(stage, step, stage.place(mentioned, Optional.empty()));
        return true;
    }

    private void narrow(Stage stage, AskStep step, PlaceReading reading) {
        List<Place> candidates = reading.candidates();
        String asked = PlaceSlots.provinceAsked(step.slot());
        if (reading.divided()) {
            offer(stage, step, stage.phrase("place-divided"), candidates);
        } else if (candidates.size() > OFFERED && province.isPresent() && !stage.filled(asked)) {
            stage.fill(asked, "");
            stage.ask(step, province.get(), List.of());
        } else {
            offer(stage, step, which, candidates);
        }
    }

    /** Words that name no commune we know: asked once more by the question's own rule, then kept as they are. */
    private static Reading keepWords(Stage stage, String slot, String text) {
        String words = namesAPlace(stage, text) ? text.strip() : "";
        if (!stage.filled(PlaceSlots.tried(slot))) {
            stage.fill(PlaceSlots.tried(slot), words);
            return Reading.NOT_UNDERSTOOD;
        }
        String before = stage.slot(PlaceSlots.mentioned(slot)).isEmpty()
                ? stage.slot(PlaceSlots.tried(slot)) : stage.slot(PlaceSlots.mentioned(slot));
        PlaceSlots.fill(stage, slot, together(before, words));
        return Reading.of(stage.slot(slot));
    }

    /** A short text with letters, or one that holds a word such as "thôn" or "xã": "1" and a story are no place. */
    private static boolean namesAPlace(Stage stage, String text) {
        boolean letters = text.codePoints().filter(Character::isLetter).count() > 2;
        return letters && (fewWords(text) || !stage.place(text, Optional.empty()).words().isEmpty());
    }

    private static boolean fewWords(String text) {
        return Plain.count(text) < FEW_WORDS;
    }

    @Override
    public boolean tellsMore(Stage stage, String text) {
        boolean enough = stage.offeredPlaces().isEmpty() ? !fewWords(text) : Answer.super.tellsMore(stage, text);
        return enough && stage.place(text, Optional.empty()).words().isEmpty();
    }

    private static String together(String first, String second) {
        boolean tells = second.chars().anyMatch(Character::isLetter) && !first.contains(second);
        return !tells ? first : first.isEmpty() || second.contains(first) ? second : first + ", " + second;
    }

    private static void offer(Stage stage, AskStep step, Text which, List<Place> candidates) {
        List<Place> places = candidates.subList(0, Math.min(OFFERED, candidates.size()));
        List<Stage.Offer> offers = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            offers.add(new Stage.Offer(PLACE + (i + 1), places.get(i).label()));
        }
        offers.add(new Stage.Offer(OTHER, stage.worded(stage.phrase("place-other"))));
        stage.offer(step, which, offers);
        stage.offerPlaces(places);
    }

    private static Reading readChoice(Stage stage, String slot, Heard.Said said) {
        List<Place> places = stage.offeredPlaces();
        String before = stage.slot(PlaceSlots.mentioned(slot));
        Optional<String> chosen = stage.chosen(said).or(() -> places.size() > 1 ? Optional.empty()
                : stage.recognisers().yesNo(said.text()).map(answer -> answer == YesNo.YES ? PLACE + 1 : OTHER));
        if (chosen.isPresent() && chosen.get().startsWith(PLACE)) {
            int index = Integer.parseInt(chosen.get().substring(PLACE.length())) - 1;
            PlaceSlots.fill(stage, slot, before, places.get(index));
        } else if (chosen.isPresent()) {
            PlaceSlots.point(stage, slot).ifPresentOrElse(point -> PlaceSlots.fill(stage, slot, point), () -> PlaceSlots.fill(stage, slot, before));
        } else {
            PlaceReading reading = stage.place(said.own(), Optional.of(before));
            boolean unplaced = reading.candidates().isEmpty() || reading.divided();
            if (unplaced && stage.place(before, Optional.empty()).divided() && namesAPlace(stage, said.own())) {
                // Her hamlet, market or school: an officer knows which of the communes it lies in.
                PlaceSlots.fill(stage, slot, together(before, said.own().strip()));
                return Reading.of(stage.slot(slot));
            }
            if (reading.candidates().isEmpty()) {
                return keepWords(stage, slot, said.own());
            }
            PlaceSlots.fill(stage, slot, together(before, said.own().strip()), reading.candidates().get(0));
        }
        return Reading.of(stage.slot(slot));
    }

    @Override
    public void ahead(Stage stage, String slot, String text) {
        PlaceReading reading = stage.place(text, Optional.empty());
        if (reading.sure() && !reading.candidates().isEmpty()) {
            PlaceSlots.fill(stage, slot, reading.words(), reading.candidates().get(0));
        } else if (!reading.words().isBlank()) {
            stage.fill(PlaceSlots.mentioned(slot), reading.words());
        }
    }

    @Override
    public boolean correctedBy(Stage stage, String slot, String text) {
        Optional<String> near = Optional.of(stage.slot(PlaceSlots.provinceCode(slot))).filter(code -> !code.isEmpty());
        PlaceReading alone = stage.place(text, near);
        // Only another province: the commune named before lies there.
        PlaceReading reading = alone.candidates().isEmpty() ? stage.place(text, Optional.of(stage.slot(slot))) : alone;
        if (reading.candidates().isEmpty() || !reading.isAll(text) && !stage.words().corrects(text)) {
            return false;
        }
        stage.clear(slot);
        if (reading.sure() || reading.candidates().size() == 1) {
            PlaceSlots.fill(stage, slot, reading.words(), reading.candidates().get(0));
        } else {
            stage.fill(PlaceSlots.mentioned(slot), reading.words());
        }
        return true;
    }

    @Override
    public List<Text> further() {
        List<Text> further = new ArrayList<>(List.of(which));
        province.ifPresent(further::add);
        return further;
    }

    @Override
    public Set<String> fills(String slot) {
        return Set.copyOf(PlaceSlots.all(slot));
    }
}
