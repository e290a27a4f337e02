package vn.caunoi.dialogs.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of playing conversations.
 *
 * @param failures each as {@code file:line: what was expected and what came}
 * @param covered steps and ways the conversations went, {@code flow/step} and {@code flow/step>way}
 * @param all every step and way there is
 */
public record Report(int conversations, int messages, List<String> failures, Set<String> covered, List<String> all) {

    public boolean passed() {
        return failures.isEmpty();
    }

    /** Steps no conversation went through. */
    public List<String> missedSteps() {
        return missed(false);
    }

    /** Ways (options, branches, outcomes) no conversation took. */
    public List<String> missedWays() {
        return missed(true);
    }

    private List<String> missed(boolean ways) {
        return all.stream().filter(name -> name.contains(">") == ways && !covered.contains(name)).toList();
    }

    /** For the terminal: failures first, then the counts and what was never reached. */
    public String text() {
        String failed = failures.stream().map(failure -> "FAILED " + failure + "\n").collect(Collectors.joining());
        return failed + String.format(Locale.ROOT, "%d conversations, %d messages, %d failures; steps %s, ways %s%n",
                        conversations, messages, failures.size(), share(false), share(true))
                + missed("never reached: ", missedSteps()) + missed("never taken: ", missedWays());
    }

    private String share(boolean ways) {
        long there = all.stream().filter(name -> name.contains(">") == ways).count();
        return (there - missed(ways).size()) + "/" + there;
    }

    private static String missed(String label, List<String> names) {
        return names.isEmpty() ? "" : label + String.join(", ", names) + "\n";
    }
}
