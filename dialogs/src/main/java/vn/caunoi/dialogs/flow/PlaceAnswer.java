package vn.caunoi.dialogs.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.caunoi.dialogs.Heard;
import vn.caunoi.dialogs.Place;
import vn.caunoi.dialogs.PlaceReading;

/**
 * Where it is. Asks back at most once, with up to three communes; after that the citizen's own words are kept and an officer
 * finds the place: she is never asked a third time.
 *
 * @param which introduces the communes to choose from
 */
record PlaceAnswer(Text which) implements Answer {

    private static final int OFFERED = 3;
    private static final String PLACE = "place";
    private static final String OTHER = "other";

    static Answer read(Doc doc) {
        return new PlaceAnswer(Text.read(doc, "which"));
    }

    @Override
    public Reading read(Stage stage, AskStep step, Heard.Said said) {
        String slot = step.slot();
        if (said.location().isPresent()) {
            PlaceSlots.fill(stage, slot, said.location().get());
            return Reading.of(stage.slot(slot));
        }
        if (!stage.offeredPlaces().isEmpty()) {
            return readChoice(stage, slot, said);
        }
        Optional<String> mentioned = Optional.of(stage.slot(PlaceSlots.mentioned(slot))).filter(words -> !words.isEmpty());
        PlaceReading reading = stage.place(said.text(), mentioned);
        if (reading.candidates().isEmpty()) {
            return keepWords(stage, slot, said.text());
        }
        if (reading.sure() || reading.candidates().size() == 1) {
            PlaceSlots.fill(stage, slot, said.text().strip(), reading.candidates().get(0));
            return Reading.of(stage.slot(slot));
        }
        stage.fill(PlaceSlots.mentioned(slot), said.text().strip());
        offer(stage, step, reading.candidates());
        return Reading.PENDING;
    }

    /** Words that name no commune we know: asked once more by the question's own rule, then kept as they are. */
    private static Reading keepWords(Stage stage, String slot, String text) {
        String words = text.strip();
        String tried = stage.slot(PlaceSlots.tried(slot));
        if (words.isEmpty() || tried.isEmpty()) {
            if (!words.isEmpty()) {
                stage.fill(PlaceSlots.tried(slot), words);
            }
            return Reading.NOT_UNDERSTOOD;
        }
        PlaceSlots.fill(stage, slot, together(tried, words));
        return Reading.of(stage.slot(slot));
    }

    private static String together(String first, String second) {
        boolean tells = second.chars().anyMatch(Character::isLetter) && !first.contains(second);
        return !tells ? first : second.contains(first) ? second : first + ", " + second;
    }

    private void offer(Stage stage, AskStep step, List<Place> candidates) {
        List<Place> places = candidates.subList(0, Math.min(OFFERED, candidates.size()));
        stage.offerPlaces(places);
        List<Stage.Offer> offers = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            offers.add(new Stage.Offer(PLACE + (i + 1), places.get(i).label()));
        }
        offers.add(new Stage.Offer(OTHER, stage.worded(stage.phrase("place-other"))));
        stage.offer(step, which, offers);
    }

    private static Reading readChoice(Stage stage, String slot, Heard.Said said) {
        List<Place> places = stage.offeredPlaces();
        String before = stage.slot(PlaceSlots.mentioned(slot));
        Optional<String> chosen = stage.chosen(said);
        if (chosen.isPresent() && chosen.get().startsWith(PLACE)) {
            int index = Integer.parseInt(chosen.get().substring(PLACE.length())) - 1;
            PlaceSlots.fill(stage, slot, before, places.get(index));
        } else if (chosen.isPresent()) {
            PlaceSlots.fill(stage, slot, before);
        } else {
            PlaceReading reading = stage.place(said.text(), Optional.of(before));
            String words = said.text().strip() + ", " + before;
            if (reading.candidates().isEmpty()) {
                PlaceSlots.fill(stage, slot, words);
            } else {
                PlaceSlots.fill(stage, slot, words, reading.candidates().get(0));
            }
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
    public List<Text> further() {
        return List.of(which);
    }

    @Override
    public Set<String> fills(String slot) {
        return Set.copyOf(PlaceSlots.all(slot));
    }
}
