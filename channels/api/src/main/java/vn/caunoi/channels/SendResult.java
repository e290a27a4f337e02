package vn.caunoi.channels;

import java.time.Instant;
import java.util.List;

/** How one send ended. A failed Future means a bug of ours; everything a provider can do is a value here. */
public sealed interface SendResult {

    /**
     * The provider took it: accepted, not yet delivered.
     *
     * @param ids the provider's ids, one a part, each in every form a receipt may repeat it in
     * @param note what the provider said about quota or price, for staff; may be empty
     */
    record Sent(List<String> ids, Instant at, String note) implements SendResult {}

    /** The provider did not take it, or we do not know. */
    record Failed(SendFailure failure) implements SendResult {}
}
