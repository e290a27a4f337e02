package vn.caunoi.gateway.inbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One petition opened: its card, what more is known, its history and what may be done now.
 *
 * @param facts what more is known, in the order shown
 * @param history oldest first
 */
public record PetitionPage(PetitionCard card, List<Fact> facts, List<Step> history, List<PetitionForm> acts) {

    public record Fact(String label, String value) {}

    /** @param by a user name, or whom to call it when nobody of the staff did it
     *  @param detail "" when there is none, or when it is sealed */
    public record Step(Instant at, String by, String what, String detail, String status) {}

    JsonObject json(Map<String, String> names, Readings readings) {
        var known = new JsonArray();
        facts.forEach(fact -> known.add(new JsonObject().put("label", fact.label()).put("value", fact.value())));
        var steps = new JsonArray();
        history.forEach(step -> steps.add(new JsonObject()
                .put("at", step.at().toString())
                .put("by", names.getOrDefault(step.by(), step.by()))
                .put("what", step.what())
                .put("detail", step.detail())
                .put("status", step.status())));
        var allowed = new JsonArray();
        acts.forEach(act -> allowed.add(act.json()));
        return new JsonObject().put("petition", card.json(readings)).put("facts", known).put("history", steps).put("acts", allowed);
    }
}
