package vn.caunoi.simulators.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.caunoi.simulators.SettableClock;

class TokensTest {
    private final SettableClock clock = new SettableClock();
    private final Tokens tokens = fresh();

    private Tokens fresh() {
        return new Tokens(ZaloApp.demo(), ZaloRules.documented(), clock);
    }

    @Test
    void aRefreshTokenWorksOnce() {
        assertThat(tokens.refresh("demo-refresh-token")).isPresent();
        assertThat(tokens.refresh("demo-refresh-token")).isEmpty();
    }

    @Test
    void theNextPairKillsTheOldAccessTokenAtOnce() {
        JsonObject first = tokens.refresh("demo-refresh-token").orElseThrow();
        JsonObject second = tokens.refresh(first.getString("refresh_token")).orElseThrow();
        tokens.check(second.getString("access_token"));
        assertThatThrownBy(() -> tokens.check(first.getString("access_token"))).hasMessage("Access token is invalid");
        assertThat(tokens.refresh(first.getString("refresh_token"))).isEmpty();
    }

    @Test
    void anAccessTokenLivesTwentyFiveHours() {
        JsonObject pair = tokens.refresh("demo-refresh-token").orElseThrow();
        assertThat(pair.getString("expires_in")).isEqualTo("90000");
        clock.advance(Duration.ofHours(25).minusSeconds(1));
        tokens.check(pair.getString("access_token"));
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> tokens.check(pair.getString("access_token"))).hasMessage("access_token is expired or removed");
    }

    @Test
    void anUnusedRefreshTokenDiesAfterThreeMonths() {
        JsonObject pair = tokens.refresh("demo-refresh-token").orElseThrow();
        clock.advance(Duration.ofDays(90));
        assertThat(tokens.refresh(pair.getString("refresh_token"))).isEmpty();
    }

    @Test
    void aForgedTokenIsRefused() {
        String access = tokens.refresh("demo-refresh-token").orElseThrow().getString("access_token");
        assertThatThrownBy(() -> tokens.check(access.replaceFirst("access\\.1", "access.2"))).hasMessage("Access token is invalid");
    }

    @Test
    void aRestartedPlatformHonoursTheNewestPair() {
        JsonObject pair = tokens.refresh("demo-refresh-token").orElseThrow();
        Tokens restarted = fresh();
        restarted.check(pair.getString("access_token"));
        assertThat(restarted.refresh(pair.getString("refresh_token"))).isPresent();
        assertThat(restarted.refresh(pair.getString("refresh_token"))).isEmpty();
    }
}
