package vn.caunoi.channels.testkit;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import vn.caunoi.channels.ChannelContext;

/**
 * The gateway's ports kept in memory, with the same promises except surviving a crash.
 * Two channels given the same ports see each other as two nodes on one store do.
 */
public final class MemoryPorts {

    private final InstantSource clock;
    private final MemoryVault vault;
    private final MemoryShelf shelf = new MemoryShelf();
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryRelay relay = new MemoryRelay();
    private final MemoryFiles files = new MemoryFiles();

    public MemoryPorts(InstantSource clock) {
        this.clock = clock;
        this.vault = new MemoryVault(clock);
    }

    public ChannelContext context(Vertx vertx) {
        return new ChannelContext(vertx, clock, vault, shelf, journal, relay, files);
    }

    public MemoryVault vault() {
        return vault;
    }

    public MemoryShelf shelf() {
        return shelf;
    }

    public MemoryJournal journal() {
        return journal;
    }

    public MemoryRelay relay() {
        return relay;
    }

    public MemoryFiles files() {
        return files;
    }
}
