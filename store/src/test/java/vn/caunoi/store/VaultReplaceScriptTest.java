package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;

import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class VaultReplaceScriptTest {

    @Test
    void aCredentialIsReplacedByWhoKnowsTheOldOne(Store store) {
        var vault = store.vault();
        assertThat(await(vault.read("zalo"))).isEmpty();
        assertThat(await(vault.replace("zalo", Optional.empty(), "one"))).isTrue();
        assertThat(await(vault.replace("zalo", Optional.of("one"), "two"))).isTrue();
        assertThat(await(vault.read("zalo"))).contains("two");
    }

    @Test
    void otherExpectationsAreRefused(Store store) {
        var vault = store.vault();
        assertThat(await(vault.replace("zalo", Optional.of("one"), "two"))).isFalse();
        await(vault.replace("zalo", Optional.empty(), "one"));
        assertThat(await(vault.replace("zalo", Optional.empty(), "two"))).isFalse();
        assertThat(await(vault.replace("zalo", Optional.of("zero"), "two"))).isFalse();
        assertThat(await(vault.read("zalo"))).contains("one");
    }

    @Test
    void aLeaseIsGivenOnceUntilItsTimeHasPassed(Store store) {
        assertThat(await(store.vault().lease("refresh", Duration.ofMillis(300)))).isTrue();
        assertThat(await(store.vault().lease("refresh", Duration.ofMillis(300)))).isFalse();
        Awaitility.await().until(() -> await(store.vault().lease("refresh", Duration.ofMillis(300))));
    }
}
