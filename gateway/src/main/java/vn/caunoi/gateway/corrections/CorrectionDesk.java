package vn.caunoi.gateway.corrections;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.dialogs.language.classify.Correction;
import vn.caunoi.dialogs.language.classify.Library;
import vn.caunoi.dialogs.language.classify.Subject;
import vn.caunoi.gateway.operations.Counters;
import vn.caunoi.petitions.Petition;
import vn.caunoi.store.Store;

/**
 * Keeps what staff correct, beside the act that did it: an act waits for it and never fails by it. What is sealed teaches
 * nothing, and what is sealed later is forgotten. Each thing kept or forgotten is on the audit trail first.
 */
public final class CorrectionDesk {

    private static final Logger log = LoggerFactory.getLogger(CorrectionDesk.class);

    /** Longer than what tells a petition's subject, in characters. */
    private static final int LONGEST = 1000;

    private final Store store;
    private final UnaryOperator<String> anonymous;
    private final Library library;
    private final int most;
    private final Counters counters;

    /**
     * @param anonymous covers what tells a person: what is kept here outlives its conversation
     * @param library names the classes there are
     * @param most how many are kept; 0 = none
     */
    public CorrectionDesk(Store store, UnaryOperator<String> anonymous, Library library, int most, Counters counters) {
        this.store = store;
        this.anonymous = anonymous;
        this.library = library;
        this.most = most;
        this.counters = counters;
    }

    /** A member of staff made {@code after} of {@code before}. */
    public Future<Void> changed(Petition before, Petition after, String by, Instant now) {
        var work = after.sealed() ? forget(after.number(), by, now)
                : keep(store.partitionOf(after.conversation()), corrections(before, after, by, now));
        return work.recover(failure -> {
            counters.correction("failed");
            log.error("what {} corrected on petition {} is not learnt", by, after.number(), failure);
            return Future.succeededFuture();
        });
    }

    /** No model learns of this petition any more. */
    private Future<Void> forget(String petition, String by, Instant now) {
        return Future.join(forget(petition, Subject.CATEGORY, by, now), forget(petition, Subject.KIND, by, now)).mapEmpty();
    }

    private Future<Void> forget(String petition, Subject subject, String by, Instant now) {
        return store.corrections().remove(StaffCorrection.id(petition, subject)).compose(removed -> {
            if (!removed) {
                return Future.succeededFuture();
            }
            tell("removed");
            return store.audit().append(by, "correction_removed", petition, subject.word(), now);
        });
    }

    private Future<Void> keep(int partition, List<StaffCorrection> corrections) {
        Future<Void> kept = Future.succeededFuture();
        for (var correction : corrections) {
            kept = kept.compose(before -> keep(partition, correction));
        }
        return kept;
    }

    private Future<Void> keep(int partition, StaffCorrection correction) {
        if (!StaffCorrections.known(correction.correction(), library)) {
            return Future.failedFuture(new IllegalArgumentException("there is no class \"" + correction.correction().code() + "\" to learn"));
        }
        var what = correction.correction().subject().word() + " " + correction.correction().code();
        return store.audit().append(correction.by(), "correction", correction.petition(), what, correction.at())
                .compose(recorded -> store.corrections().keep(correction.id(), correction.toJson(), most, correction.at()))
                .compose(kept -> {
                    tell("kept");
                    return unlessSealed(partition, correction);
                });
    }

    /** Who sealed it in this very moment found nothing to forget. */
    private Future<Void> unlessSealed(int partition, StaffCorrection correction) {
        return store.petitions().load(partition, correction.petition())
                .compose(row -> row.filter(petition -> Petition.fromJson(petition.state()).sealed()).isPresent()
                        ? forget(correction.petition(), correction.by(), correction.at())
                        : Future.succeededFuture());
    }

    private void tell(String result) {
        counters.correction(result);
        store.relay().publish(Learner.TOPIC, "");
    }

    private List<StaffCorrection> corrections(Petition before, Petition after, String by, Instant now) {
        var text = cut(anonymous.apply(after.told().content()).strip());
        var corrections = new ArrayList<StaffCorrection>();
        if (most == 0 || text.isEmpty()) {
            return corrections;
        }
        if (!before.category().code().equals(after.category().code())) {
            corrections.add(new StaffCorrection(after.number(), new Correction(Subject.CATEGORY, after.category().code(), text), by, now));
        }
        if (!before.kind().decided().equals(after.kind().decided())) {
            corrections.add(new StaffCorrection(after.number(), new Correction(Subject.KIND, after.kind().decided(), text), by, now));
        }
        return corrections;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
