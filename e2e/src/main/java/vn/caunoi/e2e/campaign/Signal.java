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
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(pid)).redirectErrorStream(true).start().waitFor();
        } catch (IOException noKill) {
            throw new UncheckedIOException(noKill);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }
}
