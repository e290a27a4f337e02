package vn.caunoi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A member of staff at the inbox's API, as the page uses it. */
public final class Officer {

    private final Http http;
    private final String api;
    private final String token;

    private Officer(Http http, String internalUrl, String token) {
        this.http = http;
        this.api = api(internalUrl);
        this.token = token;
    }

    public static Officer logsIn(String internalUrl, String name, String password) {
        var http = new Http();
        var api = api(internalUrl);
        var answer = http.post(api + "/login", Http.json(Map.of("name", name, "password", password)),
                Map.of("Content-Type", "application/json"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new Officer(http, internalUrl, http.getJson(api + "/me").get("csrf").asText());
    }

    /** The same session at another node of the installation. */
    public Officer at(String internalUrl) {
        return new Officer(http, internalUrl, token);
    }

    private static String api(String internalUrl) {
        return internalUrl.replaceFirst("/$", "") + "/api";
    }

    /** Waits until a conversation of the account with these words in its newest line is listed; answers its id. */
    public String finds(String account, String words) {
        return Awaitility.await("a conversation of " + account + " with '" + words + "'")
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    for (var card : conversations()) {
                        if (card.get("account").asText().equals(account) && opens(card.get("id").asText()).toString().contains(words)) {
                            return card.get("id").asText();
                        }
                    }
                    return null;
                }, id -> id != null);
    }

    public JsonNode conversations() {
        return http.getJson(api + "/conversations?view=all").get("conversations");
    }

    /** The newest conversations with these words in them; without {@code conversations} when the node cannot tell now. */
    public JsonNode searches(String words) {
        return http.getJson(api + "/conversations?view=all&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    /** Every conversation there is, page by page. */
    public List<JsonNode> everyConversation() {
        var all = new ArrayList<JsonNode>();
        var before = "";
        do {
            var page = http.getJson(api + "/conversations?view=all&before=" + before);
            page.get("conversations").forEach(all::add);
            before = URLEncoder.encode(page.get("next").asText(), StandardCharsets.UTF_8);
        } while (!before.isEmpty());
        return all;
    }

    /** Every line of a conversation, oldest first. */
    public List<JsonNode> everyLine(String conversation) {
        var all = new ArrayList<JsonNode>();
        for (var page = linesAfter(conversation, "0-0"); !page.isEmpty(); page = linesAfter(conversation, cursor(all))) {
            page.forEach(all::add);
        }
        return all;
    }

    private JsonNode linesAfter(String conversation, String cursor) {
        return http.getJson(api + "/conversations/" + conversation + "/lines?after=" + cursor).get("lines");
    }

    private static String cursor(List<JsonNode> lines) {
        return lines.get(lines.size() - 1).get("cursor").asText();
    }

    public JsonNode opens(String conversation) {
        return http.getJson(api + "/conversations/" + conversation);
    }

    public void takes(String conversation) {
        var owner = opens(conversation).get("conversation").get("owner").get("name").asText();
        done(act(conversation, "take", Map.of("owner", owner)));
    }

    /** Answers after having read everything that stands there now. */
    public void replies(String conversation, String text) {
        var lines = opens(conversation).get("lines");
        var seen = lines.get(lines.size() - 1).get("cursor").asText();
        done(act(conversation, "reply", Map.of("text", text, "clientId", UUID.randomUUID().toString(), "seen", seen)));
    }

    public void givesBack(String conversation) {
        done(act(conversation, "give-back", Map.of()));
    }

    public JsonNode opensPetition(String number) {
        return http.getJson(api + "/petitions/" + number);
    }

    /** Does this with the petition as it stands now. */
    public void moves(String number, String act, Map<String, String> fields) {
        var version = opensPetition(number).get("petition").get("version").asLong();
        done(http.post(api + "/petitions/" + number + "/acts", Http.json(Map.of("act", act, "version", version, "fields", fields)),
                Map.of("Content-Type", "application/json", "X-CSRF-Token", token)));
    }

    public HttpResponse<String> act(String conversation, String act, Map<String, ?> body) {
        return http.post(api + "/conversations/" + conversation + "/" + act, Http.json(body),
                Map.of("Content-Type", "application/json", "X-CSRF-Token", token));
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }
}
