package vn.caunoi.store;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A JVM of its own that holds an embedded Redis until it is killed. */
final class HoldRedis {

    private HoldRedis() {}

    public static void main(String[] arguments) {
        var redis = OnRedis.await(EmbeddedRedis.start(Vertx.vertx(), Path.of(arguments[0]), List.of()));
        System.out.println("ready " + redis.pid() + " " + redis.url());
    }

    /** Another JVM, and the Redis it started. */
    record Other(Process jvm, long redisPid, String url) {

        static Other on(Path folder) throws IOException {
            var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var jvm = new ProcessBuilder(java, "-cp", classPath, HoldRedis.class.getName(), folder.toString())
                    .redirectErrorStream(true)
                    .start();
            var lines = new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8);
            var said = new StringBuilder();
            for (var c = lines.read(); c >= 0; c = lines.read()) {
                if (c == '\n' && said.toString().startsWith("ready ")) {
                    var words = said.toString().split(" ");
                    return new Other(jvm, Long.parseLong(words[1]), words[2]);
                }
                said = c == '\n' ? new StringBuilder() : said.append((char) c);
            }
            throw new AssertionError("the other JVM ended: " + said);
        }

        /** The shell that watches over Redis, and its own child that listens for the end of the JVM. */
        void killGuard() {
            var guard = ProcessHandle.of(redisPid).flatMap(ProcessHandle::parent).orElseThrow();
            guard.children().filter(child -> child.pid() != redisPid).forEach(ProcessHandle::destroyForcibly);
            guard.destroyForcibly();
        }

        /** A process that ended but was not reaped yet has no command. */
        boolean redisRuns() {
            return ProcessHandle.of(redisPid)
                    .flatMap(process -> process.info().command())
                    .isPresent();
        }
    }
}
