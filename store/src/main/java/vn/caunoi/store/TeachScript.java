package vn.caunoi.store;

import io.vertx.core.Future;

/** teach.lua */
final class TeachScript {

    private static final Script SCRIPT = Script.named("teach");

    private TeachScript() {}

    static Future<Boolean> run(Room room, String subject, boolean isNew, String id, String lesson) {
        return SCRIPT.call()
                .key(Keys.lessons(subject))
                .key(Keys.lessonsVersion(subject))
                .argument(isNew ? "new" : "again")
                .argument(id)
                .argument(lesson)
                .run(room.link())
                .map(word -> word.toString().equals("taught"));
    }
}
