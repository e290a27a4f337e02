package vn.caunoi.gateway.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vn.caunoi.store.Acted;
import vn.caunoi.store.ConversationRow;
import vn.caunoi.store.Line;
import vn.caunoi.store.PetitionAdvance;
import vn.caunoi.store.PetitionRow;
import vn.caunoi.store.StaffUser;
import vn.caunoi.store.Store;

/**
 * Staff move a petition along. A step is one atomic act on the version that was read: the petition, its history, the
 * transcript and what the citizen is told change together or not at all.
 */
final class PetitionSteps {

    /** A petition with the conversation it was opened in, which also says who may see it. */
    private record Found(int partition, PetitionRow petition, ConversationRow conversation) {}

    private final Store store;
    private final Transcripts transcripts;
    private final Directory directory;
    private final InboxPorts ports;
    private final InstantSource clock;

    PetitionSteps(Store store, Transcripts transcripts, Directory directory, InboxPorts ports, InstantSource clock) {
        this.store = store;
        this.transcripts = transcripts;
        this.directory = directory;
        this.ports = ports;
        this.clock = clock;
    }

    Future<JsonObject> page(StaffUser user, String number) {
        return find(user, number).compose(this::page);
    }

    /** What the citizen would be told, and what it would cost; {@code text} is "" when it is nothing to them. */
    Future<JsonObject> preview(PetitionOrder order, String number) {
        return find(order.officer(), number).compose(found -> step(found, order).map(step -> step.notice()
                .map(notice -> words(found, notice))
                .map(text -> Outlook.json(ports, found.conversation(), text).put("text", text))
                .orElseGet(() -> new JsonObject().put("text", ""))));
    }

    /** @param version as the officer saw it: when the petition moved since, nothing is done and how it stands is shown */
    Future<Void> take(PetitionOrder order, String number, long version) {
        return find(order.officer(), number).compose(found -> found.petition().version() != version
                ? moved(found)
                : step(found, order).compose(step -> advance(found, order, step)));
    }

    private Future<Found> find(StaffUser user, String number) {
        var partition = ports.petitions().partition(number);
        if (partition.isEmpty()) {
            return Future.failedFuture(Refusal.noPetition());
        }
        return store.petitions().load(partition.getAsInt(), number).compose(row -> row
                .map(petition -> transcripts.visible(user, petition.conversation())
                        .map(conversation -> new Found(partition.getAsInt(), petition, conversation)))
                .orElseGet(() -> Future.failedFuture(Refusal.noPetition())))
                .recover(failure -> Future.failedFuture(failure instanceof Refusal ? Refusal.noPetition() : failure));
    }

    private Future<PetitionStep.Done> step(Found found, PetitionOrder order) {
        return other(order).compose(other -> {
            var step = ports.petitions().step(found.petition(), order, other, clock.instant());
            return step instanceof PetitionStep.Done done
                    ? Future.succeededFuture(done)
                    : Future.failedFuture(refusal((PetitionStep.Refused) step));
        });
    }

    /** One the officer may not see is as missing as one that never was. */
    private Future<Optional<PetitionRow>> other(PetitionOrder order) {
        return ports.petitions().other(order)
                .map(number -> find(order.officer(), number)
                        .map(found -> Optional.of(found.petition()))
                        .recover(failure -> failure instanceof Refusal
                                ? Future.succeededFuture(Optional.empty())
                                : Future.failedFuture(failure)))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private static Refusal refusal(PetitionStep.Refused refused) {
        return Refusal.notAllowed(refused.field(), refused.reason());
    }

    private Future<Void> advance(Found found, PetitionOrder order, PetitionStep.Done step) {
        var now = clock.instant();
        var row = found.petition();
        var id = "p" + row.number() + "-" + row.version();
        var notice = step.notice().map(said -> new Notice(id, order.officer(), words(found, said)));
        notice.ifPresent(said -> Outlook.check(ports, found.conversation(), said.text()));
        if (notice.isPresent() && !ports.mayAdd(found.conversation().account(), Notice.LANE)) {
            return Future.failedFuture(Refusal.tooManyWait());
        }
        var activity = new Line("activity-" + id, "activity", "system", step.activity(), By.staff(order.officer()), now);
        return store.petitions().advance(new PetitionAdvance(
                        found.partition(), row.number(), row.version(), step.state(), step.event(), Optional.of(row.conversation()),
                        notice.map(said -> List.of(activity, said.line(now))).orElseGet(() -> List.of(activity)),
                        notice.map(said -> said.message(found.conversation().account())).stream().toList(), now))
                .compose(acted -> acted == Acted.DONE ? sent(found).compose(sent -> ports.petitions().done(row, order, step, now)) : find(order.officer(), row.number()).compose(this::moved));
    }

    private Future<Void> sent(Found found) {
        ports.wakeDelivery(found.partition(), found.conversation().account(), Notice.LANE);
        return Future.succeededFuture();
    }

    private String words(Found found, PetitionStep.Notice notice) {
        boolean segmented = ports.channel(found.conversation().account()).filter(channel -> channel.capabilities().segmented()).isPresent();
        return segmented ? notice.plain() : notice.full();
    }

    private <T> Future<T> moved(Found found) {
        return page(found).compose(page -> Future.failedFuture(Refusal.conflict(
                "moved", "Phiếu vừa được đồng nghiệp xử lý. Xem lại rồi làm tiếp nếu vẫn cần.", page)));
    }

    private Future<JsonObject> page(Found found) {
        var number = found.petition().number();
        var events = store.petitions().events(found.partition(), number);
        var names = directory.names();
        var readings = ports.readings();
        return Future.all(events, names, readings)
                .map(read -> ports.petitions().page(found.petition(), events.result(), clock.instant()).json(names.result(), readings.result()));
    }
}
