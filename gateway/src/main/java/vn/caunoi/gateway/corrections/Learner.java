package vn.caunoi.gateway.corrections;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.channels.Health;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;
import vn.caunoi.dialogs.language.classify.LanguageModels;
import vn.caunoi.store.Corrections;
import vn.caunoi.store.Store;

/**
 * The models of one node, learnt anew with what staff corrected: at the start, and soon after any node heard of a
 * correction. Learning has a thread of its own; until it is done, and when it made things worse, the models before answer.
 */
public final class Learner {

    static final String TOPIC = "corrections";

    private static final Logger log = LoggerFactory.getLogger(Learner.class);

    /** What the relay says is lost on a node that is away at that moment: it looks for itself. */
    private static final long LOOK_MILLIS = 30_000;

    private static final long LONGEST_MINUTES = 30;
    private static final long NONE = -1;

    private final Vertx vertx;
    private final Store store;
    private final VietnameseUnderstanding language;
    private final Yardstick yardstick;
    private final Duration pause;
    private final InstantSource clock;
    private final WorkerExecutor thread;
    private volatile Standing standing;
    private Future<Void> learning = Future.succeededFuture();
    private Instant last = Instant.MIN;
    private long waiting = NONE;
    private long looking = NONE;

    /** @param tried version of the corrections that were looked at last @param complaint why they are not in use; "" = they are */
    private record Standing(long tried, int corrections, Instant at, String complaint) {}

    /** @param pause at least so long between two learnings: what is corrected meanwhile is learnt at once */
    public Learner(Vertx vertx, Store store, VietnameseUnderstanding language, Yardstick yardstick, Duration pause, InstantSource clock) {
        this.vertx = vertx;
        this.store = store;
        this.language = language;
        this.yardstick = yardstick;
        this.pause = pause;
        this.clock = clock;
        this.thread = vertx.createSharedWorkerExecutor("learner", 1, LONGEST_MINUTES, TimeUnit.MINUTES);
        this.standing = new Standing(0, 0, clock.instant(), "");
    }

    /** Citizens are answered by the shipped models until the first learning is done. */
    public void start() {
        store.relay().subscribe(TOPIC, corrected -> soon());
        looking = vertx.setPeriodic(LOOK_MILLIS, tick -> store.corrections().version()
                .onSuccess(version -> {
                    if (version != standing.tried()) {
                        soon();
                    }
                })
                .onFailure(Learner::notYet));
        soon();
    }

    public Future<Void> stop() {
        vertx.cancelTimer(looking);
        cancelWaiting();
        return thread.close();
    }

    /** Which models answer, with how many corrections, since when; down while newer ones were worse. */
    public Future<Health> check() {
        var now = standing;
        var detail = "models " + language.models().version() + ", " + now.corrections() + " corrections, since " + now.at();
        return Future.succeededFuture(now.complaint().isEmpty() ? Health.up(detail) : Health.down(detail + "; " + now.complaint()));
    }

    /** At most one waits: what is said meanwhile is in what it will read. */
    private synchronized void soon() {
        if (waiting == NONE) {
            var due = last.equals(Instant.MIN) ? Duration.ZERO : Duration.between(clock.instant(), last.plus(pause));
            waiting = vertx.setTimer(Math.max(1, due.toMillis()), timer -> learn());
        }
    }

    private synchronized void cancelWaiting() {
        vertx.cancelTimer(waiting);
    }

    /** One after the other: what is learnt last is the newest. */
    private synchronized void learn() {
        waiting = NONE;
        last = clock.instant();
        learning = learning.transform(before -> store.corrections().read().compose(this::learn)).onFailure(Learner::notYet);
    }

    private Future<Void> learn(Corrections.All kept) {
        return kept.version() == standing.tried() ? Future.succeededFuture() : thread.executeBlocking(() -> {
            take(kept);
            return null;
        });
    }

    private void take(Corrections.All kept) {
        var corrections = StaffCorrections.examples(kept, language.models().library());
        var library = VietnameseUnderstanding.library(corrections);
        var complaint = yardstick.complaint(library, corrections);
        if (complaint.isPresent()) {
            standing = new Standing(kept.version(), standing.corrections(), standing.at(), complaint.get());
            log.error("{} corrections are not in use: {}", corrections.size(), complaint.get());
            return;
        }
        if (!library.version().equals(language.models().version())) {
            language.use(LanguageModels.trained(library));
        }
        standing = new Standing(kept.version(), corrections.size(), clock.instant(), "");
        log.info("models {} know {} corrections", library.version(), corrections.size());
    }

    private static void notYet(Throwable failure) {
        log.warn("what staff corrected is not learnt yet", failure);
    }
}
