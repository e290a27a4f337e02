package vn.caunoi.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.store.AuditEntry;

class LoginTest {

    private TestInbox inbox;
    private TestBrowser browser;

    @BeforeEach
    void start() throws IOException {
        inbox = TestInbox.start();
        inbox.staff("lan", "Nguyễn Thị Lan", "");
        browser = inbox.browser();
    }

    @AfterEach
    void stop() throws IOException {
        inbox.close();
    }

    @Test
    void theRightPasswordOpensASession() {
        var answer = browser.login("lan", TestInbox.PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(browser.get("me").body().getJsonObject("user").getString("displayName")).isEqualTo("Nguyễn Thị Lan");
    }

    @Test
    void theCookieIsOutOfReachForScriptsAndOtherSites() {
        var set = browser.login("lan", TestInbox.PASSWORD).raw().headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(set).containsIgnoringCase("HttpOnly").contains("SameSite=Strict").contains("Path=/");
    }

    @Test
    void theStoreNeverSeesTheToken() {
        browser.login("lan", TestInbox.PASSWORD);
        var token = browser.cookie.substring(browser.cookie.indexOf('=') + 1);
        assertThat(TestInbox.await(inbox.store.staff().session(token, Duration.ofHours(1)))).isEmpty();
        assertThat(TestInbox.await(inbox.store.staff().session(Tokens.sha256(token), Duration.ofHours(1)))).isPresent();
    }

    @Test
    void thePasswordIsKeptAsArgon2id() {
        var hash = TestInbox.await(inbox.store.staff().find("lan")).orElseThrow().passwordHash();
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(TestInbox.PASSWORD);
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreAnsweredAlike() {
        var wrong = browser.login("lan", "khong-phai-mat-khau");
        var unknown = browser.login("khong-co-ai", "khong-phai-mat-khau");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(browser.cookie).isEmpty();
    }

    @Test
    void anUnknownUserCostsTheSameHashing() {
        var known = timed(() -> browser.login("lan", "khong-phai-mat-khau"));
        var unknown = timed(() -> browser.login("khong-co-ai", "khong-phai-mat-khau"));
        assertThat(unknown).isGreaterThan(known.dividedBy(4));
    }

    @Test
    void tooManyWrongPasswordsLockTheUserAndSayForHowLong() {
        for (int i = 0; i < InboxSettings.defaults().failuresPerUser(); i++) {
            assertThat(browser.login("lan", "sai-mat-khau").status()).isEqualTo(401);
        }
        var locked = browser.login("lan", TestInbox.PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(Long.parseLong(locked.raw().headers().firstValue("Retry-After").orElseThrow())).isBetween(1L, 900L);
        assertThat(locked.body().getJsonObject("error").getString("text")).contains("phút");
    }

    @Test
    void aLockEndsWithItsWindow() {
        for (int i = 0; i <= InboxSettings.defaults().failuresPerUser(); i++) {
            browser.login("lan", "sai-mat-khau");
        }
        inbox.later(InboxSettings.defaults().failureWindow().plusSeconds(1));
        assertThat(browser.login("lan", TestInbox.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void theRightPasswordForgetsEarlierSlips() {
        for (int round = 0; round < 3; round++) {
            for (int i = 1; i < InboxSettings.defaults().failuresPerUser(); i++) {
                browser.login("lan", "sai-mat-khau");
            }
            assertThat(browser.login("lan", TestInbox.PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void tryingManyNamesLocksTheAddress() {
        int limit = InboxSettings.defaults().failuresPerAddress();
        for (int i = 0; i < limit; i++) {
            browser.login("nguoi" + i, "sai-mat-khau");
        }
        assertThat(browser.login("lan", TestInbox.PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void withoutASessionNothingIsShown() {
        assertThat(browser.get("me").status()).isEqualTo(401);
        assertThat(browser.get("conversations").status()).isEqualTo(401);
        assertThat(browser.get("conversations/c1").code()).isEqualTo("not_logged_in");
    }

    @Test
    void aChangeWithoutTheCsrfTokenIsRefused() {
        browser.login("lan", TestInbox.PASSWORD);
        browser.csrf = "";
        assertThat(browser.post("logout", new JsonObject()).code()).isEqualTo("wrong_token");
        browser.csrf = "doan-mo";
        assertThat(browser.post("logout", new JsonObject()).status()).isEqualTo(403);
        assertThat(browser.get("me").status()).isEqualTo(200);
    }

    @Test
    void aChangeFromAnotherPageIsRefused() {
        browser.login("lan", TestInbox.PASSWORD);
        browser.origin = "https://trang-khac.example";
        assertThat(browser.post("logout", new JsonObject()).code()).isEqualTo("wrong_origin");
        browser.origin = "null";
        assertThat(browser.post("logout", new JsonObject()).status()).isEqualTo(403);
    }

    @Test
    void aLoginFromAnotherPageIsRefused() {
        browser.origin = "https://trang-khac.example";
        assertThat(browser.login("lan", TestInbox.PASSWORD).status()).isEqualTo(403);
    }

    @Test
    void loggingOutEndsTheSession() {
        browser.login("lan", TestInbox.PASSWORD);
        assertThat(browser.post("logout", new JsonObject()).status()).isEqualTo(200);
        assertThat(browser.get("me").status()).isEqualTo(401);
    }

    @Test
    void aSessionEndsForGoodAtItsLongest() {
        browser.login("lan", TestInbox.PASSWORD);
        inbox.later(InboxSettings.defaults().sessionLongest().minusMinutes(1));
        assertThat(browser.get("me").status()).isEqualTo(200);
        inbox.later(Duration.ofMinutes(2));
        assertThat(browser.get("me").status()).isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        browser.login("lan", TestInbox.PASSWORD);
        TestInbox.await(inbox.admin.resetPassword("lan", "mat-khau-moi-tinh"));
        assertThat(browser.get("me").status()).isEqualTo(401);
        assertThat(browser.login("lan", "mat-khau-moi-tinh").status()).isEqualTo(200);
    }

    @Test
    void loggingInOutAndFailingIsRecorded() {
        browser.login("lan", "sai-mat-khau");
        browser.login("lan", TestInbox.PASSWORD);
        browser.post("logout", new JsonObject());
        assertThat(TestInbox.await(inbox.store.audit().read("", 100))).extracting(AuditEntry::what)
                .containsExactly("user_created", "login_failed", "login", "logout");
    }

    @Test
    void aMalformedBodyNamesItsField() {
        assertThat(browser.post("login", "{\"name\":").code()).isEqualTo("bad_json");
        assertThat(browser.post("login", "[1]").code()).isEqualTo("bad_json");
        var noPassword = browser.post("login", new JsonObject().put("name", "lan"));
        assertThat(noPassword.status()).isEqualTo(400);
        assertThat(noPassword.body().getJsonObject("error").getString("field")).isEqualTo("password");
        var number = browser.post("login", new JsonObject().put("name", 7).put("password", "x"));
        assertThat(number.body().getJsonObject("error").getString("field")).isEqualTo("name");
    }

    @Test
    void aBodyTooLargeIsRefused() {
        var answer = browser.post("login", "x".repeat(InboxSettings.defaults().largestBody() + 1));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too_large");
    }

    private static Duration timed(Runnable act) {
        long begin = System.nanoTime();
        act.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
