package vn.caunoi.e2e.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MutantTest {

    @TempDir
    Path folder;

    /** The line it removes is still there: a mutant that changes nothing would prove nothing. */
    @ParameterizedTest
    @MethodSource("vn.caunoi.e2e.campaign.Mutant#all")
    void aMutantStillFindsItsLine(Mutant mutant) {
        assertThat(mutant.changes()).isNotEmpty().allSatisfy((file, text) -> assertThat(text).isNotBlank());
        assertThat(mutant.faults()).isNotEmpty().allSatisfy(fault -> assertThat(Fault.valueOf(fault)).isNotNull());
        assertThat(mutant.fails()).isNotEmpty();
    }
}
