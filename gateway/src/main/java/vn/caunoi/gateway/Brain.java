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

/**
 * The dialog engine and the understanding it asks, which may be taught while it is in use. Building them reads files and
 * trains models, a second of work: not for an event loop.
 */
public record Brain(Engine engine, VietnameseUnderstanding language) {

    /** Threads of their own: the common pool has none to spare on a small machine. */
    private static final Executor THREADS = work -> new Thread(work, "brain").start();

    /**
     * Begins at once, in the background; it is waited for when it is asked for.
     *
     * @param folder flows that replace or join the shipped ones
     */
    public static Supplier<Brain> loading(Optional<Path> folder) {
        var understanding = CompletableFuture.supplyAsync(VietnameseUnderstanding::shipped, THREADS);
        var flows = CompletableFuture.supplyAsync(() -> flows(folder), THREADS);
        return () -> {
            var language = loaded(understanding);
            return new Brain(new Engine(loaded(flows), language, Limits.DEFAULTS), language);
        };
    }

    /**
     * @param folder flows that replace or join the shipped ones
     * @throws ConfigException listing every problem as file:line: reason
     */
    public static Engine load(Optional<Path> folder) {
        return loading(folder).get().engine();
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
