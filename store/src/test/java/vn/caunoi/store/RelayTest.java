package vn.caunoi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.store.OnRedis.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private final OwnRedis redis = new OwnRedis();
    private final Store here = redis.open();
    private final Store there = redis.open();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        await(here.close());
        await(there.close());
        redis.close();
    }

    @Test
    void everyNodeHearsItsTopicsOnly() {
        here.relay().subscribe("web:citizen-1", heard::add);
        there.relay().publish("web:citizen-2", "not for us");
        untilHeard("chào");
        assertThat(heard).containsOnly("chào");
    }

    @Test
    void aTopicMayHaveSeveralListenersAndOneMistakeHurtsNobodyElse() {
        here.relay().subscribe("web:citizen-1", message -> {
            throw new IllegalStateException("a listener's mistake");
        });
        here.relay().subscribe("web:citizen-1", heard::add);
        untilHeard("chào");
    }

    @Test
    void afterARestartOfRedisItHearsAgain() {
        here.relay().subscribe("web:citizen-1", heard::add);
        untilHeard("before");
        redis.killAndStart();
        untilHeard("after");
    }

    @Test
    void aTopicSubscribedWhileRedisIsAwayIsHeardOnceItIsBack() {
        redis.kill();
        OwnRedis.awaitAway(here);
        here.relay().subscribe("web:citizen-1", heard::add);
        redis.stop();
        redis.start();
        untilHeard("after");
    }

    private void untilHeard(String message) {
        Awaitility.await().until(() -> {
            there.relay().publish("web:citizen-1", message);
            return heard.contains(message);
        });
    }
}
