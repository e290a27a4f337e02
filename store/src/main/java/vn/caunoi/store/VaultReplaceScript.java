package vn.caunoi.store;

import io.vertx.core.Future;
import java.util.Optional;

/** vault_replace.lua */
final class VaultReplaceScript {

    private static final Script SCRIPT = Script.named("vault_replace");

    private VaultReplaceScript() {}

    static Future<Boolean> run(Room room, String name, Optional<String> expected, String next) {
        return SCRIPT.call()
                .key(Keys.vault(name))
                .argument(expected.isPresent() ? "value" : "nothing")
                .argument(expected.orElse(""))
                .argument(next)
                .run(room.link())
                .map(word -> word.toString().equals("replaced"));
    }
}
