package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class TeachScriptTest {

    @Test
    void aNewLessonTakesNobodysPlace(Store store) {
        assertThat(await(store.lessons().add("faq", "a", "first"))).isTrue();
        assertThat(await(store.lessons().add("faq", "a", "second"))).isFalse();
        assertThat(await(store.lessons().read("faq"))).isEqualTo(new Lessons.All(1, Map.of("a", "first")));
    }

    @Test
    void everyChangeCountsTheVersionUp(Store store) {
        assertThat(await(store.lessons().version("faq"))).isZero();
        await(store.lessons().add("faq", "a", "first"));
        await(store.lessons().replace("faq", "a", "ended"));
        assertThat(await(store.lessons().version("faq"))).isEqualTo(2);
        assertThat(await(store.lessons().read("faq")).byId()).containsExactly(Map.entry("a", "ended"));
    }

    @Test
    void subjectsDoNotMix(Store store) {
        await(store.lessons().add("faq", "a", "answer"));
        assertThat(await(store.lessons().read("category"))).isEqualTo(new Lessons.All(0, Map.of()));
    }
}
