package vn.caunoi.e2e.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The gateway's promise under fire, in a short form or, by {@code -Dcampaign=long}, in a long one; see {@code docs/campaign.md}. */
class CampaignIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void everyAcknowledgedMessageHasOneEffectWhateverFails() {
        var plan = Plan.asked();
        System.out.println("campaign begins: " + plan);
        try (var campaign = new Campaign(folder, plan)) {
            var report = campaign.runs();
            System.out.println(report.keep("campaign-" + System.getProperty("campaign", "short")));
            assertThat(report.ledger().findings()).as("seed %d, nodes:%n%s", plan.seed(), campaign.output()).isEmpty();
        }
    }
}
