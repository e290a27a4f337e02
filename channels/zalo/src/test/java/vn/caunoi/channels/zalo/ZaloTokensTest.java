package vn.caunoi.channels.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.Channel;
import vn.caunoi.channels.ChannelContext;
import vn.caunoi.channels.Exchange;
import vn.caunoi.channels.Health;
import vn.caunoi.channels.SendFailure.Kind;
import vn.caunoi.channels.SendResult.Sent;
import vn.caunoi.channels.testkit.Waiting;

/** When and how the tokens are renewed, and what an operator learns when they cannot be. */
class ZaloTokensTest extends OnZalo {

    @Test
    void theRefreshIsTheFormOfTheManual() {
        send(node());
        assertThat(zalo.refreshes.get(0).get("grant_type")).isEqualTo("refresh_token");
        assertThat(zalo.refreshes.get(0).get("app_id")).isEqualTo(Zalo.APP);
        assertThat(zalo.refreshes.get(0).get("secret_key")).isEqualTo("bi-mat-ung-dung-thu");
    }

    @Test
    void theTokenIsRenewedThreeHoursBeforeItsEndAndNotSooner() {
        Channel node = node();
        send(node);
        clock.advance(Duration.ofHours(22).minusSeconds(1));
        send(node);
        assertThat(zalo.refreshes).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        send(node);
        assertThat(zalo.refreshes).hasSize(2);
        assertThat(zalo.refreshes.get(1).get("refresh_token")).isEqualTo("lam-moi-1");
    }

    @Test
    void anEarlyRefreshThatFailsDoesNotStopASend() {
        Channel node = node();
        send(node);
        clock.advance(Duration.ofHours(23));
        zalo.thenOauth((request, body) -> request.response().setStatusCode(503).end("<html>"));
        assertThat(send(node)).isInstanceOf(Sent.class);
        assertThat(send(node)).as("and is not repeated at each send").isInstanceOf(Sent.class);
        assertThat(zalo.refreshes).hasSize(2);
    }

    @Test
    void aTokenServerThatIsAwaySaysWhenToTryAgain() {
        Channel node = node();
        zalo.thenOauth((request, body) -> request.response().setStatusCode(503).end("<html>"));
        assertThat(failure(node).kind()).isEqualTo(Kind.RETRY_LATER);
        clock.advance(Duration.ofSeconds(2));
        assertThat(failure(node).after()).as("what is left of 15 s to answer and 2 s to connect").contains(Duration.ofSeconds(15));
        assertThat(zalo.refreshes).hasSize(1);
        clock.advance(Duration.ofSeconds(15));
        assertThat(send(node)).isInstanceOf(Sent.class);
    }

    @Test
    void aLostGrantShowsInTheHealthWithoutItsSecretsAndIsNotAskedForAgainAtOnce() {
        Channel node = node();
        zalo.consent("khac");
        assertThat(failure(node).kind()).isEqualTo(Kind.MISCONFIGURED);
        assertThat(failure(node).kind()).isEqualTo(Kind.MISCONFIGURED);
        assertThat(zalo.refreshes).hasSize(1);
        Health health = Waiting.on(node.check());
        assertThat(health.up()).isFalse();
        assertThat(health.detail()).contains("-14014", "consent again", "[hidden]").doesNotContain("lam-moi-dau-tien");
    }

    @Test
    void aNewConsentInTheSettingsReplacesALostGrant() {
        send(node());
        zalo.consent("lam-moi-cap-lai");
        clock.advance(Duration.ofMinutes(1));
        assertThat(failure(node()).kind()).isEqualTo(Kind.MISCONFIGURED);
        clock.advance(Duration.ofMinutes(2));
        assertThat(send(node(zalo.settings().put("refreshToken", "lam-moi-cap-lai")))).isInstanceOf(Sent.class);
    }

    @Test
    void withoutAnyTokenTheSettingIsNamed() {
        JsonObject settings = zalo.settings();
        settings.remove("refreshToken");
        assertThat(failure(node(settings)).detail()).isEqualTo("no token yet: set refreshToken");
        assertThat(Waiting.on(node(settings).check()).up()).isFalse();
    }

    @Test
    void aRefreshIsNotedForOperatorsWithoutAnyToken() {
        List<Exchange> noted = new ArrayList<>();
        Channel node = noting(noted);
        zalo.thenOauth((request, body) -> request.response()
                .end("{\"access_token\":\"truy-cap-x\",\"refresh_token\":\"lam-moi-x\",\"expires_in\":\"90000\"}"));
        send(node);
        assertThat(noted.get(0).what()).isEqualTo("POST " + ZaloOAuth.PATH);
        assertThat(noted.get(0).asked()).isEqualTo("grant_type=refresh_token&app_id=" + Zalo.APP + "&refresh_token=[hidden]");
        assertThat(noted.get(0).answered()).startsWith("HTTP 200").contains("\"expires_in\":\"90000\"");
        assertThat(noted.toString()).doesNotContain("truy-cap-x", "lam-moi-x", "lam-moi-dau-tien", "bi-mat");
    }

    @Test
    void aRefusedRefreshIsNotedInTheProvidersWords() {
        List<Exchange> noted = new ArrayList<>();
        Channel node = noting(noted);
        zalo.thenOauth((request, body) -> request.response()
                .end("{\"error\":-14014,\"error_description\":\"lam-moi-dau-tien is invalid\"}"));
        assertThat(failure(node).kind()).isEqualTo(Kind.MISCONFIGURED);
        assertThat(noted.get(0).answered()).contains("-14014", "[hidden] is invalid");
    }

    private Channel noting(List<Exchange> noted) {
        return node(zalo.settings(), new ChannelContext(
                vertx, clock, ports.vault(), ports.shelf(), ports.journal(), ports.relay(), ports.files(), noted::add));
    }
}
