package vn.caunoi.simulators.zalo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A message of the account as it stands on the citizen's screen. */
public record ZaloMessage(String id, String citizen, String text, List<Button> buttons, Optional<String> imageUrl, Instant at) {
    /**
     * @param type {@code oa.query.show}, {@code oa.query.hide}, {@code oa.open.url}, {@code oa.open.sms} or {@code oa.open.phone}
     * @param payload the text a query button says, or the address or number of the others
     */
    public record Button(String title, String type, String payload) {}
}
