package vn.caunoi.e2e.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.caunoi.e2e.House;
import vn.caunoi.e2e.Officer;

/**
 * Holds what citizens said and see against what staff find in the inbox: every acknowledged message stands there once, every
 * story opened one petition, every reply is on the screen once and in its place.
 */
final class Auditor {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** A copy that is still under way shows itself within this. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Officer officer;

    Auditor(Officer officer) {
        this.officer = officer;
    }

    /** Looks until all is well, then once more a little later; at the latest when {@code patience} is over. */
    Ledger audits(List<Story> stories, Duration patience) {
        var latest = Instant.now().plus(patience);
        var found = looks(stories);
        while (!found.findings().isEmpty() && Instant.now().isBefore(latest)) {
            Fault.pass(BETWEEN_LOOKS);
            found = looks(stories);
        }
        if (found.findings().isEmpty()) {
            Fault.pass(QUIET);
            found = looks(stories);
        }
        return found;
    }

    private Ledger looks(List<Story> stories) {
        var files = new HashMap<String, List<File>>();
        for (var card : officer.everyConversation()) {
            var file = read(card.get("id").asText(), card.get("account").asText());
            stories.stream().filter(story -> file.mentions(story.marker()))
                    .forEach(story -> files.computeIfAbsent(story.marker(), m -> new ArrayList<>()).add(file));
        }
        var ledger = new Ledger(Map.of(), List.of());
        for (var story : stories) {
            ledger = ledger.plus(judged(story, files.getOrDefault(story.marker(), List.of())));
        }
        return ledger;
    }

    private File read(String id, String account) {
        return new File(account, officer.everyLine(id), officer.opens(id).get("petitions"));
    }

    private static Ledger judged(Story story, List<File> files) {
        if (files.size() != 1) {
            return new Ledger(Map.of(), List.of(story.marker() + ": stands in " + files.size() + " conversations"));
        }
        var file = files.get(0);
        var screen = new Screen(file.replies(), Screen.letters(story.citizen().screen()));
        var figures = new TreeMap<String, Integer>();
        figures.put("messages acknowledged", story.inOrder().size() + story.burst().size());
        figures.put("messages with their one effect", heard(story, file).size());
        figures.put("SMS repeated by the centre", repeated(story, file));
        figures.put("petitions", file.petitions().size());
        figures.put("replies on the screen, in order", screen.inOrder());
        figures.put("in doubt, on the screen", screen.doubtfulShown());
        figures.put("in doubt, not on the screen", screen.doubtfulNot());
        var findings = Stream.of(unheard(story, file), petitions(story, file), screen.findings()).flatMap(List::stream)
                .map(finding -> story.account() + " " + story.marker() + ": " + finding)
                .toList();
        return new Ledger(figures, findings);
    }

    private static List<String> unheard(Story story, File file) {
        int ordered = story.inOrder().size();
        var heard = heard(story, file);
        boolean first = heard.size() >= ordered && heard.subList(0, ordered).equals(story.inOrder());
        boolean all = heard.stream().sorted().toList()
                .equals(Stream.concat(story.inOrder().stream(), story.burst().stream()).sorted().toList());
        return first && all ? List.of() : List.of("said " + story.inOrder() + " and " + story.burst() + ", heard " + file.heard());
    }

    /**
     * SMPP gives a text no id: one whose success was under way when the link broke comes again as a new one, the documented
     * limit of the channel. It is counted, not forgiven elsewhere: a story says no text twice.
     */
    private static List<String> heard(Story story, File file) {
        return story.account().equals(House.SMS) ? file.heard().stream().distinct().toList() : file.heard();
    }

    private static int repeated(Story story, File file) {
        return file.heard().size() - heard(story, file).size();
    }

    private static List<String> petitions(Story story, File file) {
        return file.petitions().size() == 1 && file.petitions().toString().contains(story.marker())
                ? List.of()
                : List.of("its petitions are " + file.petitions());
    }

    /** What staff see of one conversation. */
    private record File(String account, List<JsonNode> lines, JsonNode petitions) {

        boolean mentions(String marker) {
            return heard().stream().anyMatch(text -> text.contains(marker));
        }

        List<String> heard() {
            return lines.stream().filter(line -> line.get("kind").asText().equals("in")).map(line -> line.get("text").asText()).toList();
        }

        List<Screen.Reply> replies() {
            return lines.stream().filter(line -> line.get("kind").asText().equals("out"))
                    .map(line -> Screen.reply(line.get("text").asText(), line.get("delivery").asText(), line.path("deliveryDetail").asText()))
                    .toList();
        }
    }
}
