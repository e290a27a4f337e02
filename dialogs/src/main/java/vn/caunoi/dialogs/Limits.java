package vn.caunoi.dialogs;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Every limit of the engine, named, with its default in {@link #DEFAULTS}.
 *
 * @param stepsPerTurn steps one thing heard may run through before the flow counts as broken
 * @param heardText characters of one message that are read; what is longer is told to the citizen
 * @param smsText longest SMS in GSM-7 septets: two segments of 153 (3GPP TS 23.040)
 * @param chatText longest message on Zalo and web in characters
 * @param choices options offered at once
 * @param reAsks how often a question is asked again before a person is offered
 * @param attachments files kept for one petition
 * @param trail answers that can be gone back to
 * @param earlier communes of earlier petitions that are remembered
 * @param faqSure score from which an entry answers at once
 * @param faqUnasked score from which an entry answers a text that does not even ask
 * @param faqNear score from which an entry is offered
 * @param reportWords words from which a statement nobody asked for is taken as a report
 * @param categorySure score from which a few words without a verb of wishing are taken as a report of this category
 * @param stopSure score from which an intent to stop takes the consent back
 * @param questionWords words up to which a text may be a question; a longer letter is a report
 * @param reintroduce silence after which the assistant says again that it is one
 * @param quietFrom start of the hours without reminders
 * @param quietTo end of the hours without reminders
 */
public record Limits(
        int stepsPerTurn,
        int heardText,
        int smsText,
        int chatText,
        int choices,
        int reAsks,
        int attachments,
        int trail,
        int earlier,
        double faqSure,
        double faqUnasked,
        double faqNear,
        int reportWords,
        double categorySure,
        double stopSure,
        int questionWords,
        Duration reintroduce,
        ZoneId zone,
        LocalTime quietFrom,
        LocalTime quietTo) {

    public static final Limits DEFAULTS = new Limits(
            40,
            4000,
            306,
            1500,
            4,
            2,
            10,
            20,
            3,
            0.60,
            0.70,
            0.25,
            7,
            0.4,
            0.7,
            40,
            Duration.ofDays(30),
            ZoneId.of("Asia/Ho_Chi_Minh"),
            LocalTime.of(21, 0),
            LocalTime.of(7, 0));
}
