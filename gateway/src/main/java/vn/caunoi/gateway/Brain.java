package vn.caunoi.gateway;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.caunoi.dialogs.Engine;
import vn.caunoi.dialogs.FlowBook;
import vn.caunoi.dialogs.Limits;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;
import vn.caunoi.gateway.config.ConfigException;

/** Builds the dialog engine. It reads files and trains models: not for an event loop. */
public final class Brain {

    private Brain() {}

    /**
     * @param folder flows that replace or join the shipped ones
     * @throws ConfigException listing every problem as file:line: reason
     */
    public static Engine load(Optional<Path> folder) {
        var loaded = folder.map(own -> FlowBook.load(own, new ChannelTexts())).orElseGet(() -> new FlowBook.Loaded(
                Optional.of(FlowBook.shipped()), java.util.List.of()));
        var flows = loaded.book().orElseThrow(() -> new ConfigException("the flows cannot be used:\n"
                + loaded.problems().stream().map(Object::toString).collect(Collectors.joining("\n"))));
        return new Engine(flows, VietnameseUnderstanding.shipped(), Limits.DEFAULTS);
    }
}
