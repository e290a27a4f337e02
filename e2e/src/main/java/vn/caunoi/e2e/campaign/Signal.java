package vn.caunoi.e2e.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What Java has no call for. */
enum Signal {
    STOP,
    CONT,
    KILL;

    /** A process that is gone already is no fault. */
    void to(long pid) {
        run("kill", "-" + name(), Long.toString(pid));
    }

    /** Sets a limit of a process that runs, as prlimit of util-linux takes it; one that is gone already is no fault. */
    static void prlimit(long pid, String limit) {
        run("prlimit", "--pid", Long.toString(pid), limit);
    }

    private static void run(String... command) {
        try {
            new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }
}
