package vn.caunoi.channels.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.ChannelProvider;

class ZaloSettingsTest {

    @Test
    void theFamilyIsFoundAtRunTime() {
        assertThat(ServiceLoader.load(ChannelProvider.class)).extracting(ChannelProvider::family).contains("zalo");
    }

    @Test
    void whatIsNotSetHasTheProvidersOwnValue() {
        ZaloSettings settings = ZaloSettings.read(Zalo.settings());
        assertThat(settings.oauthUrl()).isEqualTo("https://oauth.zaloapp.com");
        assertThat(settings.openApiUrl()).isEqualTo("https://openapi.zalo.me");
        assertThat(settings.requestTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(settings.appSecretProof()).isFalse();
    }

    @Test
    void idsMayBeWrittenAsNumbersAndAddressesWithASlash() {
        ZaloSettings settings = ZaloSettings.read(
                Zalo.settings().put("oaId", 388000000000000001L).put("openApiUrl", "http://127.0.0.1:8091/openapi/"));
        assertThat(settings.oaId()).isEqualTo(Zalo.OA);
        assertThat(settings.openApiUrl()).isEqualTo("http://127.0.0.1:8091/openapi");
    }

    @Test
    void aWrongSettingIsNamedWithWhatItWasAndWhatWasExpected() {
        wrong("oaId", null, "setting oaId is missing, expected the digits of the id");
        wrong("appId", "12a", "setting appId is \"12a\", expected the digits of the id");
        wrong("oaSecretKey", " ", "setting oaSecretKey is missing or not a text, expected the secret as text");
        wrong("refreshToken", 5, "setting refreshToken is missing or not a text, expected the secret as text");
        wrong("openApiUrl", "openapi.zalo.me", "setting openApiUrl is \"openapi.zalo.me\", expected an address such as https://openapi.zalo.me");
        wrong("appSecretProof", "yes", "setting appSecretProof is \"yes\", expected true or false");
        wrong("requestTimeoutMs", 0, "setting requestTimeoutMs is \"0\", expected a whole number from 1 to 120000");
        assertThatThrownBy(() -> ZaloSettings.read(Zalo.settings().put("appsecret", "x")))
                .hasMessageStartingWith("unknown setting appsecret, expected one of [acceptOaIdSignature, appId");
    }

    @Test
    void noSecretIsPrinted() {
        String printed = ZaloSettings.read(Zalo.settings()).toString();
        assertThat(printed).contains(Zalo.OA).doesNotContain("bi-mat", Zalo.KEY, "lam-moi");
    }

    private static void wrong(String name, Object value, String message) {
        assertThatThrownBy(() -> ZaloSettings.read(Zalo.settings().put(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
