package vn.caunoi.gateway.corrections;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.caunoi.dialogs.language.classify.Correction;
import vn.caunoi.store.Store;

/** Examples an operator gives, kept beside what staff correct: every node learns them, soon after they are kept or at its next look. */
public final class GivenExamples {

    private static final String BY = "caunoi train";

    private GivenExamples() {}

    /**
     * Each is on the audit trail first. One that was given before takes its own place again.
     *
     * @param examples without what tells a person
     * @param most how many of all corrections are kept; the oldest go first
     */
    public static Future<Void> keep(Store store, List<Correction> examples, int most, Instant now) {
        Future<Void> kept = Future.succeededFuture();
        for (var example : examples) {
            kept = kept.compose(before -> keep(store, new StaffCorrection(name(example), example, BY, now), most));
        }
        return kept.onSuccess(all -> store.relay().publish(Learner.TOPIC, ""));
    }

    private static Future<Void> keep(Store store, StaffCorrection example, int most) {
        var what = example.correction().subject().word() + " " + example.correction().code();
        return store.audit().append(BY, "correction", example.petition(), what, example.at())
                .compose(recorded -> store.corrections().keep(example.id(), example.toJson(), most, example.at()))
                .mapEmpty();
    }

    /** Stands where a petition's number does: no petition is called so. */
    private static String name(Correction example) {
        return "given-" + UUID.nameUUIDFromBytes(example.text().getBytes(StandardCharsets.UTF_8));
    }
}
