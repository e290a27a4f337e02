package vn.caunoi.simulators.zalo;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The one grant of the app on the account: an access token and a single-use refresh token, both replaced together.
 * A token carries its generation under a seal, so that a platform that was restarted without memory still honours the newest pair.
 */
final class Tokens {
    private final ZaloApp app;
    private final ZaloRules rules;
    private final InstantSource clock;
    private long generation;

    Tokens(ZaloApp app, ZaloRules rules, InstantSource clock) {
        this.app = app;
        this.rules = rules;
        this.clock = clock;
    }

    /** A new pair; empty when the refresh token was used before, has expired or was never issued. The old access token is dead at once. */
    Optional<JsonObject> refresh(String refreshToken) {
        Optional<Sealed> token = refreshToken.equals(app.refreshToken()) ? Optional.of(firstToken()) : open("refresh", refreshToken);
        if (token.isEmpty() || token.get().generation < generation || token.get().expired(clock.instant())) {
            return Optional.empty();
        }
        generation = token.get().generation + 1;
        return Optional.of(new JsonObject()
            .put("access_token", seal("access", clock.instant().plus(rules.accessLife())))
            .put("refresh_token", seal("refresh", clock.instant().plus(rules.refreshLife())))
            .put("expires_in", Long.toString(rules.accessLife().toSeconds())));
    }

    /** Refuses a token that is unknown, replaced (-216) or past its life (-220). */
    void check(String accessToken) {
        Sealed token = open("access", accessToken).filter(known -> known.generation >= generation).orElseThrow(ZaloError.TOKEN_INVALID::refuse);
        if (token.expired(clock.instant())) {
            throw ZaloError.TOKEN_EXPIRED.refuse();
        }
        generation = token.generation;
    }

    private Sealed firstToken() {
        return new Sealed(0, Instant.MAX);
    }

    private String seal(String kind, Instant until) {
        String content = kind + "." + generation + "." + until.getEpochSecond();
        return content + "." + mac(content);
    }

    private Optional<Sealed> open(String kind, String token) {
        String[] words = token.split("\\.");
        if (words.length != 4 || !words[0].equals(kind) || !mac(words[0] + "." + words[1] + "." + words[2]).equals(words[3])) {
            return Optional.empty();
        }
        return Optional.of(new Sealed(Long.parseLong(words[1]), Instant.ofEpochSecond(Long.parseLong(words[2]))));
    }

    private String mac(String content) {
        return Signature.of(app.appId(), Buffer.buffer(content), app.refreshToken(), app.appSecret());
    }

    private record Sealed(long generation, Instant until) {
        boolean expired(Instant now) {
            return !now.isBefore(until);
        }
    }
}
