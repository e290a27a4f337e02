package vn.caunoi.store;

import java.time.Instant;
import java.util.Map;

/**
 * A conversation as it stands.
 *
 * @param state opaque JSON of the dialog; "" = no turn committed yet
 * @param arrived sequence number of the newest arrival
 * @param done sequence number of the newest arrival whose turn committed
 * @param version grows with every turn and every staff act
 * @param owner {@code bot}, {@code desk} (a person must act, nobody has yet) or a staff user name
 * @param status bot, open, waiting, resolved or spam
 * @param lastInbound when the citizen last wrote
 * @param fields everything else kept by name: name, phone, unit, language …
 */
public record ConversationRow(
        String id,
        String account,
        String family,
        String citizen,
        String state,
        long arrived,
        long done,
        long version,
        String owner,
        String status,
        Instant lastInbound,
        Map<String, String> fields) {}
