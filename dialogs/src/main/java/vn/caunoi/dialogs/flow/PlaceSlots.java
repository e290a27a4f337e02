package vn.caunoi.dialogs.flow;

import java.util.List;
import vn.caunoi.dialogs.Place;
import vn.caunoi.dialogs.Point;

/** A place takes several slots: the citizen's words in the slot itself, what was recognised beside it. */
final class PlaceSlots {

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

    static List<String> all(String slot) {
        return List.of(slot, label(slot), communeCode(slot), communeName(slot), provinceCode(slot), mentioned(slot),
                tried(slot), provinceAsked(slot));
    }

    /** What is worth knowing when the question itself is left. */
    static List<String> lasting(String slot) {
        return List.of(slot, label(slot), communeCode(slot), communeName(slot), provinceCode(slot), mentioned(slot));
    }

    static void fill(Stage stage, String slot, String words, Place place) {
        stage.fill(slot, words);
        stage.fill(label(slot), place.label());
        stage.fill(communeCode(slot), place.communeCode());
        stage.fill(communeName(slot), place.communeName());
        stage.fill(provinceCode(slot), place.provinceCode());
    }

    static void fill(Stage stage, String slot, Point point) {
        stage.fill(slot, point.latitude() + ", " + point.longitude());
        stage.fill(label(slot), stage.worded(stage.phrase("place-point")));
    }

    /** The citizen's words alone: nothing we know has that name. */
    static void fill(Stage stage, String slot, String words) {
        stage.fill(slot, words);
        stage.fill(label(slot), words);
    }
}
