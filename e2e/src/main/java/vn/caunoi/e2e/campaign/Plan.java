package vn.caunoi.e2e.campaign;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much is told and what is broken meanwhile.
 *
 * @param seed decides who says what how, the faults, their order and their moments, as far as a running system can be repeated
 * @param conversations that are told, besides those a fault gathers
 * @param atOnce of them side by side
 * @param aSecond of them that begin
 * @param longest after this nobody begins any more; what is missing then is told in the report
 * @param patience how long what was interrupted may take to come right at the end; faults that last longer are left out
 * @param faults that strike, each once in an order of chance, and again for as long as somebody talks
 */
public record Plan(
        long seed, int conversations, int atOnce, int aSecond, Duration longest, Duration patience, List<Fault> faults) {

    /** Part of {@code mvn verify}: about a minute. */
    private static final Plan SHORT = new Plan(
            20261122, 24, 12, 24, Duration.ofMinutes(1), Duration.ofSeconds(45), List.of(Fault.KILL_NODE, Fault.PAUSE_NODE,
            Fault.KILL_REDIS, Fault.PAUSE_NODE_IN_TURNS, Fault.ZALO_FAILS, Fault.ZALO_BREAKS_OFF, Fault.ZALO_RECEIPTS_FIRST,
            Fault.SMS_THROTTLES, Fault.SMS_CUT, Fault.SMS_ANSWERS_NOT, Fault.SMS_RECEIPTS_FIRST));

    private static final Plan LONG = new Plan(
            20261122, 2400, 64, 7, Duration.ofMinutes(8), Duration.ofMinutes(3), List.of(Fault.values()));

    /** {@code -Dcampaign=long}, and each value by {@code -Dcampaign.NAME=}. */
    public static Plan asked() {
        var form = System.getProperty("campaign", "short").equals("long") ? LONG : SHORT;
        return new Plan(
                Long.getLong("campaign.seed", form.seed),
                Integer.getInteger("campaign.conversations", form.conversations),
                Integer.getInteger("campaign.atOnce", form.atOnce),
                Integer.getInteger("campaign.aSecond", form.aSecond),
                Duration.ofSeconds(Long.getLong("campaign.longest", form.longest.toSeconds())),
                Duration.ofSeconds(Long.getLong("campaign.patience", form.patience.toSeconds())),
                named(System.getProperty("campaign.faults", "")).orElse(form.faults));
    }

    private static Optional<List<Fault>> named(String names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.of(names.split(",")).map(Fault::valueOf).toList());
    }

    /** Those whose end can be waited for. */
    List<Fault> strikes() {
        return faults.stream().filter(fault -> fault.lasts().compareTo(patience) <= 0).toList();
    }

    /** @param number another one is another course of events */
    static Plan small(int conversations, List<String> faults, Duration patience, int number) {
        return new Plan(SHORT.seed + number, conversations, SHORT.atOnce, SHORT.aSecond, SHORT.longest, patience,
                faults.stream().map(Fault::valueOf).toList());
    }

    @Override
    public String toString() {
        return "seed " + seed + ", " + conversations + " conversations, " + atOnce + " at once, " + aSecond + " a second, patience "
                + patience.toSeconds() + " s, faults " + Arrays.toString(strikes().toArray());
    }
}
