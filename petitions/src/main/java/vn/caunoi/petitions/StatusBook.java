package vn.caunoi.petitions;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code statuses.yaml} says: labels, citizens' words, and which act leads from which status to which. */
final class StatusBook {

    /** @param clock which clock runs in this status: triage, paused, external, overdue, rating, end
     *  @param due what happens until the term ends, for officers; absent when nothing is waited for
     *  @param citizen the words for the citizen, with places to fill */
    record StatusRow(Status code, String label, String clock, Optional<String> due, String citizen) {}

    /** @param to absent = the status stays */
    record Move(List<Status> from, Optional<Status> to) {}

    record ActRow(String act, String label, boolean tellsCitizen, List<Move> moves) {}

    private record File(String source, String neutral, List<StatusRow> statuses, List<ActRow> acts) {}

    private final String neutral;
    private final Map<Status, StatusRow> statuses = new EnumMap<>(Status.class);
    private final Map<String, ActRow> acts = new HashMap<>();

    private StatusBook(File file) {
        this.neutral = file.neutral();
        file.statuses().forEach(row -> statuses.put(row.code(), row));
        file.acts().forEach(row -> acts.put(row.act(), row));
        for (Status status : Status.values()) {
            if (!statuses.containsKey(status)) {
                throw new IllegalArgumentException("statuses.yaml says nothing about " + status);
            }
        }
    }

    static StatusBook shipped() {
        return new StatusBook(Yaml.read("statuses.yaml", File.class));
    }

    String neutral() {
        return neutral;
    }

    StatusRow row(Status status) {
        return statuses.get(status);
    }

    ActRow act(String word) {
        return Optional.ofNullable(acts.get(word))
            .orElseThrow(() -> new IllegalArgumentException("statuses.yaml has no act " + word));
    }

    /** The status the act leads to from here; empty when it is not allowed here. */
    Optional<Status> next(String word, Status from) {
        return act(word).moves().stream()
            .filter(move -> move.from().contains(from))
            .map(move -> move.to().orElse(from))
            .findFirst();
    }
}
