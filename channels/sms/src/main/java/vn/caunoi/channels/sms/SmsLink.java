package vn.caunoi.channels.sms;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jsmpp.extra.NegativeResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.channels.Health;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendFailure.Kind;

/**
 * The link of one account: binds, and after every loss binds again, with a pause that doubles from {@code reconnectMin}
 * to {@code reconnectMax}. Its state belongs to the channel's context; whatever blocks runs on one thread of its own.
 */
final class SmsLink {

    private static final Logger LOG = LoggerFactory.getLogger(SmsLink.class);

    private final String name;
    private final SmsSettings settings;
    private final Vertx vertx;
    private final InstantSource clock;
    private final Context home;
    private final Bind.Arrivals arrivals;
    private final ThreadPoolExecutor blocking;

    private Bind bind;
    private Instant boundSince = Instant.EPOCH;
    private Instant nextTry = Instant.EPOCH;
    private String lastError = "not tried yet";
    private int failures;
    private boolean stopped;

    SmsLink(String account, SmsSettings settings, Vertx vertx, InstantSource clock, Context home, Bind.Arrivals arrivals) {
        this.name = "sms-" + account;
        this.settings = settings;
        this.vertx = vertx;
        this.clock = clock;
        this.home = home;
        this.arrivals = arrivals;
        this.blocking = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::thread);
        this.blocking.allowCoreThreadTimeOut(true);
    }

    /** Begins to bind; does not wait for it. */
    void start() {
        if (!stopped) {
            blocking.execute(this::open);
        }
    }

    /** Lets what is under way end, unbinds, closes; nothing is sent after it. */
    Future<Void> stop() {
        stopped = true;
        Bind last = bind;
        bind = null;
        lastError = "closed";
        return last == null ? Future.succeededFuture() : away(last::finish);
    }

    /** Sends one part; the answer is a value, also when there is no link. */
    Future<Submitted> submit(Submission submission) {
        if (bind == null) {
            return Future.succeededFuture(unbound());
        }
        Bind used = bind;
        return Future.fromCompletionStage(used.submit(submission), home).onSuccess(submitted -> {
            if (submitted instanceof Submitted.Refused refused && refused.rebind()) {
                lost(used, refused.failure().detail());
            }
        });
    }

    Health health() {
        return bind != null
                ? Health.up("bound to %s since %s".formatted(settings.centre(), shown(boundSince)))
                : Health.down("not bound to %s: %s; next try at %s".formatted(settings.centre(), lastError, shown(nextTry)));
    }

    private void open() {
        CompletableFuture<Bind> self = new CompletableFuture<>();
        try {
            Bind opened = Bind.open(settings, clock, name, arrivals, () -> self.thenAccept(ended -> onHome(() -> lost(ended, "the SMS centre closed the link"))));
            self.complete(opened);
            onHome(() -> bound(opened));
        } catch (IOException | RuntimeException e) {
            onHome(() -> failed(e));
        }
    }

    private void bound(Bind opened) {
        if (stopped) {
            away(opened::discard);
            return;
        }
        bind = opened;
        boundSince = clock.instant();
        LOG.info("{}: bound to {}", name, settings.centre());
        if (!opened.bound()) {
            lost(opened, "the SMS centre closed the link at once");
        }
    }

    /** A session that lasted a while starts the pauses anew; one that is closed as soon as it is bound does not. */
    private void lost(Bind ended, String reason) {
        if (bind != ended) {
            return;
        }
        bind = null;
        failures = boundSince.plus(settings.pace().reconnectMax()).isBefore(clock.instant()) ? 0 : failures;
        away(ended::discard);
        again(reason, pause());
    }

    private void failed(Exception e) {
        Optional<CommandStatuses.Status> said = e.getCause() instanceof NegativeResponseException no
                ? Optional.of(settings.statuses().of(no.getCommandStatus()))
                : Optional.empty();
        Duration pause = said.filter(CommandStatuses.Status::alert).isPresent() ? settings.pace().reconnectMax() : pause();
        again(said.map(status -> status.name() + ", " + status.meaning()).orElse(String.valueOf(e.getMessage())), pause);
    }

    private void again(String reason, Duration pause) {
        lastError = reason;
        nextTry = clock.instant().plus(pause);
        if (!stopped) {
            LOG.warn("{}: not bound to {}: {}; next try in {} ms", name, settings.centre(), reason, pause.toMillis());
            vertx.timer(pause.toMillis(), TimeUnit.MILLISECONDS).onSuccess(fired -> start());
        }
    }

    /** Doubled each time, and somewhere in the upper half, so that many gateways do not come back in step. */
    private Duration pause() {
        long least = settings.pace().reconnectMin().toMillis();
        long most = Math.min(settings.pace().reconnectMax().toMillis(), least << Math.min(failures, 20));
        failures++;
        return Duration.ofMillis(Math.max(least, ThreadLocalRandom.current().nextLong(most / 2, most + 1)));
    }

    private Submitted unbound() {
        Duration wait = Duration.between(clock.instant(), nextTry);
        SendFailure failure = new SendFailure(Kind.RETRY_LATER, "not-bound", "no link to the SMS centre: " + lastError,
                wait.isNegative() ? Optional.empty() : Optional.of(wait));
        return new Submitted.Refused(failure, false);
    }

    private Future<Void> away(Runnable blockingWork) {
        return Future.fromCompletionStage(CompletableFuture.runAsync(blockingWork, blocking), home);
    }

    private void onHome(Runnable work) {
        home.runOnContext(ignored -> work.run());
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, name + "-bind");
        thread.setDaemon(true);
        return thread;
    }

    private static Instant shown(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
