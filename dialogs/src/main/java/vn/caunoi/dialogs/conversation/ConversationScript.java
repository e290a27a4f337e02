package vn.caunoi.dialogs.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.caunoi.dialogs.Engine;
import vn.caunoi.dialogs.TextLimits;

/** Plays conversation scripts ({@code *.conv}) against an engine. */
public final class ConversationScript {

    private static final String ENDING = ".conv";

    private ConversationScript() {}

    /**
     * Plays a script, or every script of a folder, and compares.
     *
     * @throws UncheckedIOException when a file cannot be read
     */
    public static Report run(Path path, Engine engine, TextLimits limits) {
        List<String> failures = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        int messages = 0;
        List<Path> files = files(path);
        for (Path file : files) {
            try {
                Player.Played played = new Player(read(file), engine, limits).play();
                failures.addAll(played.failures());
                covered.addAll(played.covered());
                messages += played.messages();
            } catch (IllegalArgumentException e) {
                failures.add(e.getMessage());
            }
        }
        if (files.isEmpty()) {
            failures.add(path + ": no " + ENDING + " file here");
        }
        return new Report(files.size(), messages, List.copyOf(failures), Set.copyOf(covered), engine.flows().ways());
    }

    /**
     * Plays and writes down what the assistant says now, for a person to review in the diff. Lines with {@code ~} or
     * {@code /pattern/} that still hold are kept.
     */
    public static void rewrite(Path path, Engine engine, TextLimits limits) {
        files(path).forEach(file -> rewriteOne(file, engine, limits));
    }

    private static void rewriteOne(Path file, Engine engine, TextLimits limits) {
        Script script = read(file);
        List<Line> loose = script.lines().stream().filter(line -> Expectation.loose(line.text())).toList();
        String lines = new Player(script, engine, limits).play().happened().stream()
                .map(line -> (line.acts() ? "\n" : "") + Script.written(kept(line, loose)))
                .collect(Collectors.joining("\n"));
        try {
            Files.writeString(file, script.head() + "\n" + lines + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static Line kept(Line line, List<Line> loose) {
        return loose.stream()
                .filter(old -> old.kind().equals(line.kind()) && Expectation.matches(old.text(), line.text()))
                .findFirst().map(old -> new Line(line.number(), line.kind(), line.mark(), old.text(), line.options()))
                .orElse(line);
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static Script read(Path file) {
        try {
            return Script.read(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
