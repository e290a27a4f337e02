package vn.caunoi.gateway.ports;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.gateway.intake.ConversationIds;

/**
 * Files citizens sent by a channel without a store of its own, in the data folder: one folder a conversation, an
 * unguessable name a file, and what the citizen called it beside it.
 */
public final class DataFiles implements ChannelContext.Files {

    /** Where staff read a file; the rest of the address is conversation and name. */
    public static final String PATH = "/api/files/";

    private static final Pattern ADDRESS = Pattern.compile(PATH + "(c[0-9a-z]{1,40})/([0-9a-f]{32})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vertx vertx;
    private final Path folder;
    private final ConversationIds ids;

    /** @param data the data folder of the installation */
    public DataFiles(Vertx vertx, Path data, ConversationIds ids) {
        this.vertx = vertx;
        this.folder = data.resolve("files");
        this.ids = ids;
    }

    @Override
    public Future<String> keep(String account, String citizen, String name, String type, Buffer bytes) {
        var conversation = ids.of(account, citizen);
        var secret = new byte[16];
        RANDOM.nextBytes(secret);
        var random = HexFormat.of().formatHex(secret);
        var file = folder.resolve(conversation).resolve(random).toString();
        return vertx.fileSystem().mkdirs(folder.resolve(conversation).toString())
                .compose(made -> write(file + ".json", Buffer.buffer(new JsonObject().put("name", name).put("type", type).encode())))
                .compose(described -> write(file, bytes))
                .map(PATH + conversation + "/" + random);
    }

    @Override
    public Future<Optional<Kept>> read(String account, String citizen, String url) {
        return url.startsWith(PATH + ids.of(account, citizen) + "/") ? read(url) : Future.succeededFuture(Optional.empty());
    }

    /** The file at an address, for staff; empty when there is none. */
    public Future<Optional<Kept>> read(String url) {
        var address = ADDRESS.matcher(url);
        if (!address.matches()) {
            return Future.succeededFuture(Optional.empty());
        }
        var file = folder.resolve(address.group(1)).resolve(address.group(2)).toString();
        return vertx.fileSystem().exists(file).compose(exists -> !exists
                ? Future.succeededFuture(Optional.<Kept>empty())
                : vertx.fileSystem().readFile(file + ".json").compose(about -> vertx.fileSystem().readFile(file)
                        .map(bytes -> Optional.of(kept(about.toJsonObject(), bytes)))));
    }

    private static Kept kept(JsonObject about, Buffer bytes) {
        return new Kept(about.getString("name"), about.getString("type"), bytes);
    }

    /** Durable when the operating system says so: the citizen is told "kept" after this. */
    private Future<Void> write(String file, Buffer bytes) {
        return vertx.fileSystem().open(file, new OpenOptions().setWrite(true).setCreateNew(true))
                .compose(open -> open.write(bytes).compose(written -> open.flush()).eventually(open::close));
    }
}
