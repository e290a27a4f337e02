package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import vn.caunoi.store.Acted;
import vn.caunoi.store.Committed;
import vn.caunoi.store.ConversationRow;
import vn.caunoi.store.Line;
import vn.caunoi.store.StaffAct;
import vn.caunoi.store.StaffUser;
import vn.caunoi.store.Store;
import vn.caunoi.store.TurnCommit;

/**
 * Who has a conversation: take, give back, close.
 *
 * <p>Each is a compare-and-set on what was read. Giving back and closing also set the dialog's state, so they are
 * committed as a turn that no message caused.
 */
final class Assignment {

    private static final int TRIES = 5;
    private static final String BOT = "bot";
    private static final String DESK = "desk";

    private final Store store;
    private final Transcripts transcripts;
    private final Cards cards;
    private final Directory directory;
    private final InboxPorts ports;
    private final InstantSource clock;

    Assignment(Store store, Transcripts transcripts, Cards cards, Directory directory, InboxPorts ports, InstantSource clock) {
        this.store = store;
        this.transcripts = transcripts;
        this.cards = cards;
        this.directory = directory;
        this.ports = ports;
        this.clock = clock;
    }

    /** @param seenOwner whom the page showed as owner: when it is somebody else by now, that somebody won */
    Future<Void> take(StaffUser user, String id, String seenOwner) {
        return transcripts.visible(user, id).compose(row -> {
            if (row.owner().equals(user.name())) {
                return Future.succeededFuture();
            }
            return row.owner().equals(seenOwner) ? take(user, row) : ownedBy(row);
        });
    }

    private Future<Void> take(StaffUser user, ConversationRow row) {
        return directory.names()
                .compose(names -> {
                    var line = Activity.taken(user, row.owner(), names.getOrDefault(row.owner(), row.owner()), clock.instant());
                    return store.conversations().act(new StaffAct(
                            row.id(), -1, row.owner(), taken(user, row), List.of(line), List.of(), clock.instant()));
                })
                .compose(acted -> acted == Acted.DONE
                        ? Future.succeededFuture()
                        : transcripts.visible(user, row.id()).compose(this::ownedBy));
    }

    /** The fields with which a conversation is the user's; one that waits for the citizen goes on waiting. */
    static Map<String, String> taken(StaffUser user, ConversationRow row) {
        return Map.of("owner", user.name(), "status", row.status().equals("waiting") ? "waiting" : "open");
    }

    Future<Void> giveBack(StaffUser user, String id) {
        return toBot(user, id, BOT, Activity::givenBack, TRIES);
    }

    /** The next message of the citizen is the bot's again; it may call a person. */
    Future<Void> close(StaffUser user, String id) {
        return toBot(user, id, "resolved", Activity::closed, TRIES);
    }

    private Future<Void> toBot(
            StaffUser user, String id, String status, BiFunction<StaffUser, Instant, Line> line, int tries) {
        return transcripts.visible(user, id).compose(row -> {
            if (row.owner().equals(BOT) && row.status().equals(status)) {
                return Future.succeededFuture();
            }
            if (!mayLetGo(user, row)) {
                return ownedBy(row);
            }
            return store.conversations().commit(toBot(row, status, line.apply(user, clock.instant())))
                    .compose(word -> settled(word, row, () -> toBot(user, id, status, line, tries - 1), tries));
        });
    }

    /** An alert ends here too: a person has looked. */
    private TurnCommit toBot(ConversationRow row, String status, Line line) {
        return new TurnCommit(
                row.id(), Optional.empty(), 0, row.version(), row.owner(), ports.stateAfterGiveBack(row),
                Map.of("owner", BOT, "status", status, "alert", "", "stuck", ""), List.of(line), List.of(), List.of(), List.of(), clock.instant());
    }

    /** A colleague's conversation must be taken first, which leaves a line that says so. */
    private static boolean mayLetGo(StaffUser user, ConversationRow row) {
        return row.owner().equals(user.name()) || row.owner().equals(DESK) || row.owner().equals(BOT);
    }

    private Future<Void> settled(Committed word, ConversationRow row, Supplier<Future<Void>> again, int tries) {
        if (word == Committed.COMMITTED) {
            return Future.succeededFuture();
        }
        return tries > 1 ? again.get() : ownedBy(row);
    }

    /** Tells who has it. */
    Future<Void> ownedBy(ConversationRow row) {
        return cards.card(row).compose(card -> Future.failedFuture(Refusal.conflict(
                "owned", ownedText(row, card.getJsonObject("owner")), new JsonObject().put("conversation", card))));
    }

    private static String ownedText(ConversationRow row, JsonObject owner) {
        return switch (row.owner()) {
            case BOT -> "Hội thoại vừa được trả lại cho trợ lý tự động.";
            case DESK -> "Hội thoại vừa trở lại hàng chờ, chưa ai nhận.";
            default -> owner.getString("text") + " đang phụ trách hội thoại này.";
        };
    }
}
