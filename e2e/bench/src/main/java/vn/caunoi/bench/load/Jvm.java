package vn.caunoi.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Asks another JVM of this machine by the JDK's own jcmd. */
final class Jvm {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private Jvm() {}

    /** Megabytes of live objects. */
    static double heapAfterCollection(long pid) throws IOException, InterruptedException {
        ask(pid, "GC.run");
        var used = USED.matcher(ask(pid, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("jcmd does not say how much heap is used");
        }
        return Double.parseDouble(used.group(1)) / 1024;
    }

    private static String ask(long pid, String command) throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command).redirectErrorStream(true).start();
        try (InputStream said = jcmd.getInputStream()) {
            var text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            jcmd.waitFor();
            return text;
        }
    }
}
