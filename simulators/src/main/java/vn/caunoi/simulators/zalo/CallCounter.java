package vn.caunoi.simulators.zalo;

import io.vertx.core.http.HttpServerResponse;
import java.time.InstantSource;

/** Calls of the app in the running minute ({@code zalo-oa.md} 2.11). */
final class CallCounter {
    private final int limit;
    private final InstantSource clock;
    private long minute;
    private int calls;

    CallCounter(int limit, InstantSource clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** Counts a call and tells the caller on every answer what is left. */
    void count(HttpServerResponse response) {
        long now = clock.instant().getEpochSecond() / 60;
        calls = now == minute ? calls + 1 : 1;
        minute = now;
        response.putHeader("X-RateLimit-Limit", Integer.toString(limit));
        response.putHeader("X-RateLimit-Remain", Integer.toString(Math.max(0, limit - calls)));
    }

    void check() {
        if (calls > limit) {
            throw ZaloError.RATE_LIMIT.refuse();
        }
    }
}
