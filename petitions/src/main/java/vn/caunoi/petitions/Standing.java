package vn.caunoi.petitions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The part of a petition that moves.
 *
 * @param since when the status was entered
 * @param started when the clock of the receiving unit started: at opening, or at reopening
 * @param body which body has it now
 * @param due until when the next step must have happened
 * @param pausedLeft working time that was left when the citizen was asked; the clock resumes with it
 * @param word the question asked, the reason given, or the number merged into
 * @param urged how often the body was reminded
 * @param rating 1..5
 */
public record Standing(Status status, Instant since, Instant started, Optional<String> body, Optional<Instant> due,
                       Optional<Duration> pausedLeft, String word, Optional<String> answer, Optional<Instant> answered,
                       int urged, int reopened, Optional<Integer> rating) {

    static Standing opened(Instant now, Instant due) {
        return new Standing(Status.MOI, now, now, Optional.empty(), Optional.of(due), Optional.empty(), "", Optional.empty(),
            Optional.empty(), 0, 0, Optional.empty());
    }

    // Entering the status one is in keeps its date: a second forward or a correction is the same stay.
    Standing enter(Status next, Instant now) {
        return new Standing(next, next == status ? since : now, started, body, due, pausedLeft, word, answer, answered, urged,
            reopened, rating);
    }

    Standing dueAt(Optional<Instant> next) {
        return new Standing(status, since, started, body, next, pausedLeft, word, answer, answered, urged, reopened, rating);
    }

    Standing paused(Optional<Duration> left) {
        return new Standing(status, since, started, body, due, left, word, answer, answered, urged, reopened, rating);
    }

    Standing said(String next) {
        return new Standing(status, since, started, body, due, pausedLeft, next, answer, answered, urged, reopened, rating);
    }

    Standing heldBy(String next, Instant from) {
        return new Standing(status, from, started, Optional.of(next), due, pausedLeft, word, answer, answered, 0, reopened, rating);
    }

    Standing urgedOnceMore() {
        return new Standing(status, since, started, body, due, pausedLeft, word, answer, answered, urged + 1, reopened, rating);
    }

    Standing answeredWith(String text, Instant now) {
        return new Standing(status, since, started, body, due, pausedLeft, word, Optional.of(text), Optional.of(now), urged,
            reopened, rating);
    }

    Standing restarted(Instant now) {
        return new Standing(status, since, now, body, due, Optional.empty(), word, answer, answered, 0, reopened + 1, Optional.empty());
    }

    Standing rated(int score) {
        return new Standing(status, since, started, body, due, pausedLeft, word, answer, answered, urged, reopened, Optional.of(score));
    }
}
