package vn.caunoi.e2e.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import vn.caunoi.e2e.Caunoi;
import vn.caunoi.e2e.Http;

/**
 * The gateway with one protection removed; {@code mutants.json} names them all.
 *
 * @param removes the protection, in words
 * @param faults that bring about what it protects from
 * @param fails the checks of which one must go red
 */
public record Mutant(String name, String removes, List<Edit> edits, List<String> faults, Set<Check> fails) {

    private static final String RESOURCES = "/src/main/resources/";

    /**
     * A change of one source file.
     *
     * @param file from the top of the checkout, a script or a class
     * @param from stands there exactly once
     */
    record Edit(String file, String from, String to) {

        static Edit read(JsonNode json) {
            return new Edit(json.get("file").asText(), json.get("from").asText(), json.get("to").asText());
        }

        String in(String source) {
            if (source.split(Pattern.quote(from), -1).length != 2) {
                throw new IllegalStateException(file + " does not have exactly once: " + from);
            }
            return source.replace(from, to);
        }
    }

    public static List<Mutant> all() {
        var all = new ArrayList<Mutant>();
        Http.json(Resource.text("mutants.json")).forEach(json -> all.add(read(json)));
        return all;
    }

    private static Mutant read(JsonNode json) {
        var edits = new ArrayList<Edit>();
        json.get("edits").forEach(edit -> edits.add(Edit.read(edit)));
        var faults = new ArrayList<String>();
        json.get("faults").forEach(fault -> faults.add(fault.asText()));
        var fails = new TreeSet<Check>();
        json.get("fails").forEach(check -> fails.add(Check.valueOf(check.asText())));
        return new Mutant(json.get("name").asText(), json.get("removes").asText(), edits, faults, fails);
    }

    /** Writes what is changed into the folder, as classes and resources that go before the program's own. */
    public Path built(Path folder) {
        var sources = new ArrayList<Path>();
        changes().forEach((file, text) -> {
            var target = folder.resolve(place(file));
            write(target, text);
            if (file.endsWith(".java")) {
                sources.add(target);
            }
        });
        compile(sources, folder);
        return folder;
    }

    /**
     * Every file that is changed, with its new text.
     *
     * @throws IllegalStateException when the source is no longer as the mutant expects it
     */
    Map<String, String> changes() {
        var changes = new LinkedHashMap<String, String>();
        edits.forEach(edit -> changes.put(edit.file(), edit.in(changes.computeIfAbsent(edit.file(), Mutant::source))));
        return changes;
    }

    private static String source(String file) {
        try {
            return Files.readString(Caunoi.checkout().resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path target, String text) {
        try {
            Files.createDirectories(target.getParent());
            Files.writeString(target, text);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private static String place(String file) {
        int resources = file.indexOf(RESOURCES);
        return resources < 0 ? "source/" + file : file.substring(resources + RESOURCES.length());
    }

    private static void compile(List<Path> sources, Path folder) {
        if (sources.isEmpty()) {
            return;
        }
        var words = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, Locale.ROOT, null);
        var classPath = Caunoi.jar() + File.pathSeparator + Caunoi.jar().resolveSibling("lib") + File.separator + "*";
        var options = List.of("-cp", classPath, "-d", folder.toString(), "-proc:none", "-nowarn");
        if (!compiler.getTask(words, files, null, options, null, files.getJavaFileObjectsFromPaths(sources)).call()) {
            throw new IllegalStateException("the mutant does not compile:\n" + words);
        }
    }
}
