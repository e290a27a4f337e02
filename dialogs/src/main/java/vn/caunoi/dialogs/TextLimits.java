package vn.caunoi.dialogs;

import java.util.List;
import java.util.Optional;

/** What the channels can carry, as the caller knows it; asked when flows are loaded and when conversations are tested. */
public interface TextLimits {

    /**
     * Why a message cannot leave on this channel family, if it cannot.
     *
     * @param family sms, zalo or web
     * @param text as the citizen would read it
     * @param options labels offered with it
     */
    Optional<String> problem(String family, String text, List<String> options);

    /** How many SMS segments the text and its numbered options take. */
    int segments(String text, List<String> options);
}
