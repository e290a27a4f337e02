package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;

/** A walk over a set, page by page. */
final class Walk {

    private static final int PAGE = 500;

    private Walk() {}

    static Future<IdPage> page(Link link, String set, String cursor) {
        return link.send(Request.cmd(Command.SSCAN)
                        .arg(set).arg(cursor.isEmpty() ? "0" : cursor).arg("COUNT").arg(PAGE))
                .map(Answers::page);
    }
}
