package vn.caunoi.e2e.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Small campaigns against mutants: few stories, only the faults that bring about what the protection is for. */
public final class Mutations {

    private static final int CONVERSATIONS = 18;
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    /** What it takes may not come about at once: a node has to be struck between two lines of a program. */
    private static final int TRIES = 3;

    private Mutations() {}

    /** All faults of all mutants on the program as it is. */
    public static Report control(Path folder) {
        var faults = Mutant.all().stream().flatMap(mutant -> mutant.faults().stream()).distinct().toList();
        var report = run(folder, "nothing", faults, 0);
        Report.note("mutations.txt", String.format("%-20s red: %s%n", "nothing", report.failed()));
        return report;
    }

    /** The checks that failed with the protection removed; tried with other seeds until one of the right ones is among them. */
    public static Set<Check> red(Mutant mutant, Path folder) {
        System.setProperty("caunoi.before", mutant.built(made(folder.resolve("classes"))).toString());
        try {
            var red = tried(mutant, folder, 0);
            for (int more = 1; more < TRIES && red.stream().noneMatch(mutant.fails()::contains); more++) {
                red = tried(mutant, folder, more);
            }
            return red;
        } finally {
            System.clearProperty("caunoi.before");
        }
    }

    private static Set<Check> tried(Mutant mutant, Path folder, int number) {
        var red = run(folder, mutant.name(), mutant.faults(), number).failed();
        Report.note("mutations.txt", String.format("%-20s try %d, %s expected, red: %s%n", mutant.name(), number + 1, mutant.fails(), red));
        return red;
    }

    private static Report run(Path folder, String name, List<String> faults, int number) {
        var plan = Plan.small(CONVERSATIONS, faults, PATIENCE, number);
        try (var campaign = new Campaign(made(folder.resolve("try-" + number)), plan)) {
            var report = campaign.runs();
            System.out.println("mutant " + name + ", " + report.keep("mutant-" + name));
            return report;
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
