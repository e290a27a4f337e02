package vn.caunoi.channels;

import java.util.List;

/**
 * A message as its channel would put it on the wire.
 *
 * @param parts the texts as the phone shows them, one a segment where the channel is segmented
 * @param encoding GSM-7, UCS-2 or UTF-8
 * @param problem why the channel cannot carry it, or empty
 */
public record Rendered(List<String> parts, String encoding, String problem) {

    public boolean fits() {
        return problem.isEmpty();
    }
}
