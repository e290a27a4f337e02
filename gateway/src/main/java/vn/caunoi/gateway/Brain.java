package vn.caunoi.gateway;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.caunoi.dialogs.Engine;
import vn.caunoi.dialogs.FlowBook;
import vn.caunoi.dialogs.Limits;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;
import vn.caunoi.gateway.config.ConfigException;

/** Builds the dialog engine. It reads files and trains models, a second of work: not for an event loop. */
public final class Brain {

    /** Threads of their own: the common pool has none to spare on a small machine. */
    private static final Executor THREADS = work -> new Thread(work, "brain").start();

    private Brain() {}

    /**
     * Begins at once, in the background; the engine is waited for when it is asked for.
     *
     * @param folder flows that replace or join the shipped ones
     */
    public static Supplier<Engine> loading(Optional<Path> folder) {
        var understanding = CompletableFuture.supplyAsync(VietnameseUnderstanding::shipped, THREADS);
        var flows = CompletableFuture.supplyAsync(() -> flows(folder), THREADS);
        return () -> new Engine(loaded(flows), loaded(understanding), Limits.DEFAULTS);
    }

    /**
     * @param folder flows that replace or join the shipped ones
     * @throws ConfigException listing every problem as file:line: reason
     */
    public static Engine load(Optional<Path> folder) {
        return loading(folder).get();
    }

    private static FlowBook flows(Optional<Path> folder) {
        var loaded = folder.map(own -> FlowBook.load(own, new ChannelTexts()))
                .orElseGet(() -> new FlowBook.Loaded(Optional.of(FlowBook.shipped()), List.of()));
        return loaded.book().orElseThrow(() -> new ConfigException("the flows cannot be used:\n"
                + loaded.problems().stream().map(Object::toString).collect(Collectors.joining("\n"))));
    }

    private static <T> T loaded(CompletableFuture<T> loading) {
        try {
            return loading.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }
}
