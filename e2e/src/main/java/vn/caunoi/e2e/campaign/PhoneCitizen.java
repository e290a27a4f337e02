package vn.caunoi.e2e.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import vn.caunoi.e2e.Phone;

/** A citizen with a Zalo phone or a key-pad phone. */
final class PhoneCitizen implements Citizen {

    /** Longer than the SMS centre leaves a message that a dying node did not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(150);

    private final Phone phone;
    private final String address;
    private final Taken taken;

    /** Whether the gateway acknowledged the message at this place of the phone, with this text. */
    @FunctionalInterface
    private interface Taken {
        boolean by(long place, String text);
    }

    private PhoneCitizen(Phone phone, String address, Taken taken) {
        this.phone = phone;
        this.address = address;
        this.taken = taken;
    }

    /** The platform hears only of the road; the road knows what a node acknowledged. */
    static Citizen zalo(Installation installation, String id) {
        return new PhoneCitizen(installation.phone("zalo", id), id, (place, text) -> installation.road().acknowledged(id, text));
    }

    static Citizen sms(Installation installation, String number) {
        var phone = installation.phone("sms", number);
        return new PhoneCitizen(phone, number, (place, text) -> phone.delivered(place));
    }

    @Override
    public void says(String text) {
        isTaken(phone.says(text), text);
    }

    @Override
    public void bursts(List<String> texts) {
        var places = texts.stream().map(text -> Map.entry(phone.says(text), text)).toList();
        places.forEach(said -> isTaken(said.getKey(), said.getValue()));
    }

    @Override
    public List<String> screen() {
        return phone.fromService().stream().map(message -> message.get("text").asText()).toList();
    }

    private void isTaken(long place, String text) {
        Awaitility.await("the acknowledgement of '" + text + "' from " + address).pollInterval(LOOK_AGAIN).atMost(PATIENCE)
                .until(() -> taken.by(place, text));
    }
}
