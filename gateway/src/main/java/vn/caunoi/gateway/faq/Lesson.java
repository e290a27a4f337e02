package vn.caunoi.gateway.faq;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a member of staff taught the FAQ.
 *
 * @param entry id of the entry it makes or adds to
 * @param asked ways of asking for it, in citizens' words
 * @param answer what it makes an entry of; empty = only more ways of asking for an entry that is there
 * @param by user name
 * @param ended when somebody took it back, after which it answers nobody; it is kept, for citizens were told it
 */
public record Lesson(String id, String entry, List<String> asked, Optional<Answer> answer, String by, Instant at, Optional<Instant> ended) {

    /** @param brief for SMS @param validTo the last day it holds; empty = until somebody ends it */
    public record Answer(String question, String text, String brief, String source, LocalDate validFrom, Optional<LocalDate> validTo) {}

    Lesson endedAt(Instant now) {
        return new Lesson(id, entry, asked, answer, by, at, Optional.of(now));
    }

    String toJson() {
        var json = new JsonObject().put("v", 1).put("entry", entry).put("asked", new JsonArray(asked)).put("by", by).put("at", at.toString());
        answer.ifPresent(one -> json.put("answer", json(one)));
        ended.ifPresent(when -> json.put("ended", when.toString()));
        return json.encode();
    }

    /** @throws RuntimeException when it is none */
    static Lesson of(String id, String text) {
        var json = new JsonObject(text);
        return new Lesson(id, json.getString("entry"), json.getJsonArray("asked").stream().map(String.class::cast).toList(),
                Optional.ofNullable(json.getJsonObject("answer")).map(Lesson::answer), json.getString("by"), Instant.parse(json.getString("at")),
                Optional.ofNullable(json.getString("ended")).map(Instant::parse));
    }

    private static JsonObject json(Answer answer) {
        var json = new JsonObject().put("question", answer.question).put("text", answer.text).put("brief", answer.brief)
                .put("source", answer.source).put("validFrom", answer.validFrom.toString());
        answer.validTo.ifPresent(day -> json.put("validTo", day.toString()));
        return json;
    }

    private static Answer answer(JsonObject json) {
        return new Answer(json.getString("question"), json.getString("text"), json.getString("brief"), json.getString("source"),
                LocalDate.parse(json.getString("validFrom")), Optional.ofNullable(json.getString("validTo")).map(LocalDate::parse));
    }
}
