package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;

import io.vertx.redis.client.Command;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnRedis.class)
class NoteUnansweredScriptTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final Duration LIFE = Duration.ofDays(90);

    private static long note(Store store, String id, String row, Instant now) {
        return await(store.unanswered().note(id, row, 3, LIFE, now));
    }

    @Test
    void aQuestionAskedAgainCountsUpAndTellsOfItsNewestAsking(Store store) {
        assertThat(note(store, "a", "first", NOON)).isEqualTo(1);
        assertThat(note(store, "a", "second", NOON.plusSeconds(60))).isEqualTo(2);
        assertThat(await(store.unanswered().newest(9)))
                .containsExactly(new UnansweredQuestion("a", "second", 2, NOON, NOON.plusSeconds(60)));
    }

    @Test
    void theLongestNotAskedGoWhenThereAreTooMany(Store store) {
        for (int i = 0; i < 4; i++) {
            note(store, "q" + i, "row", NOON.plusSeconds(i));
        }
        note(store, "q1", "row", NOON.plusSeconds(9));
        note(store, "q5", "row", NOON.plusSeconds(10));
        assertThat(await(store.unanswered().newest(9))).extracting(UnansweredQuestion::id).containsExactly("q5", "q1", "q3");
        assertThat(await(store.unanswered().count())).isEqualTo(3);
    }

    @Test
    void whatWasNotAskedForItsLifeIsForgottenWhole(Store store, OnRedis.Server server) {
        note(store, "old", "row", NOON);
        note(store, "new", "row", NOON.plus(LIFE).plusMillis(1));
        assertThat(await(store.unanswered().newest(9))).extracting(UnansweredQuestion::id).containsExactly("new");
        assertThat(server.raw(Command.HLEN, Keys.UNANSWERED_ROWS).toInteger()).isEqualTo(1);
        assertThat(server.raw(Command.HLEN, Keys.UNANSWERED_COUNTS).toInteger()).isEqualTo(1);
        assertThat(server.raw(Command.HLEN, Keys.UNANSWERED_SINCE).toInteger()).isEqualTo(1);
        assertThat(server.raw(Command.PTTL, Keys.UNANSWERED_ROWS).toLong()).isBetween(1L, LIFE.toMillis());
    }

    @Test
    void aQuestionIsRemovedOnceAndBeginsAnew(Store store) {
        note(store, "a", "row", NOON);
        assertThat(await(store.unanswered().remove("a"))).isTrue();
        assertThat(await(store.unanswered().remove("a"))).isFalse();
        assertThat(await(store.unanswered().find("a"))).isEmpty();
        assertThat(note(store, "a", "row", NOON.plusSeconds(5))).isEqualTo(1);
        assertThat(await(store.unanswered().find("a")).orElseThrow().since()).isEqualTo(NOON.plusSeconds(5));
    }
}
