package vn.caunoi.channels.webchat;

import io.vertx.core.json.JsonObject;

/** A frame that cannot be read: which field, and what was expected there. */
final class MalformedFrame extends RuntimeException {

    private final String field;
    private final String expected;

    MalformedFrame(String field, String expected) {
        super(field + ": expected " + expected);
        this.field = field;
        this.expected = expected;
    }

    JsonObject frame() {
        return Trouble.MALFORMED.frame().put("field", field).put("expected", expected);
    }
}
