package vn.caunoi.gateway.turns;

import io.vertx.core.Future;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.dialogs.Effect;
import vn.caunoi.dialogs.Heard;
import vn.caunoi.dialogs.PetitionDraft;
import vn.caunoi.dialogs.PetitionSummary;
import vn.caunoi.petitions.Petition;
import vn.caunoi.petitions.PetitionEvent;
import vn.caunoi.petitions.PetitionNumbers;
import vn.caunoi.petitions.PetitionRules;
import vn.caunoi.petitions.Urgency;
import vn.caunoi.store.ConversationRow;
import vn.caunoi.store.NewPetition;
import vn.caunoi.store.PetitionRow;
import vn.caunoi.store.Store;

/** Where a dialog's wish for a petition becomes one, and where a number a citizen gives is looked up. */
public final class PetitionDesk {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LAST_DIGITS = 4;

    private final Store store;
    private final PetitionNumbers numbers;
    private final PetitionRules rules;
    private final Map<String, String> units;
    private final Guesses guesses;

    /** @param units the administrative unit an account belongs to, by account id */
    public PetitionDesk(Store store, PetitionNumbers numbers, PetitionRules rules, Map<String, String> units, Guesses guesses) {
        this.store = store;
        this.numbers = numbers;
        this.rules = rules;
        this.units = units;
        this.guesses = guesses;
    }

    /** Takes a number and adds the petition to the draft: it exists when the turn is committed, and only then. */
    Future<Heard> open(TurnDraft draft, PetitionDraft told) {
        int partition = draft.arrival().partition();
        return store.petitions().nextCounter(partition).map(counter -> {
            // The store counts from 1, numbers from 0.
            var number = numbers.number(partition, counter - 1);
            var petition = Petition.open(opening(number, draft.row(), told), rules, draft.now());
            draft.petition(new NewPetition(number, petition.toJson(), PetitionEvent.opened(petition, "bot").toJson()));
            draft.activity("Đã mở phiếu " + PetitionNumbers.spoken(number));
            return new Heard.PetitionOpened(number);
        });
    }

    private Petition.Opening opening(String number, ConversationRow row, PetitionDraft told) {
        return new Petition.Opening(
                number,
                row.id(),
                row.account(),
                units.getOrDefault(row.account(), ""),
                new Petition.KindChoice(told.kindClaimed(), Optional.of(told.kindGuess().code()), told.kindGuess().score(), Optional.empty()),
                new Petition.CategoryChoice(told.categoryGuess().orElse("KHAC"), "bot", told.categoryScore()),
                new Petition.Told(told.content(), told.place(), told.communeCode(), told.communeName(), told.provinceCode(),
                        told.attachmentUrls(), java.util.List.of()),
                Urgency.THUONG,
                new Petition.Consent(told.consentVersion(), told.publishAllowed()));
    }

    /**
     * The citizen who opened it may see it at once, anybody else with the last digits of that citizen's phone. Who
     * guesses too often hears that there is none, whatever the number; so does a stranger who asks for a sealed one.
     */
    Future<Heard> lookUp(TurnDraft draft, Effect.LookUp asked) {
        var missing = new Heard.PetitionMissing(asked.number());
        var partition = numbers.partitionOf(asked.number());
        if (partition.isEmpty()) {
            return Future.succeededFuture(missing);
        }
        return store.petitions().load(partition.getAsInt(), asked.number()).compose(found -> {
            if (found.isPresent() && found.get().conversation().equals(draft.row().id())) {
                return Future.succeededFuture(new Heard.PetitionFound(summary(found.get())));
            }
            return guesses.allowed(draft.row().id(), draft.now()).compose(allowed -> !allowed
                    ? Future.succeededFuture(missing)
                    : forStranger(draft, asked, found));
        });
    }

    private Future<Heard> forStranger(TurnDraft draft, Effect.LookUp asked, Optional<PetitionRow> found) {
        if (found.filter(row -> !Petition.fromJson(row.state()).sealed()).isEmpty()) {
            return guesses.missed(draft.row().id(), draft.now()).map(new Heard.PetitionMissing(asked.number()));
        }
        if (asked.lastFour().isEmpty()) {
            return Future.succeededFuture(new Heard.PetitionHidden(asked.number()));
        }
        return store.conversations().load(found.get().conversation()).compose(owner ->
                owner.flatMap(PetitionDesk::lastDigits).equals(asked.lastFour())
                        ? Future.succeededFuture((Heard) new Heard.PetitionFound(summary(found.get())))
                        : guesses.missed(draft.row().id(), draft.now()).map(new Heard.PetitionHidden(asked.number())));
    }

    private static Optional<String> lastDigits(ConversationRow owner) {
        var phone = owner.family().equals("sms") ? owner.citizen() : owner.fields().getOrDefault("phone", "");
        return phone.length() < LAST_DIGITS ? Optional.empty() : Optional.of(phone.substring(phone.length() - LAST_DIGITS));
    }

    /** Of a sealed one only that it is kept: not even which body has it. */
    private PetitionSummary summary(PetitionRow row) {
        var petition = Petition.fromJson(row.state());
        var standing = petition.standing();
        var body = petition.sealed() ? Optional.<String>empty() : standing.body();
        return new PetitionSummary(
                petition.number(),
                rules.citizenText(petition).full(),
                petition.opened(),
                body,
                body.flatMap(known -> standing.due()).map(due -> due.atZone(VIETNAM).toLocalDate()),
                petition.sealed() ? Optional.empty() : standing.answer());
    }
}
