package vn.caunoi.gateway.faq;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.dialogs.FaqHit;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;
import vn.caunoi.dialogs.language.faq.FaqEntry;
import vn.caunoi.store.Lessons;
import vn.caunoi.store.Store;

/**
 * The FAQ of one node with what staff taught: kept in the store, learnt at the start, and learnt anew by every node as
 * soon as one of them is taught.
 */
public final class TaughtFaq {

    private static final Logger log = LoggerFactory.getLogger(TaughtFaq.class);
    private static final String SUBJECT = "faq";
    private static final String TOPIC = "lessons:faq";

    /** What the relay says is lost on a node that is away at that moment: it looks for itself. */
    private static final long LOOK_MILLIS = 30_000;

    private final Vertx vertx;
    private final Store store;
    private final VietnameseUnderstanding language;
    private volatile Map<String, Lesson> lessons = Map.of();
    private volatile long learnt;
    private Future<Void> learning = Future.succeededFuture();
    private long timer = -1;

    public TaughtFaq(Vertx vertx, Store store, VietnameseUnderstanding language) {
        this.vertx = vertx;
        this.store = store;
        this.language = language;
    }

    /** Completes when what was taught so far is in use. */
    public Future<Void> start() {
        store.relay().subscribe(TOPIC, taught -> later(learn()));
        timer = vertx.setPeriodic(LOOK_MILLIS, tick -> later(store.lessons().version(SUBJECT)
                .compose(version -> version == learnt ? Future.succeededFuture() : learn())));
        return learn();
    }

    public void stop() {
        vertx.cancelTimer(timer);
    }

    /** False when there is a lesson of this id; else completes when this node answers by it, and the others know of it. */
    public Future<Boolean> add(Lesson lesson) {
        return store.lessons().add(SUBJECT, lesson.id(), lesson.toJson())
                .compose(added -> added ? tell().map(true) : Future.succeededFuture(false));
    }

    /** From now on it answers nobody. False when there is none in force. */
    public Future<Boolean> end(String id, Instant now) {
        var lesson = Optional.ofNullable(lessons.get(id)).filter(one -> one.ended().isEmpty());
        return lesson.isEmpty() ? Future.succeededFuture(false)
                : store.lessons().replace(SUBJECT, id, lesson.get().endedAt(now).toJson()).compose(replaced -> tell()).map(true);
    }

    /** Lessons in force, the newest last. */
    public List<Lesson> inForce() {
        return Syllabus.inForce(lessons.values());
    }

    /** The nearest entries however far; some tenths of a millisecond of work. */
    public List<FaqHit> nearest(String question, LocalDate today, int atMost) {
        return language.nearest(question, today, atMost);
    }

    /** Of every entry, shipped or taught, by id. */
    public Map<String, String> questions() {
        var questions = new HashMap<String, String>();
        Stream.concat(language.shippedEntries().stream(), Syllabus.entries(language.shippedEntries(), lessons.values()).stream())
                .forEach(entry -> questions.put(entry.id(), entry.question()));
        return questions;
    }

    private Future<Void> tell() {
        store.relay().publish(TOPIC, "");
        return learn();
    }

    /** One after the other: what is learnt last is the newest. */
    private synchronized Future<Void> learn() {
        learning = learning.transform(before -> store.lessons().read(SUBJECT).compose(this::learn));
        return learning;
    }

    private Future<Void> learn(Lessons.All all) {
        if (all.version() == learnt) {
            return Future.succeededFuture();
        }
        return vertx.executeBlocking(() -> {
            var read = read(all.byId());
            List<FaqEntry> entries = Syllabus.entries(language.shippedEntries(), read.values());
            language.teach(entries);
            lessons = read;
            learnt = all.version();
            log.info("the FAQ knows {} entries that staff made or added to", entries.size());
            return null;
        });
    }

    private static Map<String, Lesson> read(Map<String, String> byId) {
        var read = new HashMap<String, Lesson>();
        byId.forEach((id, text) -> {
            try {
                read.put(id, Lesson.of(id, text));
            } catch (RuntimeException unreadable) {
                // One of another version of this program must not keep the others from being learnt.
                log.error("lesson {} cannot be read", id, unreadable);
            }
        });
        return Map.copyOf(read);
    }

    private static void later(Future<?> learning) {
        learning.onFailure(away -> log.warn("what staff taught is not learnt yet: {}", away.getMessage()));
    }
}
