package vn.caunoi.dialogs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a citizen may read of a petition.
 *
 * @param number eight digits
 * @param statusText the status in citizens' words
 * @param body the office that has it now
 * @param due when that office has to answer
 * @param answer the published answer
 */
public record PetitionSummary(
        String number,
        String statusText,
        Instant opened,
        Optional<String> body,
        Optional<LocalDate> due,
        Optional<String> answer) {}
