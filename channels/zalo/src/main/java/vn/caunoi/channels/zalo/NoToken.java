package vn.caunoi.channels.zalo;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import vn.caunoi.channels.SendFailure;

/** There is no access token to send with; carries the reason through a chain of Futures. */
final class NoToken extends RuntimeException {

    private final transient SendFailure failure;

    NoToken(SendFailure.Kind kind, String code, String detail) {
        this(SendFailure.of(kind, code, detail));
    }

    private NoToken(SendFailure failure) {
        super(failure.detail(), null, false, false);
        this.failure = failure;
    }

    /** The same, with how long to wait before it is worth asking again. */
    NoToken after(Duration wait) {
        return new NoToken(new SendFailure(failure.kind(), failure.code(), failure.detail(), Optional.of(wait)));
    }

    SendFailure failure() {
        return failure;
    }

    /** The reason as an answer; anything else is a fault of ours and stays a failure. */
    static Future<ZaloAnswer> asAnswer(Throwable cause) {
        return cause instanceof NoToken none
                ? Future.succeededFuture(new ZaloAnswer.NotTaken(none.failure()))
                : Future.failedFuture(cause);
    }
}
