package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** A Lua script of this room: sent once, then run by its hash; sent again when Redis has forgotten it. */
final class Script {

    private static final String USES = "-- Uses: ";

    private final String text;
    private final String sha;

    private Script(String text) {
        this.text = text;
        this.sha = sha1(text);
    }

    /** Reads {@code name.lua}; each {@code -- Uses: part} line gives way to the part it names. */
    static Script named(String name) {
        return new Script(read(name)
                .lines()
                .map(line -> line.startsWith(USES) ? read(line.substring(USES.length())) : line)
                .collect(Collectors.joining("\n")));
    }

    Call call() {
        return new Call();
    }

    /** One run: keys first, then arguments, in the order the script names them. */
    final class Call {

        private final List<String> keys = new ArrayList<>();
        private final List<String> arguments = new ArrayList<>();

        Call key(String key) {
            keys.add(key);
            return this;
        }

        Call argument(String argument) {
            arguments.add(argument);
            return this;
        }

        Call argument(long argument) {
            return argument(Long.toString(argument));
        }

        Call argument(Instant argument) {
            return argument(argument.toEpochMilli());
        }

        Future<Response> run(Link link) {
            return link.send(request(Command.EVALSHA, sha)).recover(cause -> forgotten(cause)
                    ? link.send(request(Command.EVAL, text))
                    : Future.failedFuture(cause));
        }

        private boolean forgotten(Throwable cause) {
            return cause instanceof StoreException refusal && refusal.is("NOSCRIPT");
        }

        private Request request(Command command, String script) {
            var request = Request.cmd(command).arg(script).arg(keys.size());
            keys.forEach(request::arg);
            arguments.forEach(request::arg);
            return request;
        }
    }

    private static String read(String name) {
        try (var in = Script.class.getResourceAsStream(name + ".lua")) {
            if (in == null) {
                throw new IllegalStateException("the script " + name + ".lua is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot read the script " + name + ".lua", cause);
        }
    }

    private static String sha1(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java platform has SHA-1", cause);
        }
    }
}
