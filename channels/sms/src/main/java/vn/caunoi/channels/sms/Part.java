package vn.caunoi.channels.sms;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Base64;

/**
 * One part as it waits on the shelf. The octets are kept, not their text: a letter may be cut between two parts.
 *
 * @param at when it came, in milliseconds since 1970
 */
record Part(long at, String citizen, int total, int dataCoding, byte[] text) {

    String write() {
        return new JsonObject()
                .put("at", at)
                .put("citizen", citizen)
                .put("total", total)
                .put("dataCoding", dataCoding)
                .put("text", Base64.getEncoder().encodeToString(text))
                .encode();
    }

    static Part read(String written) {
        JsonObject json = new JsonObject(written);
        return new Part(json.getLong("at"), json.getString("citizen"), json.getInteger("total"), json.getInteger("dataCoding"),
                Base64.getDecoder().decode(json.getString("text")));
    }

    boolean sameText(Part other) {
        return dataCoding == other.dataCoding && Arrays.equals(text, other.text);
    }
}
