package vn.caunoi.gateway.corrections;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import vn.caunoi.dialogs.language.classify.Correction;
import vn.caunoi.dialogs.language.classify.Subject;

/**
 * What a member of staff decided that a petition is, against what it was held for.
 *
 * @param petition its number
 * @param correction its text without what tells a person, and the class decided
 * @param by user name
 */
public record StaffCorrection(String petition, Correction correction, String by, Instant at) {

    /** One of each subject for each petition: who decides again replaces what was decided. */
    String id() {
        return id(petition, correction.subject());
    }

    static String id(String petition, Subject subject) {
        return petition + ":" + subject.word();
    }

    String toJson() {
        return new JsonObject().put("v", 1).put("petition", petition).put("subject", correction.subject().word()).put("code", correction.code())
                .put("text", correction.text()).put("by", by).put("at", at.toString()).encode();
    }

    /** @throws RuntimeException when it is none */
    static StaffCorrection of(String text) {
        var json = new JsonObject(text);
        var subject = Subject.named(json.getString("subject")).orElseThrow(() -> new IllegalArgumentException("an unknown subject"));
        return new StaffCorrection(json.getString("petition"), new Correction(subject, json.getString("code"), json.getString("text")),
                json.getString("by"), Instant.parse(json.getString("at")));
    }
}
