package vn.caunoi.petitions;

import java.util.Optional;

/** What came of an act. */
public sealed interface Result {

    /**
     * It was done.
     *
     * @param notice what the citizen should be told, when the act is one they should hear of
     */
    record Changed(Petition petition, PetitionEvent event, Optional<CitizenText> notice) implements Result {}

    /** It may not be done now. @param reason in Vietnamese, for the officer */
    record Refused(String reason) implements Result {}
}
