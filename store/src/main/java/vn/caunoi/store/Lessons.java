package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What staff taught the assistant, by subject. A lesson is never removed, only replaced by one that says it has ended:
 * citizens were answered by it.
 */
public final class Lessons {

    private final Room room;

    Lessons(Room room) {
        this.room = room;
    }

    /** @param version counts up with every change; 0 = nothing was ever taught */
    public record All(long version, Map<String, String> byId) {}

    /** False when there is one of this id. */
    public Future<Boolean> add(String subject, String id, String lesson) {
        return TeachScript.run(room, subject, true, id, lesson);
    }

    public Future<Void> replace(String subject, String id, String lesson) {
        return TeachScript.run(room, subject, false, id, lesson).mapEmpty();
    }

    public Future<Long> version(String subject) {
        return room.link().send(Request.cmd(Command.GET).arg(Keys.lessonsVersion(subject))).map(Lessons::number);
    }

    /** At least as new as its version says. */
    public Future<All> read(String subject) {
        return room.link()
                .batch(List.of(
                        Request.cmd(Command.GET).arg(Keys.lessonsVersion(subject)), Request.cmd(Command.HGETALL).arg(Keys.lessons(subject))))
                .map(answers -> new All(number(answers.get(0)), byId(answers.get(1))));
    }

    private static long number(Response answer) {
        return answer == null ? 0 : answer.toLong();
    }

    private static Map<String, String> byId(Response flat) {
        var lessons = new LinkedHashMap<String, String>();
        for (var i = 0; i + 1 < flat.size(); i += 2) {
            lessons.put(flat.get(i).toString(), flat.get(i + 1).toString());
        }
        return lessons;
    }
}
