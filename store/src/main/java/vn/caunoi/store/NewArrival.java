package vn.caunoi.store;

import java.time.Instant;

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
 */
public record NewArrival(
        String conversation,
        String account,
        String family,
        String citizen,
        String providerId,
        String payload,
        Instant at) {

    public NewArrival {
        Names.check("conversation", conversation);
        Names.check("account", account);
        if (providerId == null || providerId.isBlank()) {
            throw new IllegalArgumentException("providerId is empty: a redelivery could not be told from a new message");
        }
    }
}
