package vn.caunoi.dialogs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.dialogs.flow.Plain;
import vn.caunoi.dialogs.language.normal.Normalised;
import vn.caunoi.dialogs.language.recognise.Found;
import vn.caunoi.dialogs.language.recognise.FoundPetitionNumber;
import vn.caunoi.dialogs.language.recognise.FoundPhone;
import vn.caunoi.dialogs.language.recognise.Recognisers;

/** What the texts of one turn mean. Many rooms ask the same of the same text; the language is asked once. */
final class Understood {

    private static final int FAQ_OFFERED = 3;
    private static final int LONGEST_NUMBER = 40;

    private final Understanding understanding;
    private final Limits limits;
    private final LocalDate today;
    private final Map<String, Normalised> normalised = new HashMap<>();
    private final Map<String, Optional<Match>> intents = new HashMap<>();
    private final Map<String, List<FaqHit>> entries = new HashMap<>();
    private final Map<String, Category> categories = new HashMap<>();
    private final Map<PlaceAsked, PlaceReading> places = new HashMap<>();

    private record PlaceAsked(String text, PlaceContext context) {}

    Understood(Understanding understanding, Limits limits, Instant now) {
        this.understanding = understanding;
        this.limits = limits;
        this.today = now.atZone(limits.zone()).toLocalDate();
    }

    /** The day it is in Vietnam. */
    LocalDate today() {
        return today;
    }

    Recognisers recognisers() {
        return understanding.recognisers();
    }

    /** A text in ordinary spelling. */
    Normalised normalised(String own) {
        Normalised known = normalised.get(own);
        if (known == null) {
            known = understanding.normalised(own);
            normalised.put(own, known);
            normalised.putIfAbsent(known.text(), Normalised.asWritten(known.text()));
        }
        return known;
    }

    Optional<Danger> danger(String text) {
        return understanding.danger(text);
    }

    /** @param text in ordinary spelling */
    Optional<Match> intent(String text) {
        return intents.computeIfAbsent(text, understanding::intent);
    }

    /** Entries that may answer the question, best first. */
    List<FaqHit> faq(String question) {
        return entries.computeIfAbsent(normalised(question).text(), text -> understanding.faq(text, today, FAQ_OFFERED).stream()
                .filter(hit -> hit.score() >= limits.faqNear()).toList());
    }

    /** Whether the question is just what an entry is called. */
    boolean faqCertain(String question) {
        return understanding.faqCertain(normalised(question).text(), today);
    }

    PlaceReading place(String text, PlaceContext context) {
        return places.computeIfAbsent(new PlaceAsked(text, context), asked -> understanding.place(normalised(asked.text()), asked.context()));
    }

    PlaceReading place(Point point) {
        return understanding.place(point);
    }

    KindGuess kind(String text) {
        return understanding.kind(normalised(text).text());
    }

    Category category(String text) {
        return categories.computeIfAbsent(normalised(text).text(), understanding::category);
    }

    /** Eight digits and nothing else, as people write them: "4821 7736", "4821773O". */
    boolean petitionNumber(String text) {
        return isAll(text, FoundPetitionNumber.class);
    }

    /** A telephone number and nothing else, an old one of eleven digits too (civic-domain 8.4). */
    boolean phone(String text) {
        return isAll(text, FoundPhone.class);
    }

    private boolean isAll(String text, Class<? extends Found> kind) {
        String words = text.strip();
        boolean number = words.length() <= LONGEST_NUMBER && words.chars().anyMatch(Character::isDigit);
        return number && recognisers().in(words, today).stream()
                .anyMatch(found -> kind.isInstance(found) && !Plain.hasLetters(words.substring(0, found.start()))
                        && !Plain.hasLetters(words.substring(found.end())));
    }
}
