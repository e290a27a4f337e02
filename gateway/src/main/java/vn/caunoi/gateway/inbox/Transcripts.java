package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import vn.caunoi.store.ConversationRow;
import vn.caunoi.store.PetitionRow;
import vn.caunoi.store.StaffUser;
import vn.caunoi.store.Store;
import vn.caunoi.store.StoredLine;

/** Reads one conversation from the store, within what the reader may see. */
final class Transcripts {

    private final Store store;
    private final InboxPorts ports;

    Transcripts(Store store, InboxPorts ports) {
        this.store = store;
        this.ports = ports;
    }

    /** A conversation of another unit is as missing as one that never was, and as one whose first turn has not placed it yet. */
    Future<ConversationRow> visible(StaffUser user, String id) {
        return store.conversations().load(id).compose(row -> row
                .filter(found -> found.version() > 0)
                .filter(found -> Scope.sees(user, found.fields().getOrDefault("unit", "")))
                .map(Future::succeededFuture)
                .orElseGet(() -> Future.failedFuture(Refusal.missing())));
    }

    Future<JsonArray> newest(String id, String before, int atMost) {
        return store.conversations().tail(id, before, atMost).compose(this::lines);
    }

    Future<JsonArray> after(String id, String cursor, int atMost) {
        return store.conversations().after(id, cursor, atMost).compose(this::lines);
    }

    /** Lines as the page gets them. */
    Future<JsonArray> lines(List<StoredLine> lines) {
        return ports.readings().map(readings -> Cards.lines(lines, readings));
    }

    /** Replies that have not left yet, in the order in which they will. */
    Future<JsonArray> held(String id) {
        return store.held().of(id).map(all -> new JsonArray(all.stream().map(Cards::held).toList()));
    }

    /** Cards of the conversation's petitions, newest first. */
    Future<JsonArray> petitions(String id) {
        return store.conversations().petitions(id).compose(numbers -> {
            var loading = numbers.stream().map(number -> store.petitions().load(store.partitionOf(id), number)).toList();
            return Future.all(loading).compose(all -> ports.readings().map(readings -> {
                var newestFirst = new ArrayDeque<JsonObject>();
                all.<Optional<PetitionRow>>list().stream().flatMap(Optional::stream)
                        .forEach(row -> newestFirst.push(ports.petitions().card(row).json(readings)));
                return new JsonArray(List.copyOf(newestFirst));
            }));
        });
    }
}
