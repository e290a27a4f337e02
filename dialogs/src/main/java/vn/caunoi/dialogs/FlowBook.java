package vn.caunoi.dialogs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.caunoi.dialogs.flow.BookCheck;
import vn.caunoi.dialogs.flow.Flow;
import vn.caunoi.dialogs.flow.FlowProblem;
import vn.caunoi.dialogs.flow.FlowReader;
import vn.caunoi.dialogs.flow.Phrases;
import vn.caunoi.dialogs.flow.Resources;
import vn.caunoi.dialogs.flow.Starts.Moment;
import vn.caunoi.dialogs.flow.Step;
import vn.caunoi.dialogs.flow.Words;

/** All flows of an installation, read and checked. A flow may be there in several versions: running conversations keep theirs. */
public final class FlowBook {

    private static final String INDEX = "flows/flows.txt";

    private final Map<Version, Flow> versions = new HashMap<>();
    private final Map<String, Flow> latest = new LinkedHashMap<>();
    private final List<Flow> all;
    private final Map<Moment, Flow> moments = new EnumMap<>(Moment.class);
    private final Map<String, Flow> intents = new HashMap<>();
    private final Map<String, Flow> questions = new HashMap<>();
    private final Keywords keywords;
    private final Words words = Words.shipped();
    private final Phrases phrases = Phrases.shipped();

    private FlowBook(List<Flow> flows) {
        flows.stream().sorted(Comparator.comparingInt(Flow::version)).forEach(flow -> {
            versions.put(new Version(flow.id(), flow.version()), flow);
            latest.put(flow.id(), flow);
        });
        all = List.copyOf(latest.values());
        all.forEach(this::enter);
        keywords = new Keywords(all);
    }

    /** Where two flows start on the same, the first does. */
    private void enter(Flow flow) {
        flow.starts().on().ifPresent(moment -> moments.putIfAbsent(moment, flow));
        flow.starts().intents().forEach(intent -> intents.putIfAbsent(intent, flow));
        flow.starts().questions().forEach(entry -> questions.putIfAbsent(entry, flow));
    }

    private record Version(String id, int number) {}

    /** @param book empty when there are problems */
    public record Loaded(Optional<FlowBook> book, List<FlowProblem> problems) {}

    /** The flows that come with the program. Whether they keep the channels' limits is checked when it is built. */
    public static FlowBook shipped() {
        List<FlowProblem> problems = new ArrayList<>();
        Loaded loaded = loaded(readShipped(problems), problems, BookCheck.NO_LIMITS);
        return loaded.book().orElseThrow(() -> new IllegalStateException("shipped flows: " + loaded.problems()));
    }

    /** The flows that come with the program, checked against these limits. */
    public static Loaded shipped(TextLimits limits) {
        List<FlowProblem> problems = new ArrayList<>();
        return loaded(readShipped(problems), problems, limits);
    }

    /**
     * The shipped flows and those of a folder ({@code *.yaml}); a flow of the folder replaces the shipped one with its id
     * and version.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    public static Loaded load(Path folder, TextLimits limits) {
        List<FlowProblem> problems = new ArrayList<>();
        Map<String, Flow> flows = new LinkedHashMap<>();
        readShipped(problems).forEach(flow -> flows.put(key(flow), flow));
        List<Flow> own = readFolder(folder, problems);
        problems.addAll(BookCheck.duplicates(own));
        own.forEach(flow -> flows.put(key(flow), flow));
        return loaded(List.copyOf(flows.values()), problems, limits);
    }

    private static Loaded loaded(List<Flow> flows, List<FlowProblem> problems, TextLimits limits) {
        problems.addAll(BookCheck.check(flows, limits));
        Optional<FlowBook> book = problems.isEmpty() ? Optional.of(new FlowBook(flows)) : Optional.empty();
        return new Loaded(book, List.copyOf(problems));
    }

    private static List<Flow> readShipped(List<FlowProblem> problems) {
        return Resources.text(INDEX).lines().filter(name -> !name.isBlank())
                .flatMap(name -> read(name, Resources.text("flows/" + name), problems)).toList();
    }

    private static List<Flow> readFolder(Path folder, List<FlowProblem> problems) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Flow> flows = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
                read(file.getFileName().toString(), Files.readString(file), problems).forEach(flows::add);
            }
            return flows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the flows in " + folder, e);
        }
    }

    private static Stream<Flow> read(String file, String text, List<FlowProblem> problems) {
        FlowReader.Result result = FlowReader.read(file, text);
        problems.addAll(result.problems());
        return result.flow().stream();
    }

    private static String key(Flow flow) {
        return flow.id() + "@" + flow.version();
    }

    /** The latest version of every flow. */
    public List<Flow> all() {
        return all;
    }

    /** Every step of the latest flows as {@code flow/step}, and every way as {@code flow/step>way}. */
    public List<String> ways() {
        return all().stream().flatMap(flow -> flow.steps().stream().flatMap(step -> Stream.concat(
                        Stream.of(flow.id() + "/" + step.id()),
                        step.ways().stream().distinct().map(way -> flow.id() + "/" + step.id() + ">" + way))))
                .toList();
    }

    /** The latest version of a flow; the check at load made sure that it is there. */
    Flow flow(String id) {
        return Optional.ofNullable(latest.get(id)).orElseThrow(() -> new IllegalArgumentException("no flow '" + id + "'"));
    }

    /** The version the conversation began with, else the latest. */
    Optional<Flow> at(Position position) {
        Flow begun = versions.get(new Version(position.flow(), position.version()));
        return begun == null ? Optional.ofNullable(latest.get(position.flow())) : Optional.of(begun);
    }

    Optional<Step> step(Position position) {
        return at(position).flatMap(flow -> flow.step(position.step()));
    }

    Flow on(Moment moment) {
        return Optional.ofNullable(moments.get(moment)).orElseThrow(() -> new IllegalArgumentException("no flow starts on " + moment));
    }

    boolean startedBy(String text, Moment moment) {
        return words.says(on(moment).starts().words(), text);
    }

    Optional<Flow> startedByWords(String text) {
        for (Flow flow : all) {
            if (words.says(flow.starts().words(), text)) {
                return Optional.of(flow);
            }
        }
        return Optional.empty();
    }

    /** The SMS command a text is, with or without the politeness before it. */
    Optional<Keywords.Found> command(String text) {
        return keywords.read(words.withoutLead(text));
    }

    Optional<Flow> startedByIntent(String intent) {
        return Optional.ofNullable(intents.get(intent));
    }

    /** The flow that answers a question entry better than its text does. */
    Optional<Flow> startedByQuestion(String entry) {
        return Optional.ofNullable(questions.get(entry));
    }

    Words words() {
        return words;
    }

    Phrases phrases() {
        return phrases;
    }
}
