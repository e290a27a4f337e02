package vn.caunoi.channels.sms;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import vn.caunoi.channels.Outbound;
import vn.caunoi.channels.Segments;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendFailure.Kind;
import vn.caunoi.channels.SendResult;

/**
 * Sends a message part by part, each after the one before was taken, and one message after the other to each citizen. A
 * part that is refused for a passing reason after earlier ones were taken is tried again here, because the message cannot
 * be begun anew; when that does not help, the message is in doubt: some of it is on the phone. For one context only.
 */
final class Outgoing {

    private static final Set<Kind> PASSING = Set.of(Kind.RETRY_LATER, Kind.THROTTLED);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final int TRIES_OF_A_LATER_PART = 4;

    private final SmsSettings settings;
    private final Letters letters;
    private final Vertx vertx;
    private final InstantSource clock;
    private final Function<Submission, Future<Submitted>> link;
    private final Submissions submissions;
    private final Throttle throttle;
    private final InOrder order = new InOrder();

    Outgoing(SmsSettings settings, Letters letters, Vertx vertx, InstantSource clock, Function<Submission, Future<Submitted>> link) {
        this.settings = settings;
        this.letters = letters;
        this.vertx = vertx;
        this.clock = clock;
        this.link = link;
        this.submissions = new Submissions(settings, new References(clock));
        this.throttle = new Throttle(clock);
    }

    /** @param taken ids of the parts already taken, as the SMS centre wrote them */
    private record Progress(Segments segments, List<Submission> parts, List<String> taken, int tries) {

        Progress with(String id) {
            List<String> ids = new ArrayList<>(taken);
            ids.add(id);
            return new Progress(segments, parts, List.copyOf(ids), 0);
        }

        Progress triedAgain() {
            return new Progress(segments, parts, taken, tries + 1);
        }

        boolean late(Instant now) {
            return now.isAfter(parts.get(taken.size()).notAfter());
        }

        boolean done() {
            return taken.size() == parts.size();
        }
    }

    Future<SendResult> send(Outbound message) {
        Letter letter = letters.of(message);
        Optional<String> destination = Phones.destination(message.citizen());
        if (!letter.problem().isEmpty()) {
            return failed(SendFailure.of(Kind.INVALID, "text", letter.problem()));
        }
        if (destination.isEmpty()) {
            return failed(SendFailure.of(Kind.UNREACHABLE, "address", "the citizen's address is not a phone number"));
        }
        return order.run(destination.get(), () -> begin(letter.segments(), destination.get(), message.notAfter()));
    }

    private Future<SendResult> begin(Segments segments, String destination, Instant notAfter) {
        return throttle.pausing().map(this::failed).orElseGet(() ->
                next(new Progress(segments, submissions.of(segments, destination, notAfter), List.of(), 0)));
    }

    private Future<SendResult> next(Progress progress) {
        return progress.done()
                ? Future.succeededFuture(sent(progress))
                : link.apply(progress.parts().get(progress.taken().size())).compose(submitted -> after(progress, submitted));
    }

    private Future<SendResult> after(Progress progress, Submitted submitted) {
        if (submitted instanceof Submitted.Taken taken) {
            throttle.taken();
            return next(progress.with(taken.id()));
        }
        SendFailure failure = throttle.refused(((Submitted.Refused) submitted).failure());
        if (progress.taken().isEmpty()) {
            return failed(failure);
        }
        return PASSING.contains(failure.kind()) && progress.tries() + 1 < TRIES_OF_A_LATER_PART && !progress.late(clock.instant())
                ? wait(progress, failure).compose(waited -> next(progress.triedAgain()))
                : failed(halfSent(progress, failure));
    }

    private Future<Void> wait(Progress progress, SendFailure failure) {
        Duration wait = failure.after().orElse(FIRST_WAIT.multipliedBy(1L << progress.tries()));
        return vertx.timer(Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS);
    }

    private static SendFailure halfSent(Progress progress, SendFailure last) {
        return SendFailure.of(Kind.IN_DOUBT, last.code(), "%d of %d parts were taken (ids %s), the next was not: %s".formatted(
                progress.taken().size(), progress.parts().size(), String.join(", ", progress.taken()), last.detail()));
    }

    private SendResult sent(Progress progress) {
        List<String> ids = progress.taken().stream()
                .filter(id -> !id.isEmpty())
                .flatMap(id -> MessageIds.answered(id, settings.text().messageIdForm()).stream())
                .distinct()
                .toList();
        return new SendResult.Sent(ids, clock.instant(), note(progress.segments()));
    }

    private String note(Segments segments) {
        int count = segments.parts().size();
        String size = count + " SMS " + segments.encoding().label();
        return settings.prices().vnd(count, clock.instant()).map(vnd -> size + ", " + vnd + " VND").orElse(size);
    }

    private Future<SendResult> failed(SendFailure failure) {
        return Future.succeededFuture(new SendResult.Failed(failure));
    }
}
