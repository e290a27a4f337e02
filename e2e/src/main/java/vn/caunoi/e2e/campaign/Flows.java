package vn.caunoi.e2e.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipFile;
import vn.caunoi.e2e.Caunoi;

/** The shipped flow of a petition, as an operator would change it: it reminds sooner. */
final class Flows {

    private static final String FLOW = "vn/caunoi/dialogs/flows/open-petition.yaml";
    private static final String SHIPPED = "remind-after: PT2H";

    private Flows() {}

    /** @return the folder, for the configuration */
    static Path remindingAfter(Duration silence, Path folder) {
        var shipped = shipped();
        if (!shipped.contains(SHIPPED)) {
            throw new IllegalStateException(FLOW + " has no '" + SHIPPED + "' any more: the campaign needs its reminder");
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("open-petition.yaml"), shipped.replace(SHIPPED, "remind-after: " + silence));
            return folder;
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private static String shipped() {
        try (var files = Files.list(Caunoi.jar().resolveSibling("lib"))) {
            var dialogs = files.filter(file -> file.getFileName().toString().startsWith("dialogs-")).findFirst().orElseThrow();
            try (var zip = new ZipFile(dialogs.toFile()); var flow = zip.getInputStream(zip.getEntry(FLOW))) {
                return new String(flow.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
