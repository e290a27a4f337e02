package vn.caunoi.store;

import io.vertx.core.Future;

/** remove_correction.lua */
final class RemoveCorrectionScript {

    private static final Script SCRIPT = Script.named("remove_correction");

    private RemoveCorrectionScript() {}

    static Future<Boolean> run(Room room, String id) {
        return SCRIPT.call()
                .key(Keys.CORRECTIONS)
                .key(Keys.CORRECTIONS_BY_TIME)
                .key(Keys.CORRECTIONS_VERSION)
                .argument(id)
                .run(room.link())
                .map(word -> word.toString().equals("removed"));
    }
}
