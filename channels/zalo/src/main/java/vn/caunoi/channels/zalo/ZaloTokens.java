package vn.caunoi.channels.zalo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.ChannelContext.Vault;
import vn.caunoi.channels.SendFailure.Kind;

/**
 * The one access token of an account, over all nodes. Two refreshes with one refresh token destroy the grant, and only a
 * person can give a new one; so a node refreshes once at a time, nodes take turns by a lease, and the new pair is in
 * the vault, by compare-and-set, before anything is sent with it.
 */
final class ZaloTokens {

    private static final Logger log = LoggerFactory.getLogger(ZaloTokens.class);

    private static final String SPENDING = "/spending";

    /** A pair as read from the vault; {@code raw} is what a compare-and-set must expect. */
    private record Kept(String raw, ZaloTokenPair pair) {}

    /** A pair Zalo gave which the vault could not take: the only copy of the grant. */
    private record Unkept(Optional<String> expected, String raw) {}

    /** A refresh that just failed is not tried again at once: nothing is gained, and its lease is still out. */
    private record Setback(String refreshToken, Instant until, NoToken reason) {

        <T> Future<T> asFailure(Instant now) {
            return Future.failedFuture(reason.after(Duration.between(now, until)));
        }
    }

    private final Vertx vertx;
    private final InstantSource clock;
    private final Vault vault;
    private final ZaloSettings settings;
    private final ZaloOAuth oauth;
    private final ZaloSecrets secrets;
    private final String name;
    private final Duration lease;

    private Future<Kept> flight;
    private volatile Kept current;
    private volatile Unkept unkept;
    private volatile Setback setback;

    ZaloTokens(String account, ChannelContext context, ZaloSettings settings, ZaloOAuth oauth, ZaloSecrets secrets) {
        this.vertx = context.vertx();
        this.clock = context.clock();
        this.vault = context.vault();
        this.settings = settings;
        this.oauth = oauth;
        this.secrets = secrets;
        this.name = "zalo/" + account;
        this.lease = settings.requestTimeout().plus(settings.connectTimeout());
    }

    /** The token to use now, renewed when its end is near. Fails with {@link NoToken}. */
    Future<String> access() {
        Kept kept = current;
        return kept != null && fresh(kept) ? Future.succeededFuture(kept.pair().access()) : shared("");
    }

    /** A token other than this one, which the provider has refused. Fails with {@link NoToken}. */
    Future<String> renew(String dead) {
        Kept kept = current;
        boolean replaced = kept != null && !kept.pair().access().equals(dead) && fresh(kept);
        return replaced ? Future.succeededFuture(kept.pair().access()) : shared(dead).compose(token -> other(token, dead));
    }

    /** Joining a renewal that was only a precaution may bring the refused token back. */
    private static Future<String> other(String token, String dead) {
        return token.equals(dead)
                ? Future.failedFuture(new NoToken(Kind.RETRY_LATER, "oauth", "the token could not be renewed yet"))
                : Future.succeededFuture(token);
    }

    /** One renewal at a time; whoever joins gets its answer on their own context. */
    private Future<String> shared(String dead) {
        Future<Kept> running;
        synchronized (this) {
            if (flight == null || flight.isComplete()) {
                flight = renewal(dead, clock.instant().plus(lease)).recover(ZaloTokens::storeAway);
            }
            running = flight;
        }
        return Future.fromCompletionStage(running.toCompletionStage(), vertx.getOrCreateContext())
                .map(kept -> kept.pair().access());
    }

    private Future<Kept> renewal(String dead, Instant patience) {
        Unkept waiting = unkept;
        if (waiting != null) {
            return keep(waiting);
        }
        return vault.read(name).compose(raw -> {
            Optional<Kept> found = raw.map(this::remember);
            boolean usable = found.isPresent() && descendsFromSettings(found.get())
                    && !found.get().pair().access().equals(dead) && fresh(found.get());
            return usable ? Future.succeededFuture(found.get()) : takeTurn(found, dead, patience);
        });
    }

    private Future<Kept> takeTurn(Optional<Kept> found, String dead, Instant patience) {
        // Renewing early is a precaution: while the old token lives, a refresh that fails is no reason not to send.
        Optional<Kept> meanwhile = found.filter(kept ->
                dead.isEmpty() && kept.pair().alive(clock.instant()) && descendsFromSettings(kept));
        Optional<String> token = found.filter(this::descendsFromSettings).map(kept -> kept.pair().refresh())
                .or(settings::refreshToken);
        if (token.isEmpty()) {
            return Future.failedFuture(new NoToken(Kind.MISCONFIGURED, "oauth", "no token yet: set refreshToken"));
        }
        Setback last = setback;
        if (last != null && last.refreshToken().equals(token.get()) && clock.instant().isBefore(last.until())) {
            return meanwhile.map(Future::succeededFuture).orElseGet(() -> last.asFailure(clock.instant()));
        }
        // A refresh token works once: the lease is for this token, so that its successor waits for nobody.
        return vault.lease(name + "/refresh/" + Sha256.hex(token.get()), lease).compose(mine -> mine
                ? refresh(found, token.get()).recover(cause -> meanwhile.filter(kept -> unkept == null)
                        .map(Future::succeededFuture).orElseGet(() -> Future.failedFuture(cause)))
                : meanwhile.map(Future::succeededFuture).orElseGet(() -> waitForTheOther(dead, patience)));
    }

