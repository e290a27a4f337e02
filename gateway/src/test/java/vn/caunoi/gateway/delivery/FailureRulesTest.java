package vn.caunoi.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.caunoi.channels.SendFailure.Kind;

/** The table of what is done about each class of failure. */
class FailureRulesTest {

    private final FailureRules shipped = FailureRules.shipped(6);

    @Test
    void aPassingFaultIsTriedAsOftenAsConfiguredWithGrowingPauses() {
        var rule = shipped.of(Kind.RETRY_LATER);
        assertThat(rule.tries()).isEqualTo(6);
        assertThat(rule.pause().apply(1)).isBetween(125L, 375L);
        assertThat(rule.pause().apply(5)).isBetween(2000L, 6000L);
        assertThat(rule.pause().apply(10_000)).isEqualTo(30_000L);
        assertThat(rule.wholeAccount()).isFalse();
    }

    @Test
    void anAccountThatNeedsAPersonWaitsAsAWholeAndItsMessagesADay() {
        var rule = shipped.of(Kind.MISCONFIGURED);
        assertThat(rule.wholeAccount()).isTrue();
        assertThat(rule.patience()).isEqualTo(Duration.ofDays(1));
        assertThat(rule.pause().apply(1)).isBetween(24_000L, 36_000L);
    }

    @Test
    void whatMayHaveBeenSentIsNeverRepeated() {
        assertThat(shipped.of(Kind.IN_DOUBT).repeats()).isFalse();
        assertThat(shipped.of(Kind.IN_DOUBT).end()).isEqualTo("in_doubt");
    }

    @Test
    void aTableWithoutAClassIsRefused() {
        assertThatThrownBy(() -> FailureRules.read("INVALID\tfailed\n", 6)).hasMessageContaining("no row for").hasMessageContaining("THROTTLED");
    }

    @Test
    void aRowWithoutItsColumnsIsRefusedByName() {
        assertThatThrownBy(() -> FailureRules.read("THROTTLED\tagain\taccount\n", 6)).hasMessageContaining("row THROTTLED").hasMessageContaining("9 columns");
    }
}
