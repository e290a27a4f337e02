package vn.caunoi.store;

import java.time.Instant;

/**
 * One line of a transcript.
 *
 * @param id our id of the message; delivery is told by it
 * @param kind in, out, note or activity
 * @param author citizen, bot, system or the name of staff
 * @param extra opaque JSON: options, attachments, petition …
 */
public record Line(String id, String kind, String author, String text, String extra, Instant at) {

    /** The same, said at another moment. */
    Line at(Instant moment) {
        return new Line(id, kind, author, text, extra, moment);
    }
}
