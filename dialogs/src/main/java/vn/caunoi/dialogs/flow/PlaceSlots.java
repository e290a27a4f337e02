package vn.caunoi.dialogs.flow;

import java.util.List;
import java.util.Optional;
import vn.caunoi.dialogs.Place;
import vn.caunoi.dialogs.Point;

/** A place takes several slots: the citizen's words in the slot itself, what was recognised beside it. */
final class PlaceSlots {

    private static final String BETWEEN = ", ";

    private PlaceSlots() {}

    static String label(String slot) {
        return slot + "_label";
    }

    static String communeCode(String slot) {
        return slot + "_commune_code";
    }

    static String communeName(String slot) {
        return slot + "_commune_name";
    }

    static String provinceCode(String slot) {
        return slot + "_province_code";
    }

    /** Words in which a place was mentioned before, though not clearly enough. */
    static String mentioned(String slot) {
        return slot + "_mentioned";
    }

    /** Words given as the answer that named no place we know. */
    static String tried(String slot) {
        return slot + "_tried";
    }

    /** Whether the province of what was mentioned was asked for. */
    static String provinceAsked(String slot) {
        return slot + "_province_asked";
    }

    /** A point the citizen shared whose commune is still to be confirmed. */
    static String shared(String slot) {
        return slot + "_shared";
    }

    static List<String> all(String slot) {
        return List.of(slot, label(slot), communeCode(slot), communeName(slot), provinceCode(slot), mentioned(slot),
                tried(slot), provinceAsked(slot), shared(slot));
    }

    /** What is worth knowing when the question itself is left. */
    static List<String> lasting(String slot) {
        return List.of(slot, label(slot), communeCode(slot), communeName(slot), provinceCode(slot), mentioned(slot), shared(slot));
    }

    static void mention(Stage stage, String slot, Point point) {
        stage.fill(mentioned(slot), written(point));
        stage.fill(shared(slot), written(point));
    }

    static Optional<Point> point(Stage stage, String slot) {
        String[] degrees = stage.slot(shared(slot)).split(BETWEEN);
        return degrees.length < 2 ? Optional.empty() : Optional.of(new Point(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1])));
    }

    private static String written(Point point) {
        return point.latitude() + BETWEEN + point.longitude();
    }

    static void fill(Stage stage, String slot, String words, Place place) {
        stage.fill(slot, words);
        stage.fill(label(slot), place.label());
        stage.fill(communeCode(slot), place.communeCode());
        stage.fill(communeName(slot), place.communeName());
        stage.fill(provinceCode(slot), place.provinceCode());
    }

    static void fill(Stage stage, String slot, Point point) {
        stage.fill(slot, written(point));
        stage.fill(label(slot), stage.worded(stage.phrase("place-point")));
    }

    /** The citizen's words alone: nothing we know has that name. */
    static void fill(Stage stage, String slot, String words) {
        stage.fill(slot, words);
        stage.fill(label(slot), words);
    }
}
