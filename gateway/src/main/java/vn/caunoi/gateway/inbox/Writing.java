package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.caunoi.store.Acted;
import vn.caunoi.store.ConversationRow;
import vn.caunoi.store.HeldReply;
import vn.caunoi.store.Line;
import vn.caunoi.store.StaffAct;
import vn.caunoi.store.StaffUser;
import vn.caunoi.store.Store;
import vn.caunoi.store.StoredLine;

/**
 * Replies, which can be taken back for a moment, and notes. Each is one atomic act on the version that was read, and is written once however often
 * the page sends it: the page names its message, and a name that is in the transcript already is not written again.
 */
final class Writing {

    private static final int TRIES = 5;

    /** A page repeats a request within seconds: its first try lies among the newest lines. */
    private static final int LOOK_BACK = 60;

    private final Store store;
    private final Transcripts transcripts;
    private final Assignment assignment;
    private final Directory directory;
    private final InboxPorts ports;
    private final InboxSettings settings;
    private final InstantSource clock;

    Writing(
            Store store,
            Transcripts transcripts,
            Assignment assignment,
            Directory directory,
            InboxPorts ports,
            InboxSettings settings,
            InstantSource clock) {
        this.store = store;
        this.transcripts = transcripts;
        this.assignment = assignment;
        this.directory = directory;
        this.ports = ports;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Answers the citizen; a conversation nobody has becomes the writer's.
     *
     * @param seen cursor of the newest line the writer saw: when somebody else has answered after it, nothing is
     *     sent and the writer is shown that answer first
     * @param again the writer knows that the same text went out a moment ago, and means it
     */
    Future<Void> reply(StaffUser user, String id, String clientId, String text, String seen, boolean again) {
        var reply = new Reply(messageId(user, id, clientId), user, text);
        return write(user, id, reply.id(), row -> mayReply(user, row, text)
                .compose(allowed -> nobodyElseAnswered(user, id, seen))
                .compose(free -> again || settings.sameText().isZero() ? Future.succeededFuture() : notJustSaid(id, text))
                .compose(free -> directory.names().map(names -> replied(reply, row, names))), TRIES);
    }

    /** Takes a reply back that has not left yet; answers its text, to be written anew. */
    Future<String> undo(StaffUser user, String id, String messageId) {
        return transcripts.visible(user, id)
                .compose(row -> heldOf(id, messageId))
                .compose(held -> held.filter(reply -> By.isStaff(reply.line(), user))
                        .map(reply -> store.held().takeBack(id, messageId, user.name(), clock.instant())
                                .compose(back -> back ? Future.succeededFuture(reply.line().text()) : Future.failedFuture(Refusal.leftAlready())))
                        .orElseGet(() -> Future.failedFuture(Refusal.leftAlready())));
    }

    private Future<Optional<HeldReply>> heldOf(String id, String messageId) {
        return store.held().of(id).map(all -> all.stream().filter(held -> held.id().equals(messageId)).findFirst());
    }

    Future<Void> note(StaffUser user, String id, String clientId, String text) {
        var note = new Note(messageId(user, id, clientId), user, text);
        return write(user, id, note.id(), row -> Future.succeededFuture(noted(note, row)), TRIES);
    }

    private Future<Void> write(
            StaffUser user, String id, String messageId, Function<ConversationRow, Future<StaffAct>> act, int tries) {
        return transcripts.visible(user, id).compose(row -> written(id, messageId).compose(before -> before
                ? Future.succeededFuture()
                : act.apply(row).compose(store.conversations()::act)
                        .compose(acted -> acted == Acted.DONE ? sent(row) : again(user, id, messageId, act, tries))));
    }

    private Future<Void> sent(ConversationRow row) {
        ports.wakeDelivery(store.partitionOf(row.id()), row.account(), Reply.LANE);
        return Future.succeededFuture();
    }

    /** The conversation moved between reading and writing: look again, at the new lines too. */
    private Future<Void> again(
            StaffUser user, String id, String messageId, Function<ConversationRow, Future<StaffAct>> act, int tries) {
        return tries > 1
                ? write(user, id, messageId, act, tries - 1)
                : Future.failedFuture(Refusal.conflict("moving", "Hội thoại đang có nhiều thay đổi. Hãy gửi lại.", new JsonObject()));
    }

    private Future<Boolean> written(String id, String messageId) {
        return recent(id).map(lines -> lines.stream().anyMatch(line -> line.id().equals(messageId)));
    }

    /** The newest lines, and the ones that are about to be. */
    private Future<List<Line>> recent(String id) {
        // The held first: one that leaves between the two reads is then seen twice, not never.
        return store.held().of(id).compose(held -> store.conversations().tail(id, "", LOOK_BACK).map(lines ->
                Stream.concat(lines.stream().map(StoredLine::line), held.stream().map(HeldReply::line)).toList()));
    }

    /** A double click, an answer that got lost, two pages open: each sends the same words a second time. */
    private Future<Void> notJustSaid(String id, String text) {
        var since = clock.instant().minus(settings.sameText());
        return recent(id).compose(lines -> lines.stream().anyMatch(line -> said(line, text) && line.at().isAfter(since))
                ? Future.failedFuture(Refusal.conflict(
                        "same_text", "Bạn vừa gửi đúng nội dung này. Bấm Gửi lần nữa nếu vẫn muốn gửi thêm.", new JsonObject()))
                : Future.succeededFuture());
    }

    private static boolean said(Line line, String text) {
        return line.kind().equals("out") && !By.name(line).isEmpty() && line.text().equals(text);
    }

    private Future<Void> mayReply(StaffUser user, ConversationRow row, String text) {
        if (ownedByColleague(user, row)) {
            return assignment.ownedBy(row);
        }
        Outlook.check(ports, row, text);
        return Future.succeededFuture();
    }

    private Future<Void> nobodyElseAnswered(StaffUser user, String id, String seen) {
        return store.conversations().after(id, seen, LOOK_BACK).compose(lines -> lines.stream()
                        .map(StoredLine::line)
                        .filter(line -> line.kind().equals("out") && !By.isStaff(line, user))
                        .reduce((older, newer) -> newer)
                        .map(answer -> answeredBy(answer, lines))
                        .orElse(Future.succeededFuture()));
    }

    private Future<Void> answeredBy(Line answer, List<StoredLine> lines) {
        var who = answer.author().equals("bot") ? "Trợ lý tự động" : answer.author();
        return transcripts.lines(lines).compose(shown -> Future.failedFuture(Refusal.conflict(
                "answered", who + " vừa trả lời. Đọc lại rồi gửi nếu vẫn cần.", new JsonObject().put("lines", shown))));
    }

    private StaffAct replied(Reply reply, ConversationRow row, Map<String, String> names) {
        var now = clock.instant();
        var fields = new HashMap<String, String>();
        var lines = new ArrayList<Line>();
        if (!row.owner().equals(reply.author().name())) {
            lines.add(Activity.taken(reply.author(), row.owner(), names.getOrDefault(row.owner(), row.owner()), now));
            fields.put("owner", reply.author().name());
        }
        fields.put("status", "waiting");
        var leaves = now.plus(settings.hold());
        if (leaves.isAfter(now)) {
            var held = new HeldReply(row.id(), reply.line(leaves), reply.message(row.account()), leaves);
            return new StaffAct(row.id(), row.version(), row.owner(), fields, lines, List.of(), now, List.of(held));
        }
        lines.add(reply.line(now));
        return new StaffAct(row.id(), row.version(), row.owner(), fields, lines, List.of(reply.message(row.account())), now);
    }

    private StaffAct noted(Note note, ConversationRow row) {
        var now = clock.instant();
        return new StaffAct(row.id(), row.version(), "", Map.of(), List.of(note.line(now)), List.of(), now);
    }

    private static boolean ownedByColleague(StaffUser user, ConversationRow row) {
        return !row.owner().equals(user.name()) && !row.owner().equals("bot") && !row.owner().equals("desk");
    }

    /** Bound to user and conversation, so that nobody can make another's message look sent. */
    private static String messageId(StaffUser user, String conversation, String clientId) {
        return "s" + Tokens.sha256(String.join("\n", conversation, user.name(), clientId)).substring(0, 24);
    }
}
