package vn.caunoi.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A verified message on its way in.
 *
 * @param conversation id of the conversation, fixed by account and citizen; decides the partition
 * @param account configured account id
 * @param family channel family: zalo, sms, web
 * @param citizen the citizen's address in the provider's own form
 * @param providerId what the provider calls the event; the same id on one account is the same event. Never empty
 * @param payload opaque JSON for the one who handles the arrival
 * @param at when we received it
 * @param likeness when the provider gives no ids: what alone tells that this is the same event; the providerId is then ours
 */
public record NewArrival(
        String conversation,
        String account,
        String family,
        String citizen,
        String providerId,
        String payload,
        Instant at,
        Optional<Likeness> likeness) {

    /**
     * Equal events of one account look alike until the first of them is answered.
     *
     * @param window for so long at most
     */
    public record Likeness(String name, Duration window) {}

    public NewArrival(
            String conversation, String account, String family, String citizen, String providerId, String payload, Instant at) {
        this(conversation, account, family, citizen, providerId, payload, at, Optional.empty());
    }

    public NewArrival alike(String name, Duration window) {
        return new NewArrival(conversation, account, family, citizen, providerId, payload, at, Optional.of(new Likeness(name, window)));
    }

    public NewArrival {
        Names.check("conversation", conversation);
        Names.check("account", account);
        if (providerId == null || providerId.isBlank()) {
            throw new IllegalArgumentException("providerId is empty: a redelivery could not be told from a new message");
        }
    }
}
