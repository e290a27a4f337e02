package vn.caunoi.gateway.inbox;

import java.util.Optional;

/** What an order makes of a petition. */
public sealed interface PetitionStep {

    /**
     * It may be done.
     *
     * @param state the petition afterwards, as it is stored
     * @param event the step of its history, as it is stored
     * @param activity what the conversation's transcript says of it, to officers
     * @param notice what the citizen is told; empty when it is nothing to them
     */
    record Done(String state, String event, String activity, Optional<Notice> notice) implements PetitionStep {}

    /** @param full with accents
     *  @param plain without, for the cheap alphabet of SMS */
    record Notice(String full, String plain) {}

    /** It may not. @param field the one to look at, "" when it is none of them */
    record Refused(String field, String reason) implements PetitionStep {}
}
