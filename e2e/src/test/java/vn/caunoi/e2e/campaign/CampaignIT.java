package vn.caunoi.e2e.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gateway's promise under fire, in a short form; see the README of this room for the long one and for how each check was
 * seen to fail.
 */
class CampaignIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void everyAcknowledgedMessageHasOneEffectWhateverFails() {
        var plan = new Campaign.Plan(
                Long.getLong("campaign.seed", 20261122),
                Integer.getInteger("campaign.rounds", 1),
                Integer.getInteger("campaign.conversations", 24),
                Integer.getInteger("campaign.atOnce", 12),
                Duration.ofSeconds(Long.getLong("campaign.patience", 30)));
        try (var campaign = new Campaign(folder, plan)) {
            var ledger = campaign.runs();
            System.out.println("campaign " + plan + ledger);
            assertThat(ledger.findings()).as("seed %d, nodes:%n%s", plan.seed(), campaign.output()).isEmpty();
        }
    }
}
