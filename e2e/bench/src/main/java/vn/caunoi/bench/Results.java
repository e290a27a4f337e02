package vn.caunoi.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one run with what they were measured on, as JSON and as a table on the screen.
 *
 * @param rows each with the same columns
 */
public record Results(String benchmark, List<Map<String, Object>> rows) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public void write(Path file) {
        var run = new LinkedHashMap<String, Object>();
        run.put("benchmark", benchmark);
        run.put("machine", machine());
        run.put("rows", rows);
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.writeString(file, JSON.writeValueAsString(run) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
        System.out.println(table());
    }

    /** As Markdown, to be put into {@code docs/performance.md}. */
    String table() {
        var columns = rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        var text = new StringBuilder(line(columns)).append(line(columns.stream().map(column -> "---").toList()));
        rows.forEach(row -> text.append(line(columns.stream().map(column -> shown(row.get(column))).toList())));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String shown(Object value) {
        if (value instanceof Double number) {
            return Math.abs(number) >= 100 ? "%,.0f".formatted(number) : "%.3g".formatted(number);
        }
        return value == null ? "" : value.toString();
    }

    /** Nothing that names the machine: only what the figures depend on. */
    private static Map<String, Object> machine() {
        return Map.of(
                "processors", Runtime.getRuntime().availableProcessors(),
                "java", System.getProperty("java.version"),
                "system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }
}
