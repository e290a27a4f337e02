package vn.caunoi.gateway.inbox;

import java.util.Optional;

/** What citizens wrote, in ordinary spelling. Asked for on the event loop: answers at once. */
public interface Readings {

    /** Empty when the text says the same as it stands. */
    Optional<Reading> of(String text);
}
