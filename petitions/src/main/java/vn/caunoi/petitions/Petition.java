package vn.caunoi.petitions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One petition, whole and immutable. It changes only by {@link #apply}, which answers with the next one and the event.
 *
 * @param number eight digits, see {@link PetitionNumbers}
 * @param conversation where it was opened, and where the citizen hears of it
 * @param account the channel account it came through
 * @param unit the Front unit that holds it
 */
public record Petition(String number, String conversation, String account, String unit, KindChoice kind, CategoryChoice category,
                       Told told, Urgency urgency, Secrecy secrecy, Consent consent, Instant opened, Standing standing) {

    /**
     * Which kind it is: as the citizen claimed, as the bot guessed, as an officer decided; the officer's word holds.
     *
     * @param botScore 0..1
     */
    public record KindChoice(String claimed, Optional<String> byBot, double botScore, Optional<String> byOfficer) {
        /** The code that counts now. */
        public String decided() {
            return byOfficer.orElse(claimed);
        }
    }

    /** @param by "bot" or the officer's name
     *  @param score 0..1, 1 when a person chose */
    public record CategoryChoice(String code, String by, double score) {}

    /**
     * What the citizen said, untouched.
     *
     * @param place the citizen's own words for it, kept beside the codes
     * @param attachments addresses of the kept files
     * @param additions what was added later, oldest first
     */
    public record Told(String content, String place, Optional<String> communeCode, Optional<String> communeName,
                       Optional<String> provinceCode, List<String> attachments, List<String> additions) {
        public Told {
            attachments = List.copyOf(attachments);
            additions = List.copyOf(additions);
        }
    }

    /** @param version which text of the notice was agreed to
     *  @param publishAllowed whether an anonymised summary may be shown; no unless the citizen said yes */
    public record Consent(String version, boolean publishAllowed) {}

    /** Everything that is known at the moment of opening. */
    public record Opening(String number, String conversation, String account, String unit, KindChoice kind, CategoryChoice category,
                          Told told, Urgency urgency, Consent consent) {}

    /** A new petition: status MOI, due when it must have been triaged, as secret as its kind and category demand. */
    public static Petition open(Opening o, PetitionRules rules, Instant now) {
        Secrecy secrecy = rules.secrecy(o.kind().decided(), o.category().code(), o.consent().publishAllowed());
        Instant due = rules.triageDue(o.urgency(), now);
        return new Petition(o.number(), o.conversation(), o.account(), o.unit(), o.kind(), o.category(), o.told(), o.urgency(),
            secrecy, o.consent(), now, Standing.opened(now, due));
    }

    /** What the act makes of this petition, or why it may not be. */
    public Result apply(PetitionAct act, PetitionRules rules, Instant now) {
        return rules.apply(this, act, now);
    }

    public Status status() {
        return standing.status();
    }

    public boolean sealed() {
        return secrecy == Secrecy.MAT_DANH_TINH;
    }

    /** Whether its term runs against an office: not while the citizen is waited for, be it for an answer or for a rating. */
    public boolean running() {
        return standing.due().isPresent() && standing.status() != Status.CHO_BO_SUNG && standing.status() != Status.DA_TRA_LOI;
    }

    public boolean overdue(Instant now) {
        return running() && standing.due().filter(now::isAfter).isPresent();
    }

    public String toJson() {
        return PetitionJson.write(this);
    }

    /** @throws IllegalArgumentException naming what is wrong with the document */
    public static Petition fromJson(String json) {
        return PetitionJson.read(json);
    }

    Petition with(Standing next) {
        return new Petition(number, conversation, account, unit, kind, category, told, urgency, secrecy, consent, opened, next);
    }

    Petition with(KindChoice nextKind, CategoryChoice nextCategory, Urgency nextUrgency, Secrecy nextSecrecy) {
        return new Petition(number, conversation, account, unit, nextKind, nextCategory, told, nextUrgency, nextSecrecy, consent,
            opened, standing);
    }

    Petition with(Told next) {
        return new Petition(number, conversation, account, unit, kind, category, next, urgency, secrecy, consent, opened, standing);
    }
}
