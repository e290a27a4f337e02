package vn.caunoi.channels.zalo;

import io.vertx.core.Future;
import vn.caunoi.channels.SendFailure;

/** There is no access token to send with; carries the reason through a chain of Futures. */
final class NoToken extends RuntimeException {

    private final transient SendFailure failure;

    NoToken(SendFailure.Kind kind, String code, String detail) {
        super(detail, null, false, false);
        this.failure = SendFailure.of(kind, code, detail);
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
