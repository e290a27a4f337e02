package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class KeepCorrectionScriptTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final int MOST = 3;

    private static long keep(Store store, String id, String row, Instant at) {
        return await(store.corrections().keep(id, row, MOST, at));
    }

    @Test
    void aCorrectionIsKeptAndEveryChangeCountsTheVersionUp(Store store) {
        assertThat(await(store.corrections().version())).isZero();
        assertThat(await(store.corrections().read())).isEqualTo(new Corrections.All(0, Map.of()));
        assertThat(keep(store, "a", "first", NOON)).isEqualTo(1);
        assertThat(keep(store, "b", "second", NOON.plusSeconds(1))).isEqualTo(2);
        assertThat(await(store.corrections().read())).isEqualTo(new Corrections.All(2, Map.of("a", "first", "b", "second")));
    }

    @Test
    void theNewestWordOnTheSameTakesThePlaceOfTheOneBeforeAndIsTheNewest(Store store) {
        keep(store, "a", "first", NOON);
        keep(store, "b", "other", NOON.plusSeconds(1));
        keep(store, "a", "second", NOON.plusSeconds(2));
        assertThat(await(store.corrections().read()).byId()).containsExactly(Map.entry("b", "other"), Map.entry("a", "second"));
    }

    @Test
    void theOldestGoWhereThereAreTooMany(Store store) {
        for (int i = 0; i < 5; i++) {
            keep(store, "c" + i, "row", NOON.plusSeconds(i));
        }
        assertThat(await(store.corrections().read()).byId().keySet()).containsExactly("c2", "c3", "c4");
    }
}
