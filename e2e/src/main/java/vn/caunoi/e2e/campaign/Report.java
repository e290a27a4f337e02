package vn.caunoi.e2e.campaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.TreeSet;
import vn.caunoi.e2e.Caunoi;

/** What a campaign did and found, as a table for people and as JSON for programs. */
public record Report(Plan plan, Duration took, Ledger ledger) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public boolean isClean() {
        return ledger.findings().isEmpty();
    }

    /** The checks that failed, by name. */
    public TreeSet<Check> failed() {
        var failed = new TreeSet<Check>();
        ledger.findings().forEach(finding -> failed.add(finding.check()));
        return failed;
    }

    /** Writes {@code e2e/target/campaign/NAME.json} and {@code .txt}; answers the table. */
    public String keep(String name) {
        try {
            Files.writeString(file(name + ".txt"), toString());
            Files.writeString(file(name + ".json"), JSON.writeValueAsString(json()));
            return toString();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** Adds a line to a file beside the reports. */
    static void note(String name, String line) {
        try {
            Files.writeString(file(name), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private static Path file(String name) throws IOException {
        return Files.createDirectories(Caunoi.checkout().resolve(Path.of("e2e", "target", "campaign"))).resolve(name);
    }

    private LinkedHashMap<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("seed", plan.seed());
        json.put("plan", plan.toString());
        json.put("seconds", took.toSeconds());
        json.put("figures", ledger.figures());
        json.put("inDoubt", ledger.doubts());
        json.put("broken", ledger.findings().stream().map(Finding::toString).toList());
        return json;
    }

    @Override
    public String toString() {
        return String.format("campaign: %s%n  took %d s, %s%n%s", plan, took.toSeconds(),
                isClean() ? "every promise was kept" : ledger.findings().size() + " BROKEN PROMISES " + failed(), ledger);
    }
}
