package vn.caunoi.store;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.SortedMap;

/** shelf_put.lua */
final class ShelfPutScript {

    private static final Script SCRIPT = Script.named("shelf_put");

    private ShelfPutScript() {}

    static Future<SortedMap<Integer, String>> run(Room room, String key, int index, String part, Instant now) {
        return SCRIPT.call()
                .key(Keys.shelfParts(key))
                .key(Keys.SHELF_INDEX)
                .argument(key)
                .argument(index)
                .argument(part)
                .argument(now)
                .run(room.link())
                .map(answer -> Shelf.parts(answer, 1));
    }
}
