package vn.caunoi.channels.testkit;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.caunoi.channels.ChannelContext.Files;

/** Citizens' files; each is readable by the citizen it was kept for and no other. */
public final class MemoryFiles implements Files {

    private final Map<String, Kept> files = new HashMap<>();

    @Override
    public synchronized Future<String> keep(String account, String citizen, String name, String type, Buffer bytes) {
        String url = "/files/" + UUID.randomUUID();
        files.put(owned(account, citizen, url), new Kept(name, type, bytes.copy()));
        return Future.succeededFuture(url);
    }

    @Override
    public synchronized Future<Optional<Kept>> read(String account, String citizen, String url) {
        return Future.succeededFuture(Optional.ofNullable(files.get(owned(account, citizen, url))));
    }

    private static String owned(String account, String citizen, String url) {
        return account + "\n" + citizen + "\n" + url;
    }
}
