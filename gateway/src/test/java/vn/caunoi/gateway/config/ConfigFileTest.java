package vn.caunoi.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.caunoi.store.Servers;

class ConfigFileTest {

    private static final String SMALL = """
            public:
              port: 9000
            accounts:
              sms-xa:
                family: sms
                settings:
                  host: 127.0.0.1
                  port: 2775
                  systemId: "007"
            """;

    private static Config read(String yaml) {
        return ConfigFile.read("caunoi.yaml", yaml, Map.of());
    }

    @Test
    void valuesOfTheFileStandAndTheRestIsDefaulted() {
        var config = read(SMALL);
        assertThat(config.publicListener().port()).isEqualTo(9000);
        assertThat(config.internalListener().host()).isEqualTo("127.0.0.1");
        assertThat(config.production()).isTrue();
        assertThat(config.internalListener().proxied()).as("headers anybody can write are not believed unless asked").isFalse();
        assertThat(config.accounts()).singleElement().satisfies(account -> {
            assertThat(account.family()).isEqualTo("sms");
            assertThat(account.settings().getInteger("port")).isEqualTo(2775);
            assertThat(account.settings().getString("systemId")).isEqualTo("007");
        });
    }

    @Test
    void theEnvironmentWinsOverTheFile() {
        var config = ConfigFile.read("caunoi.yaml", SMALL, Map.of(
                "CAUNOI_PUBLIC_PORT", "9001",
                "CAUNOI_ACCOUNTS_SMS_XA_SETTINGS_HOST", "smsc.example",
                "CAUNOI_ACCOUNTS_SMS_XA_SETTINGS_PASSWORD", "from-outside"));
        assertThat(config.publicListener().port()).isEqualTo(9001);
        assertThat(config.accounts().get(0).settings().getString("host")).isEqualTo("smsc.example");
        assertThat(config.accounts().get(0).settings().getString("password")).isEqualTo("from-outside");
    }

    @Test
    void aSettingFromTheEnvironmentHasTheTypeItHasInTheFile() {
        var settings = ConfigFile.read("caunoi.yaml", SMALL, Map.of(
                        "CAUNOI_ACCOUNTS_SMS_XA_SETTINGS_PORT", "2776",
                        "CAUNOI_ACCOUNTS_SMS_XA_SETTINGS_SYSTEM_ID", "123"))
                .accounts().get(0).settings();
        assertThat(settings.getValue("port")).isEqualTo(2776);
        assertThat(settings.getValue("systemId")).isEqualTo("123");
    }

    @Test
    void aSecretMayStandInAFileOfItsOwn(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("password"), "s3cret\n");
        var config = read(SMALL + "      password: file:" + secret + "\n");
        assertThat(config.accounts().get(0).settings().getString("password")).isEqualTo("s3cret");
    }

    @Test
    void aMissingSecretFileIsNamed() {
        assertThatThrownBy(() -> read(SMALL + "      password: file:/nowhere/at/all\n"))
                .isInstanceOf(ConfigException.class).hasMessageContaining("/nowhere/at/all");
    }

    @Test
    void aSlipOfThePenIsNamedWithItsLine() {
        assertThatThrownBy(() -> read("node: a\npublic:\n  prot: 80\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("caunoi.yaml:3").hasMessageContaining("public.prot").hasMessageContaining("port");
    }

    @Test
    void aWrongValueIsNamedWithItsLineAndWhatWasExpected() {
        assertThatThrownBy(() -> read("node: a\n\npublic:\n  port: eighty\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("caunoi.yaml:4").hasMessageContaining("eighty")
                .hasMessageContaining("0 to 65535").hasMessageContaining("CAUNOI_PUBLIC_PORT");
    }

    @Test
    void aWrongValueOfTheEnvironmentIsNamedToo() {
        assertThatThrownBy(() -> ConfigFile.read("caunoi.yaml", SMALL, Map.of("CAUNOI_PRODUCTION", "maybe")))
                .isInstanceOf(ConfigException.class).hasMessageContaining("CAUNOI_PRODUCTION");
    }

    @Test
    void textThatIsNoYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("public:\n  port: [1\n"))
                .isInstanceOf(ConfigException.class).hasMessageContaining("not readable as YAML");
    }

    @Test
    void anAccountWithoutAFamilyIsRefused() {
        assertThatThrownBy(() -> read("accounts:\n  sms-xa:\n    unit: \"1\"\n"))
                .isInstanceOf(ConfigException.class).hasMessageContaining("accounts.sms-xa.family").hasMessageContaining("is missing");
    }

    @Test
    void redisIsOneServerSentinelsOrACluster() {
        assertThat(read("redis:\n  url: redis://a:6379\n").redis().servers()).contains(new Servers.One("redis://a:6379"));
        assertThat(read("redis:\n  sentinels: [redis://a:26379, redis://b:26379]\n  master: caunoi\n").redis().servers())
                .contains(new Servers.Watched(List.of("redis://a:26379", "redis://b:26379"), "caunoi"));
        assertThat(read("redis:\n  cluster: [redis://a:7000]\n").redis().servers())
                .contains(new Servers.Cluster(List.of("redis://a:7000")));
        assertThat(read("node: a\n").redis().servers()).isEmpty();
        var environment = Map.of("CAUNOI_REDIS_CLUSTER", "redis://a:7000, redis://b:7000");
        assertThat(ConfigFile.read("caunoi.yaml", "node: a\n", environment).redis().servers())
                .contains(new Servers.Cluster(List.of("redis://a:7000", "redis://b:7000")));
    }

    @Test
    void whatDoesNotLeadToARedisIsNamedWithItsLine() {
        assertRefused("redis:\n  url: redis://a\n  cluster: [redis://a]\n", "caunoi.yaml:3", "one of redis.url");
        assertRefused("redis:\n  url: redis://a\n  sentinels: [redis://a]\n  master: m\n", "caunoi.yaml:3", "one of redis.url");
        assertRefused("redis:\n  sentinels: [redis://a]\n", "redis.master", "is missing", "CAUNOI_REDIS_MASTER");
        assertRefused("redis:\n  master: caunoi\n", "redis.sentinels", "is missing", "CAUNOI_REDIS_SENTINELS");
        assertRefused("redis:\n  url: localhost:6379\n", "caunoi.yaml:2", "redis.url", "expected redis://");
        assertRefused("redis:\n  cluster: [redis://a/1]\n", "caunoi.yaml:2", "redis.cluster", "one database only");
        assertRefused("redis:\n  sentinels: [redis://a]\n  master: \"a b\"\n", "caunoi.yaml:2", "the name the sentinels know it by");
    }

    private static void assertRefused(String yaml, String... words) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(ConfigException.class).hasMessageContainingAll(words);
    }

    @Test
    void theSampleOfTheHandbookIsUnderstood(@TempDir Path secrets) throws Exception {
        var sample = Files.readString(Path.of("../docs/caunoi.yaml"));
        for (var name : new String[] {"zalo-app-secret", "zalo-oa-secret-key", "zalo-refresh-token", "smpp-password", "web-chat-secret"}) {
            Files.writeString(secrets.resolve(name), "x");
        }
        var config = read(sample.replace("/run/secrets", secrets.toString()));
        assertThat(config.accounts()).extracting(Config.Account::family).containsExactly("zalo", "sms", "web");
    }
}
