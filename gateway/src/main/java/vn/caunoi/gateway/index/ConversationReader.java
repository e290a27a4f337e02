package vn.caunoi.gateway.index;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.caunoi.store.Change;
import vn.caunoi.store.ConversationRow;
import vn.caunoi.store.PetitionRow;
import vn.caunoi.store.Store;
import vn.caunoi.store.StoredLine;

/** Reads from the store what the index holds of a conversation. */
final class ConversationReader {

    private static final int SNIPPET = 140;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Who speaks and owns a conversation until a person does. */
    private static final String BOT = "bot";

    /** How far back a search reaches. */
    private static final int LAST_LINES = 40;

    private final Store store;

    ConversationReader(Store store) {
        this.store = store;
    }

    /**
     * Conversations that are gone are left out, and those whose first turn is still to come: until then nobody
     * knows to which unit they belong, and so who may see them.
     */
    Future<List<IndexedConversation>> read(Collection<String> ids) {
        var reading = ids.stream().map(this::read).toList();
        return Future.all(reading).map(all -> all.<Optional<IndexedConversation>>list().stream().flatMap(Optional::stream).toList());
    }

    /** The conversation a change is about; a petition's change is its conversation's. */
    Future<Optional<String>> conversationOf(Change change) {
        if (change.kind().equals("conversation")) {
            return Future.succeededFuture(Optional.of(change.id()));
        }
        return store.petitions().load(change.partition(), change.id()).map(row -> row.map(PetitionRow::conversation));
    }

    private Future<Optional<IndexedConversation>> read(String id) {
        var row = store.conversations().load(id);
        var lines = store.conversations().tail(id, "", LAST_LINES);
        var petitions = store.conversations().petitions(id);
        return Future.all(row, lines, petitions)
                .map(all -> row.result().filter(r -> r.version() > 0).map(r -> indexed(r, lines.result(), petitions.result())));
    }

    private static IndexedConversation indexed(ConversationRow row, List<StoredLine> lines, List<String> petitions) {
        var last = lastSpoken(lines, row.owner());
        return new IndexedConversation(
                row.id(),
                row.account(),
                row.family(),
                row.citizen(),
                row.fields().getOrDefault("name", ""),
                row.owner(),
                row.status(),
                row.lastInbound(),
                row.fields().getOrDefault("unit", ""),
                row.fields().getOrDefault("alert", ""),
                last.map(stored -> shortened(stored.line().text())).orElse(""),
                last.map(stored -> stored.line().author()).orElse(""),
                petitions,
                lines.stream().map(stored -> stored.line().text()).collect(Collectors.joining(" ")));
    }

    /** Notes and activities are not shown in lists; nor is what the bot said, once a person must act on what the citizen said. */
    private static Optional<StoredLine> lastSpoken(List<StoredLine> lines, String owner) {
        return lines.stream()
                .filter(stored -> stored.line().kind().equals("in") || stored.line().kind().equals("out"))
                .filter(stored -> owner.equals(BOT) || !stored.line().author().equals(BOT))
                .reduce((older, newer) -> newer);
    }

    /** Cut between characters, never inside one. */
    private static String shortened(String text) {
        var oneLine = SPACES.matcher(text.strip()).replaceAll(" ");
        if (oneLine.codePointCount(0, oneLine.length()) <= SNIPPET) {
            return oneLine;
        }
        return oneLine.substring(0, oneLine.offsetByCodePoints(0, SNIPPET)) + "…";
    }
}
