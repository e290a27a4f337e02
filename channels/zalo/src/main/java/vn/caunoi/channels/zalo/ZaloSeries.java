package vn.caunoi.channels.zalo;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.caunoi.channels.ChannelContext.Shelf;
import vn.caunoi.channels.SendFailure;
import vn.caunoi.channels.SendFailure.Kind;
import vn.caunoi.channels.SendResult;
import vn.caunoi.channels.SendResult.Failed;
import vn.caunoi.channels.SendResult.Sent;
import vn.caunoi.channels.zalo.ZaloAnswer.NotTaken;
import vn.caunoi.channels.zalo.ZaloAnswer.Taken;

/**
 * One message of ours as the several it is to Zalo, in order. What was taken is kept on the shelf, so that a repeat goes
 * on where the last try stopped and the citizen reads nothing twice.
 */
final class ZaloSeries {

    private final String account;
    private final ZaloSend send;
    private final Shelf shelf;
    private final InstantSource clock;

    ZaloSeries(String account, ZaloSend send, Shelf shelf, InstantSource clock) {
        this.account = account;
        this.send = send;
        this.shelf = shelf;
        this.clock = clock;
    }

    Future<SendResult> send(String messageId, List<JsonObject> requests) {
        if (requests.size() == 1) {
            return send.post(requests.get(0)).map(answer -> answer instanceof Taken taken
                    ? new Sent(ids(List.of(taken.id())), clock.instant(), taken.note())
                    : new Failed(((NotTaken) answer).failure()));
        }
        String key = "zalo/" + account + "/" + messageId;
        return shelf.get(key).transform(taken -> taken.succeeded()
                ? next(key, requests, new TreeMap<>(taken.result()), "")
                : failed(Kind.RETRY_LATER, "store", "the shelf does not answer: " + taken.cause().getMessage()));
    }

    private Future<SendResult> next(String key, List<JsonObject> requests, SortedMap<Integer, String> taken, String note) {
        int part = taken.size();
        if (part == requests.size()) {
            SendResult sent = new Sent(ids(new ArrayList<>(taken.values())), clock.instant(), note);
            return forget(key, sent);
        }
        return send.post(requests.get(part)).compose(answer -> answer instanceof Taken done
                ? kept(key, requests, taken, part, done)
                : stopped(key, part, requests.size(), ((NotTaken) answer).failure()));
    }

    private Future<SendResult> kept(
            String key, List<JsonObject> requests, SortedMap<Integer, String> taken, int part, Taken done) {
        SortedMap<Integer, String> more = new TreeMap<>(taken);
        more.put(part, done.id());
        return shelf.put(key, part, done.id(), clock.instant()).transform(put -> put.succeeded()
                ? next(key, requests, more, done.note())
                : failed(Kind.IN_DOUBT, "store", more.size() + " of " + requests.size() + " messages were sent, the shelf is away"));
    }

    private Future<SendResult> stopped(String key, int part, int parts, SendFailure failure) {
        SendResult result = new Failed(new SendFailure(
                failure.kind(), failure.code(), part + " of " + parts + " messages were sent, then: " + failure.detail(),
                failure.after()));
        boolean repeated = failure.kind() == Kind.RETRY_LATER || failure.kind() == Kind.THROTTLED;
        return repeated ? Future.succeededFuture(result) : forget(key, result);
    }

    /** A shelf that cannot forget now leaves a few ids behind; that is no reason to call the send a failure. */
    private Future<SendResult> forget(String key, SendResult result) {
        return shelf.remove(key).transform(done -> Future.succeededFuture(result));
    }

    private static Future<SendResult> failed(Kind kind, String code, String detail) {
        return Future.succeededFuture(new Failed(SendFailure.of(kind, code, detail)));
    }

    private static List<String> ids(List<String> ids) {
        return ids.stream().filter(id -> !id.isEmpty()).toList();
    }
}