    private Future<Kept> waitForTheOther(String dead, Instant patience) {
        return clock.instant().isAfter(patience)
                ? Future.failedFuture(new NoToken(Kind.RETRY_LATER, "oauth", "another node is refreshing the token"))
                : vertx.timer(ZaloLimits.REFRESH_LOOK.toMillis(), TimeUnit.MILLISECONDS)
                        .compose(tick -> renewal(dead, patience));
    }

    private Future<Kept> refresh(Optional<Kept> found, String token) {
        String grant = found.filter(this::descendsFromSettings).map(kept -> kept.pair().grant()).orElseGet(this::grant);
        Optional<String> expected = found.map(Kept::raw);
        return begun(token).compose(before -> oauth.refresh(token, grant).transform(done -> done.succeeded()
                ? keep(new Unkept(expected, done.result().toJson()))
                : refused(spent(done.cause(), before), token, expected)));
    }

    /**
     * Marks, in the vault, that this token is about to be spent; answers when it was marked before. A vault that cannot take the
     * mark could not take the new pair either: then the token is not spent.
     */
    private Future<Optional<Instant>> begun(String token) {
        String mark = Sha256.hex(token);
        return vault.read(name + SPENDING).compose(raw -> {
            Optional<Instant> before = raw.map(JsonObject::new)
                    .filter(spending -> spending.getString("token").equals(mark)).map(spending -> spending.getInstant("at"));
            String next = new JsonObject().put("token", mark).put("at", before.orElse(clock.instant())).encode();
            return vault.replace(name + SPENDING, raw, next).map(marked -> before);
        });
    }

    /** The refusal of a token that was spent before says more: nobody but a person can mend it, and it is told since when. */
    private static Throwable spent(Throwable cause, Optional<Instant> before) {
        return cause instanceof NoToken no && no.failure().kind() == Kind.MISCONFIGURED && before.isPresent()
                ? new NoToken(Kind.MISCONFIGURED, no.failure().code(), no.failure().detail() + "; this token was sent to Zalo before, at "
                        + before.get() + ", and the answer was never kept: a node ended, or the answer was lost, in between")
                : cause;
    }

    /** A refusal may only mean that another node was faster: then the vault holds its pair. */
    private Future<Kept> refused(Throwable cause, String token, Optional<String> expected) {
        return vault.read(name).compose(raw -> {
            if (raw.isPresent() && !raw.equals(expected)) {
                return Future.succeededFuture(remember(raw.get()));
            }
            return cause instanceof NoToken reason ? setBack(token, reason) : Future.failedFuture(cause);
        });
    }

    private Future<Kept> setBack(String token, NoToken reason) {
        log.error("{}: {}", name, reason.getMessage());
        Duration wait = reason.failure().kind() == Kind.MISCONFIGURED ? ZaloLimits.AFTER_REFUSED_REFRESH : lease;
        Setback back = new Setback(token, clock.instant().plus(wait), reason);
        setback = back;
        return back.asFailure(clock.instant());
    }

    private Future<Kept> keep(Unkept next) {
        unkept = next;
        return vault.replace(name, next.expected(), next.raw())
                .onFailure(away -> log.error("{}: renewed tokens are not kept and lost if this process ends now: {}", name, away.getMessage()))
                .compose(first -> {
                    unkept = null;
                    return first ? Future.succeededFuture(remember(next.raw())) : theOthers();
                });
    }

    private Future<Kept> theOthers() {
        return vault.read(name).map(raw -> remember(raw.orElseThrow()));
    }

    private Kept remember(String raw) {
        Kept kept = new Kept(raw, ZaloTokenPair.fromJson(raw));
        secrets.learn(kept.pair());
        current = kept;
        return kept;
    }

    private boolean fresh(Kept kept) {
        return kept.pair().fresh(clock.instant(), settings.refreshEarly());
    }

    private boolean descendsFromSettings(Kept kept) {
        return settings.refreshToken().isEmpty() || kept.pair().grant().equals(grant());
    }

    private String grant() {
        return settings.refreshToken().map(Sha256::hex).orElse("");
    }

    private static Future<Kept> storeAway(Throwable cause) {
        return Future.failedFuture(cause instanceof NoToken
                ? cause
                : new NoToken(Kind.RETRY_LATER, "store", "the tokens' store does not answer: " + cause.getMessage()));
    }
}
