package vn.caunoi.dialogs;

import java.util.List;
import java.util.Optional;

/**
 * A petition as the citizen confirmed it.
 *
 * @param kindClaimed what the citizen called it: phan_anh, kien_nghi, gop_y, or khac when she did not say
 * @param kindGuess what its words make of it
 * @param place the citizen's own words for where; empty when she does not know
 * @param categoryScore 0 to 1
 * @param publishAllowed whether an anonymous summary may be shown publicly; false unless the citizen said so
 * @param consentVersion version of the consent text agreed to
 * @param consentMessageId provider id of the message that agreed
 */
public record PetitionDraft(
        String kindClaimed,
        KindGuess kindGuess,
        String content,
        String place,
        Optional<String> communeCode,
        Optional<String> communeName,
        Optional<String> provinceCode,
        Optional<String> categoryGuess,
        double categoryScore,
        List<String> attachmentUrls,
        boolean publishAllowed,
        String consentVersion,
        String consentMessageId) {

    public PetitionDraft {
        attachmentUrls = List.copyOf(attachmentUrls);
    }
}
