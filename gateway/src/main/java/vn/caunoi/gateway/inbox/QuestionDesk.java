package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.caunoi.dialogs.FaqHit;
import vn.caunoi.gateway.faq.Lesson;
import vn.caunoi.gateway.faq.TaughtFaq;
import vn.caunoi.store.StaffUser;
import vn.caunoi.store.Store;
import vn.caunoi.store.UnansweredQuestion;

/** What is done with a question nobody could answer: it becomes a way of asking for an entry, or an entry, or is dismissed. */
final class QuestionDesk {

    private static final int NEAREST = 3;
    private static final int MOST = 50;
    private static final int READ = 500;

    /** Each costs memory and time on every node; far above what an installation needs. */
    private static final int MOST_LESSONS = 2000;

    private static final int ID_SHOWN = 8;
    private static final int BASE = 36;

    private final Vertx vertx;
    private final Store store;
    private final InboxPorts ports;
    private final InstantSource clock;

    QuestionDesk(Vertx vertx, Store store, InboxPorts ports, InstantSource clock) {
        this.vertx = vertx;
        this.store = store;
        this.ports = ports;
        this.clock = clock;
    }

    /** @param row as {@link vn.caunoi.gateway.faq.UnansweredNotes} wrote it */
    record Asked(UnansweredQuestion question, JsonObject row, List<FaqHit> nearest) {}

    /** @param count how many there are, of which these are those asked last */
    record Questions(List<Asked> asked, int count) {}

    /** An answer is told to everybody who asks: only who works for all of them may add or end one. */
    boolean mayTeach(StaffUser user) {
        return user.unit().isEmpty() || ports.units().equals(Set.of(user.unit()));
    }

    /** Those of the user's unit. */
    Future<Questions> questions(StaffUser user, LocalDate today) {
        return store.unanswered().newest(READ).compose(all -> {
            var seen = all.stream().filter(question -> sees(user, question)).toList();
            // A search for each: too much for an event loop.
            return vertx.executeBlocking(() -> new Questions(seen.stream().limit(MOST).map(question -> asked(question, today)).toList(), seen.size()));
        });
    }

    Future<UnansweredQuestion> find(StaffUser user, String id) {
        return store.unanswered().find(id).compose(found -> found.filter(question -> sees(user, question))
                .map(Future::succeededFuture).orElseGet(() -> Future.failedFuture(Refusal.noQuestion())));
    }

    Future<Void> dismiss(UnansweredQuestion question) {
        return store.unanswered().remove(question.id())
                .compose(removed -> removed ? Future.succeededFuture() : Future.failedFuture(Refusal.noQuestion()));
    }

    Future<Void> variant(UnansweredQuestion question, String entry, StaffUser user) {
        if (!faq().questions().containsKey(entry)) {
            return Future.failedFuture(Refusal.noEntry());
        }
        return teach(question, new Lesson(
                "v-" + suffix(question), entry, List.of(text(question)), Optional.empty(), user.name(), clock.instant(), Optional.empty()));
    }

    Future<Void> entry(UnansweredQuestion question, Lesson.Answer answer, StaffUser user) {
        var id = "cb-" + suffix(question);
        return teach(question, new Lesson(
                id, id, List.of(text(question)), Optional.of(answer), user.name(), clock.instant(), Optional.empty()));
    }

    Future<Void> end(String lesson) {
        return faq().end(lesson, clock.instant()).compose(ended -> ended ? Future.succeededFuture() : Future.failedFuture(Refusal.noEntry()));
    }

    /** The newest first. */
    List<Lesson> taught() {
        var lessons = new ArrayList<>(faq().inForce());
        Collections.reverse(lessons);
        return lessons;
    }

    Map<String, String> entries() {
        return faq().questions();
    }

    /** Taught before the question goes: when the store falls away between them, it is there to be tried again. */
    private Future<Void> teach(UnansweredQuestion question, Lesson lesson) {
        if (faq().inForce().size() >= MOST_LESSONS) {
            return Future.failedFuture(Refusal.notAllowed("", "Đã có " + MOST_LESSONS + " câu cán bộ thêm. Hãy dừng bớt câu cũ."));
        }
        return faq().add(lesson).compose(added -> store.unanswered().remove(question.id())
                .compose(removed -> added ? Future.succeededFuture() : Future.failedFuture(Refusal.noQuestion())));
    }

    /** Of this asking and of no other: two officers at once make one lesson. */
    private static String suffix(UnansweredQuestion question) {
        return question.id().substring(0, ID_SHOWN) + "-" + Long.toString(question.since().getEpochSecond(), BASE);
    }

    private static String text(UnansweredQuestion question) {
        return new JsonObject(question.row()).getString("question");
    }

    private static boolean sees(StaffUser user, UnansweredQuestion question) {
        return Scope.sees(user, new JsonObject(question.row()).getString("unit"));
    }

    private Asked asked(UnansweredQuestion question, LocalDate today) {
        var row = new JsonObject(question.row());
        return new Asked(question, row, faq().nearest(row.getString("question"), today, NEAREST));
    }

    private TaughtFaq faq() {
        return ports.faq();
    }
}
