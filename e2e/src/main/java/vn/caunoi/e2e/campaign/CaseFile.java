package vn.caunoi.e2e.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What staff see of one conversation: every line in its order, and the petitions beside it. */
record CaseFile(String id, List<JsonNode> lines, JsonNode petitions) {

    private static final Pattern MARKER = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final String REMINDER = Screen.letters("Bác còn đó không ạ?");

    /** As the flow words it, by SMS and elsewhere. */
    private static final List<String> QUESTIONS = List.of(Screen.letters("Bác xem lại giúp em"), Screen.letters("Tra loi 1 la bac dong y"));

    /** The marker of the story that was told here; a story says it in its first words. */
    Optional<String> marker() {
        return heard().stream().map(MARKER::matcher).filter(matcher -> matcher.find()).map(matcher -> matcher.group()).findFirst();
    }

    List<String> heard() {
        return lines.stream().filter(line -> kind(line).equals("in")).map(line -> line.get("text").asText()).toList();
    }

    List<Screen.Reply> replies() {
        return lines.stream().filter(line -> kind(line).equals("out"))
                .map(line -> Screen.reply(line.get("text").asText(), line.get("delivery").asText(), line.path("deliveryDetail").asText()))
                .toList();
    }

    long said(String text) {
        return lines.stream().filter(line -> kind(line).equals("out") && line.get("text").asText().equals(text)).count();
    }

    List<String> numbers() {
        return StreamSupport.stream(petitions.spliterator(), false).map(petition -> petition.path("number").asText()).toList();
    }

    /** The first thing the bot said after a person had taken the conversation and before it was given back. */
    Optional<String> overruled() {
        var owned = new Hands();
        return lines.stream().filter(line -> owned.afterwards(line) && kind(line).equals("out") && line.get("author").asText().equals("bot"))
                .map(line -> line.get("text").asText()).findFirst();
    }

    /** How many reminders do not stand right under the question they are about, or stand there a second time. */
    long lateReminders() {
        var owned = new Hands();
        boolean awaited = false;
        long late = 0;
        for (var line : lines) {
            var letters = Screen.letters(line.get("text").asText());
            boolean toStaff = owned.afterwards(line);
            if (kind(line).equals("in")) {
                // What a person was told leaves the bot's question open.
                awaited &= toStaff;
            } else if (kind(line).equals("out") && letters.startsWith(REMINDER)) {
                late += awaited ? 0 : 1;
                awaited = false;
            } else if (kind(line).equals("out")) {
                awaited |= QUESTIONS.stream().anyMatch(letters::contains);
            }
        }
        return late;
    }

    /** Whether a person has the conversation, line by line. */
    private static final class Hands {

        private boolean owned;

        boolean afterwards(JsonNode line) {
            var text = line.get("text").asText();
            if (kind(line).equals("activity")) {
                owned = text.contains("nhận hội thoại") || owned && !text.contains("trả hội thoại lại");
            }
            return owned;
        }
    }

    long reminders() {
        return lines.stream().filter(line -> kind(line).equals("out") && Screen.letters(line.get("text").asText()).startsWith(REMINDER)).count();
    }

    private static String kind(JsonNode line) {
        return line.get("kind").asText();
    }
}
