package vn.caunoi.dialogs.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.caunoi.dialogs.Category;
import vn.caunoi.dialogs.Consent;
import vn.caunoi.dialogs.Effect;
import vn.caunoi.dialogs.FaqHit;
import vn.caunoi.dialogs.Heard;
import vn.caunoi.dialogs.KindGuess;
import vn.caunoi.dialogs.Place;
import vn.caunoi.dialogs.PlaceReading;
import vn.caunoi.dialogs.Point;
import vn.caunoi.dialogs.language.recognise.Recognisers;

/** What a step may see and do. The engine plays it; nothing said here leaves before the step of the conversation ends. */
public interface Stage {

    /** Whether the slot has an answer; "I do not know" is an answer too, then its text is "". */
    boolean filled(String slot);

    /** The text of a slot, "" when it has none. */
    String slot(String slot);

    void fill(String slot, String value);

    void clear(String slot);

    boolean holds(Condition condition);

    /** @param ifRoom said only when it fits into the same message as what was said before it */
    void say(Text text, boolean ifRoom);

    /** Says the text and opens the options; they are on the screen until something else is asked. */
    void ask(AskedBy step, Text text, List<Option> options);

    /** Opens options that are not written in the flow. */
    void offer(AskedBy step, Text text, List<Offer> offers);

    /** The answer was not one: asks again, and after {@code Limits.reAsks} times offers a person. */
    Next notUnderstood(Text again);

    /** The id of the option or offer that was tapped, typed by its number, or typed by its label. */
    Optional<String> chosen(Heard.Said said);

    /** A text of the program itself. */
    Text phrase(String name);

    /** A text in the words of this conversation's language and channel. */
    String worded(Text text);

    Words words();

    /** Answers, numbers and dates in a text. */
    Recognisers recognisers();

    /** The day it is in Vietnam. */
    LocalDate today();

    /** @param said words in which the citizen named a place before, or the code of a unit it is in */
    PlaceReading place(String text, Optional<String> said);

    PlaceReading place(Point point);

    List<Place> offeredPlaces();

    void offerPlaces(List<Place> places);

    List<FaqHit> faq(String question);

    boolean sure(FaqHit hit);

    /** Says the entry's answer with its source, in the form of the channel. */
    void answer(FaqHit hit);

    KindGuess kind(String text);

    Category category(String text);

    List<String> attachments();

    Consent consent();

    /** The message just heard agrees to this version of the consent text. */
    void consent(String version);

    /** Notes the way taken by an option, for coverage. */
    void took(String option);

    /** The question was answered: "quay lại" comes back to it. */
    void answered(AskedBy step);

    /** Reads what a text tells beyond what was asked. */
    void fillAhead(List<String> slots, String text);

    /**
     * Takes a text for the correction of an answer given before.
     *
     * @return the question of the slot that was corrected, to go on from; empty when the text corrects none of them
     */
    Optional<String> corrected(List<String> slots, String text);

    void effect(Effect effect);

    /** A date as citizens write it. */
    String date(java.time.Instant instant);

    /** Who asks: the step and, where it asks for one, its slot. */
    interface AskedBy {
        String id();
    }

    /** An option made while the flow runs. */
    record Offer(String id, String label) {}
}
