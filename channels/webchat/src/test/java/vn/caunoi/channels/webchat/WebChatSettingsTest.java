package vn.caunoi.channels.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class WebChatSettingsTest {

    private static final JsonObject GOOD = new JsonObject().put("secret", "s".repeat(32));

    @Test
    void aSecretIsAllAnAccountNeeds() {
        WebChatSettings settings = WebChatSettings.read(GOOD);

        assertThat(settings.text()).isEqualTo(4_000);
        assertThat(settings.origins()).isEmpty();
        assertThat(settings.toString()).doesNotContain("sss");
    }

    @Test
    void aMissingOrShortSecretIsNamedButNotShown() {
        assertRefused(new JsonObject(), "secret: expected at least 32 random characters, got nothing");
        assertRefused(new JsonObject().put("secret", "ngắn"), "secret: expected at least 32 random characters, got something shorter");
    }

    @Test
    void anOriginWithAPathIsRefused() {
        JsonObject settings = GOOD.copy().put("origins", new JsonArray().add("https://xa.example.vn/chat"));
        assertRefused(settings, "origins: expected https://host without a path, or *, got https://xa.example.vn/chat");
    }

    @Test
    void aNumberOutsideItsRangeIsRefused() {
        assertRefused(GOOD.copy().put("tabs", 0), "tabs: expected a whole number from 1 to 100, got 0");
        assertRefused(GOOD.copy().put("text", "dài"), "text: expected a whole number from 160 to 20000, got dài");
    }

    @Test
    void aMisspeltSettingIsRefused() {
        assertThatThrownBy(() -> WebChatSettings.read(GOOD.copy().put("origns", new JsonArray())))
                .hasMessageStartingWith("origns: no such setting, expected one of [frame, framesPerMinute, ");
    }

    private static void assertRefused(JsonObject settings, String reason) {
        assertThatThrownBy(() -> WebChatSettings.read(settings)).isInstanceOf(IllegalArgumentException.class).hasMessage(reason);
    }
}
