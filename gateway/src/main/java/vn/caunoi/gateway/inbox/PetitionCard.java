package vn.caunoi.gateway.inbox;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * A petition as the side pane of a conversation shows it. Texts are Vietnamese and ready to show.
 *
 * @param spoken the number in pairs of four, as it is read aloud: {@code 4821 7736}
 * @param status the status code
 * @param statusText the status in words
 * @param place the commune, or the citizen's own words
 * @param content in the citizen's own words; empty when sealed
 * @param due until when something is to happen, if anything is waited for
 * @param dueText what is to happen until then
 * @param running whether an office is late after {@code due}, and not merely the citizen silent
 * @param version as stored: it grows with every step
 * @param sealed whether its content is kept from this screen
 */
public record PetitionCard(
        String number,
        String spoken,
        String status,
        String statusText,
        String place,
        String category,
        String content,
        Instant opened,
        Optional<Instant> due,
        String dueText,
        boolean running,
        boolean sealed,
        long version) {

    JsonObject json(Readings readings) {
        var json = new JsonObject()
                .put("number", number)
                .put("spoken", spoken)
                .put("status", status)
                .put("statusText", statusText)
                .put("place", place)
                .put("category", category)
                .put("content", content)
                .put("opened", opened.toString())
                .put("due", due.map(Instant::toString).orElse(""))
                .put("dueText", dueText)
                .put("running", running)
                .put("sealed", sealed)
                .put("version", version);
        readings.of(content).ifPresent(reading -> json.put("reading", reading.json()));
        return json;
    }
}
