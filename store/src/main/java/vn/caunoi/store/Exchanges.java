package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What went over the wire with each provider, the newest of each account, for a while. */
public final class Exchanges {

    private final Room room;

    Exchanges(Room room) {
        this.room = room;
    }

    /** Keeps them, and forgets what is older than {@code life} or more than {@code most} of the account, about. */
    public Future<Void> keep(String account, List<String> exchanges, int most, Duration life, Instant now) {
        var key = Keys.exchanges(account);
        var requests = new ArrayList<Request>();
        exchanges.forEach(json -> requests.add(Request.cmd(Command.XADD).arg(key).arg("MAXLEN").arg("~").arg(most).arg("*").arg("e").arg(json)));
        requests.add(Request.cmd(Command.XTRIM).arg(key).arg("MINID").arg("~").arg(now.minus(life).toEpochMilli()));
        requests.add(Request.cmd(Command.PEXPIRE).arg(key).arg(life.toMillis()));
        return room.link().batch(requests).mapEmpty();
    }

    /** The newest first. */
    public Future<List<String>> newest(String account, int atMost) {
        return room.link()
                .send(Request.cmd(Command.XREVRANGE).arg(Keys.exchanges(account)).arg("+").arg("-").arg("COUNT").arg(atMost))
                .map(answer -> StreamEntry.all(answer).stream().map(entry -> entry.field("e")).toList());
    }
}
