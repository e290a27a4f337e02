package vn.caunoi.store;

import io.vertx.core.Future;
import io.vertx.redis.client.RedisConnection;

/** Where a connection goes; asked anew each time it is made, because the server it needs may have become another one. */
interface Seat {

    Future<Address> find();

    /** Whether the server is the one that was meant, before anything is sent to it. */
    default Future<Void> check(RedisConnection connection) {
        return Future.succeededFuture();
    }

    static Seat at(Address address) {
        return () -> Future.succeededFuture(address);
    }
}
