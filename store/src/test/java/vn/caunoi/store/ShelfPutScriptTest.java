package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;
import static vn.caunoi.store.Samples.NOW;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class ShelfPutScriptTest {

    @Test
    void everyPartKeptSoFarIsAnswered(Store store) {
        assertThat(await(store.shelf().put("sms:7", 2, "hai", NOW))).isEqualTo(Map.of(2, "hai"));
        assertThat(await(store.shelf().put("sms:7", 1, "một", NOW)).values()).containsExactly("một", "hai");
        assertThat(await(store.shelf().get("sms:7")).values()).containsExactly("một", "hai");
    }

    @Test
    void aRepeatedPartChangesNothing(Store store) {
        await(store.shelf().put("sms:7", 1, "một", NOW));
        assertThat(await(store.shelf().put("sms:7", 1, "khác", NOW.plusSeconds(9)))).isEqualTo(Map.of(1, "một"));
        assertThat(await(store.shelf().overdue("sms:", NOW.plusSeconds(1)))).containsExactly("sms:7");
    }

    @Test
    void whatWaitsTooLongIsFoundByItsPrefixOldestFirst(Store store) {
        await(store.shelf().put("sms:late", 1, "x", NOW.plusSeconds(2)));
        await(store.shelf().put("sms:first", 1, "x", NOW));
        await(store.shelf().put("web:first", 1, "x", NOW));
        await(store.shelf().put("sms:second", 1, "x", NOW.plusSeconds(1)));
        assertThat(await(store.shelf().overdue("sms:", NOW.plusSeconds(2)))).containsExactly("sms:first", "sms:second");
    }

    @Test
    void atMostAHundredAreOverdueAtOnceHoweverManyOthersWait(Store store) {
        for (var i = 0; i < 600; i++) {
            store.shelf().put("web:" + i, 1, "x", NOW);
        }
        for (var i = 0; i < 150; i++) {
            store.shelf().put("sms:" + i, 1, "x", NOW.plusSeconds(1));
        }
        assertThat(await(store.shelf().overdue("sms:", NOW.plusSeconds(2)))).hasSize(100);
    }

    @Test
    void whatIsRemovedIsGone(Store store) {
        await(store.shelf().put("sms:7", 1, "một", NOW));
        await(store.shelf().remove("sms:7"));
        assertThat(await(store.shelf().get("sms:7"))).isEmpty();
        assertThat(await(store.shelf().overdue("", NOW.plusSeconds(9)))).isEmpty();
    }
}
