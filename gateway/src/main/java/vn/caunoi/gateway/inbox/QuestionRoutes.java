package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import vn.caunoi.dialogs.FaqHit;
import vn.caunoi.dialogs.language.faq.ShortAnswer;
import vn.caunoi.gateway.faq.Lesson;
import vn.caunoi.store.StaffUser;
import vn.caunoi.store.UnansweredQuestion;

/** {@code /api/questions}: what nobody could answer, and what staff make of it. Every act answers the list as it then is. */
final class QuestionRoutes {

    private static final int LONGEST_ID = 100;
    private static final int ANSWER_SHOWN = 200;

    private final QuestionDesk desk;
    private final EntryForm entries;
    private final Trail trail;

    QuestionRoutes(QuestionDesk desk, EntryForm entries, Trail trail) {
        this.desk = desk;
        this.entries = entries;
        this.trail = trail;
    }

    void mount(Router router) {
        router.get("/api/questions").respond(context -> list(Session.of(context).user()));
        router.post("/api/questions/:id/dismiss").respond(context -> on(context, "question_dismiss", "", desk::dismiss));
        router.post("/api/questions/:id/variant").respond(context -> {
            var user = teacher(context);
            var entry = Form.of(context).text("entry", LONGEST_ID);
            return on(context, "question_variant", entry, question -> desk.variant(question, entry, user));
        });
        router.post("/api/questions/:id/entry").respond(context -> {
            var user = teacher(context);
            var answer = entries.read(Form.of(context));
            return on(context, "question_entry", "", question -> desk.entry(question, answer, user));
        });
        router.post("/api/lessons/:id/end").respond(context -> {
            var user = teacher(context);
            var lesson = context.pathParam("id");
            return desk.end(lesson).compose(ended -> trail.record(user.name(), "lesson_end", lesson, "")).compose(recorded -> list(user));
        });
    }

    private StaffUser teacher(RoutingContext context) {
        var user = Session.of(context).user();
        if (!desk.mayTeach(user)) {
            throw Refusal.answersForAll();
        }
        return user;
    }

    private Future<JsonObject> on(RoutingContext context, String what, String detail, Act act) {
        var user = Session.of(context).user();
        return desk.find(user, context.pathParam("id"))
                .compose(question -> act.on(question)
                        .compose(done -> trail.record(user.name(), what, new JsonObject(question.row()).getString("conversation"), detail)))
                .compose(recorded -> list(user));
    }

    private Future<JsonObject> list(StaffUser user) {
        var today = entries.today();
        return desk.questions(user, today).map(questions -> {
            var known = desk.entries();
            return new JsonObject()
                    .put("questions", array(questions.asked().stream().map(asked -> json(asked, known)).toList()))
                    .put("count", questions.count())
                    .put("taught", array(desk.taught().stream().map(lesson -> json(lesson, known)).toList()))
                    .put("mayTeach", desk.mayTeach(user))
                    .put("today", today.toString())
                    .put("limits", new JsonObject().put("question", EntryForm.LONGEST_QUESTION).put("answer", EntryForm.LONGEST_ANSWER)
                            .put("source", EntryForm.LONGEST_SOURCE).put("brief", ShortAnswer.LONGEST));
        });
    }

    private static JsonObject json(QuestionDesk.Asked asked, Map<String, String> known) {
        var question = asked.question();
        return new JsonObject()
                .put("id", question.id())
                .put("question", asked.row().getString("question"))
                .put("family", asked.row().getString("family"))
                .put("conversation", asked.row().getString("conversation"))
                .put("count", question.count())
                .put("since", question.since().toString())
                .put("at", question.at().toString())
                .put("told", array(asked.row().getJsonArray("told").stream().map(id -> known.getOrDefault(id, id.toString())).toList()))
                .put("nearest", array(asked.nearest().stream().map(QuestionRoutes::json).toList()));
    }

    private static JsonObject json(FaqHit hit) {
        return new JsonObject().put("id", hit.id()).put("question", hit.question()).put("answer", start(hit.answer()));
    }

    private static JsonObject json(Lesson lesson, Map<String, String> known) {
        var json = new JsonObject()
                .put("id", lesson.id())
                .put("entry", known.getOrDefault(lesson.entry(), lesson.entry()))
                .put("asked", array(lesson.asked()))
                .put("by", lesson.by())
                .put("at", lesson.at().toString());
        lesson.answer().ifPresent(answer -> json.put("answer", answer.text()).put("source", answer.source())
                .put("validFrom", answer.validFrom().toString()).put("validTo", answer.validTo().map(Object::toString).orElse("")));
        return json;
    }

    private static String start(String answer) {
        return answer.length() <= ANSWER_SHOWN ? answer : answer.substring(0, answer.lastIndexOf(' ', ANSWER_SHOWN)) + " …";
    }

    private static JsonArray array(List<?> list) {
        return new JsonArray(list);
    }

    private interface Act {
        Future<Void> on(UnansweredQuestion question);
    }
}
