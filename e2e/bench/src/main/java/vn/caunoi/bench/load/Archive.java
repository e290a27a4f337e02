package vn.caunoi.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.dialogs.Conversation;
import vn.caunoi.dialogs.Engine;
import vn.caunoi.dialogs.FlowBook;
import vn.caunoi.dialogs.Heard;
import vn.caunoi.dialogs.Limits;
import vn.caunoi.dialogs.language.VietnameseUnderstanding;
import vn.caunoi.store.Arrival;
import vn.caunoi.store.Line;
import vn.caunoi.store.NewArrival;
import vn.caunoi.store.Store;
import vn.caunoi.store.StoreOptions;
import vn.caunoi.store.TurnCommit;

/** Conversations of an earlier day, put into Redis by the store's own scripts: accepted, taken, committed. */
final class Archive {

    private static final int AT_ONCE = 2_000;
    private static final String CONSUMER = "archive";
    private static final String ACCOUNT = "sms-bench";
    private static final List<String> SAID = List.of("chao em", "duong truoc nha toi hu 3 thang roi khong ai sua", "phuong ba dinh ha noi");

    private final Store store;
    private final String state;
    private final Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    private long loaded;

    private Archive(Store store) {
        this.store = store;
        this.state = idle();
    }

    static Future<Archive> open(Vertx vertx, String redisUrl) {
        return Store.open(vertx, StoreOptions.at(redisUrl)).map(Archive::new);
    }

    /** A conversation of the archive, for looking at its keys. */
    static String id(long number) {
        return "archive" + number;
    }

    Store store() {
        return store;
    }

    /** Completes when the archive holds so many conversations. */
    Future<Void> growTo(long size) {
        if (loaded >= size) {
            return Future.succeededFuture();
        }
        var accepts = new ArrayList<Future<?>>();
        for (long end = Math.min(size, loaded + AT_ONCE); loaded < end; loaded++) {
            accepts.add(store.arrivals().accept(new NewArrival(
                    id(loaded), ACCOUNT, "sms", "8491%07d".formatted(loaded), "archive-" + loaded, "{}", yesterday)));
        }
        return Future.all(accepts).compose(accepted -> commitAll()).compose(committed -> growTo(size));
    }

    Future<Void> close() {
        return store.close();
    }

    private Future<Void> commitAll() {
        var work = new ArrayList<Future<?>>();
        for (int partition = 0; partition < store.installation().partitions(); partition++) {
            work.add(store.arrivals().take(partition, CONSUMER, AT_ONCE)
                    .compose(arrivals -> Future.all(arrivals.stream().map(this::commit).toList())));
        }
        return Future.all(work).mapEmpty();
    }

    private Future<?> commit(Arrival arrival) {
        return store.conversations().commit(new TurnCommit(arrival.conversation(), Optional.of(arrival.entry()), arrival.sequence(), 0,
                "bot", state, Map.of("unit", "00004"), lines(), List.of(), List.of(), List.of(), yesterday));
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var text : SAID) {
            lines.add(new Line("in" + lines.size(), "in", "citizen", text, "{}", yesterday));
            lines.add(new Line("out" + lines.size(), "out", "bot", "Viec nay o xa (phuong) nao, tinh nao a?", "{}", yesterday));
        }
        return lines;
    }

    /** The dialog's own document after a petition was begun: what lies there while a citizen is silent. */
    private static String idle() {
        var engine = new Engine(FlowBook.shipped(), VietnameseUnderstanding.shipped(), Limits.DEFAULTS);
        var conversation = Conversation.start("sms", "01");
        for (var text : SAID) {
            conversation = engine.step(conversation, Heard.Said.text(text, "m"), Instant.now()).next();
        }
        return conversation.toJson();
    }
}
