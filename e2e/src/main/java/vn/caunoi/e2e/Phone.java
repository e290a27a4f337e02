package vn.caunoi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A citizen with a Zalo phone or a key-pad phone of the simulators. */
public final class Phone {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** One for all phones: each would bring threads of its own. */
    private static final Http HTTP = new Http();

    private final String address;
    private final String kind;
    private long read;

    /** @param kind zalo or sms */
    public Phone(String phonesUrl, String kind, String citizen) {
        this.address = phonesUrl + "/" + kind + "/" + citizen + "/messages";
        this.kind = kind;
    }

    /** Answers the message's place on this phone. */
    public long says(String text) {
        return act(Map.of("type", "send", "text", text));
    }

    /** Whether the provider says that this message of the citizen was taken. */
    public boolean delivered(long place) {
        return messages(place - 1).stream().anyMatch(m -> m.get("seq").asLong() == place && m.get("delivery").asText().equals("delivered"));
    }

    public void follows() {
        act(Map.of("type", "follow"));
    }

    /** Taps the button whose title contains {@code title} on the newest message that has one. */
    public void taps(String title) {
        var button = messages().stream()
                .flatMap(message -> list(message.get("buttons")).stream())
                .filter(b -> b.get("title").asText().contains(title))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new AssertionError("no button '" + title + "' on the phone: " + texts()));
        act(Map.of("type", "tap", "title", button.get("title").asText(), "payload", button.get("payload").asText(),
                "button", button.get("type").asText()));
    }

    /** Waits for the next message from the service that has these words in it. */
    public JsonNode reads(String pattern) {
        var words = Pattern.compile(pattern);
        var found = Awaitility.await(kind + " message with '" + pattern + "'")
                .atMost(PATIENCE)
                .until(() -> fromService().stream().filter(m -> m.get("seq").asLong() > read && words.matcher(m.get("text").asText()).find())
                        .findFirst().orElse(null), m -> m != null);
        read = found.get("seq").asLong();
        return found;
    }

    /** The first group of {@code pattern} in the next message that has it. */
    public String readsOut(String pattern) {
        var matcher = Pattern.compile(pattern).matcher(reads(pattern).get("text").asText());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    public List<JsonNode> fromService() {
        return messages().stream().filter(m -> m.get("from").asText().equals("service")).toList();
    }

    public List<String> texts() {
        return messages().stream().map(m -> m.get("from").asText() + ": " + m.get("text").asText()).toList();
    }

    private List<JsonNode> messages() {
        return messages(0);
    }

    private List<JsonNode> messages(long after) {
        var answer = HTTP.getJson(address + "?after=" + after);
        return list(answer.isArray() ? answer : answer.get("messages"));
    }

    private long act(Map<String, ?> action) {
        var answer = HTTP.post(address, Http.json(action), Map.of("Content-Type", "application/json"));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return Http.json(answer.body()).get("seq").asLong();
    }

    private static List<JsonNode> list(JsonNode array) {
        var nodes = new ArrayList<JsonNode>();
        array.forEach(nodes::add);
        return nodes;
    }
}
