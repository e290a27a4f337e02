package vn.caunoi.gateway.index;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.gateway.TestHouse.await;
import static vn.caunoi.gateway.TestHouse.eventually;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.caunoi.gateway.TestHouse;
import vn.caunoi.store.Settlement;

/** What the index learns of the store's changes, and who is told of them. */
class IndexFeedTest {

    private final TestHouse house = TestHouse.empty();
    private final ConversationIndex index = await(ConversationIndex.open(house.vertx, Optional.empty()));
    private final IndexFeed feed = new IndexFeed(house.vertx, house.store, index);
    private final List<IndexedConversation> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        feed.onChange(told::addAll);
        await(feed.start());
    }

    @AfterEach
    void end() {
        feed.stop();
        await(index.close());
        house.close();
    }

    @Test
    void aChangeIsToldOnceTheIndexShowsIt() {
        var conversation = house.conversation("1");
        house.say(conversation, "Dạ em chào bác");
        eventually().untilAsserted(() -> assertThat(told).extracting(IndexedConversation::snippet).containsOnly("Dạ em chào bác"));
        assertThat(await(index.find(List.of(conversation, "another")))).extracting(IndexedConversation::id).containsExactly(conversation);
    }

    @Test
    void whatBecameOfAMessageIsToldToo() {
        var conversation = house.conversation("1");
        house.say(conversation, "Dạ em chào bác");
        eventually().until(() -> !told.isEmpty());
        told.clear();
        var item = await(house.store.outbox().take(house.store.partitionOf(conversation), TestHouse.ACCOUNT, "reply", "me", 1)).get(0);
        await(house.store.outbox().settle(new Settlement(item, "sent", List.of(), "", house.clock.instant())));
        eventually().untilAsserted(() -> assertThat(told).extracting(IndexedConversation::id).containsExactly(conversation));
        assertThat(told.get(0).snippet()).isEqualTo("Dạ em chào bác");
    }
}
