package vn.caunoi.e2e.campaign;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.caunoi.e2e.Officer;

/**
 * Holds what citizens said and see against what staff find in the inbox, and the whole of Redis against the list of what
 * may be there.
 */
final class Auditor {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** A copy that is still under way shows itself within this, and so does a reminder that is late. */
    private static final Duration QUIET = Installation.REMIND_AFTER.plusSeconds(2);

    private final Officer officer;
    private final RedisServer redis;

    Auditor(Officer officer, RedisServer redis) {
        this.officer = officer;
        this.redis = redis;
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
        try (var wire = redis.wire()) {
            var files = files();
            var judged = stories.parallelStream()
                    .map(story -> Verdict.on(story, files.getOrDefault(story.marker(), List.of())))
                    .reduce(Ledger.EMPTY, Ledger::plus);
            return judged.plus(Ledger.of(sharedNumbers(files))).plus(new KeyAudit(wire).ledger());
        } catch (UncheckedIOException away) {
            return Ledger.of(List.of(new Finding(Check.WELL_TOLD, "the audit", "could not look: " + away.getCause())));
        }
    }

    private Map<String, List<CaseFile>> files() {
        var ids = new HashSet<String>();
        officer.everyConversation().forEach(card -> ids.add(card.get("id").asText()));
        return ids.parallelStream().map(this::read).filter(file -> file.marker().isPresent())
                .collect(Collectors.groupingBy(file -> file.marker().orElseThrow()));
    }

    private CaseFile read(String id) {
        return new CaseFile(id, officer.everyLine(id), officer.opens(id).get("petitions"));
    }

    /** A number is one petition's. */
    private static List<Finding> sharedNumbers(Map<String, List<CaseFile>> files) {
        var owners = new HashMap<String, Set<String>>();
        files.forEach((marker, some) -> some.forEach(file ->
                file.numbers().forEach(number -> owners.computeIfAbsent(number, n -> new HashSet<>()).add(marker))));
        var findings = new ArrayList<Finding>();
        owners.forEach((number, markers) -> {
            if (markers.size() > 1) {
                findings.add(new Finding(Check.PETITION_ONCE, "number " + number, "is of the stories " + markers));
            }
        });
        return findings;
    }
}
