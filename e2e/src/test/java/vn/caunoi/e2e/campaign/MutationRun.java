package vn.caunoi.e2e.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Removes one protection of the gateway at a time and shows that the campaign then goes red, at the check it must; not part of
 * {@code mvn verify}, see {@code docs/campaign.md}. {@code -Dcampaign.mutants=NAME,NAME} picks some.
 */
class MutationRun {

    private static final String PICKED = System.getProperty("campaign.mutants", "");

    @TempDir
    Path folder;

    /** First with nothing removed: what is green there is not red by the faults alone. */
    @TestFactory
    Stream<DynamicTest> theCampaignSeesWhatIsMissing() {
        var mutants = Mutant.all().stream().filter(mutant -> isPicked(mutant.name())).toList();
        var control = Stream.of("nothing").filter(MutationRun::isPicked)
                .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(Mutations.control(folder.resolve(name)).isClean()).isTrue()));
        return Stream.concat(control, mutants.stream().map(mutant -> DynamicTest.dynamicTest(mutant.name(),
                () -> assertThat(Mutations.red(mutant, folder.resolve(mutant.name()))).as(mutant.removes()).containsAnyElementsOf(mutant.fails()))));
    }

    private static boolean isPicked(String name) {
        return PICKED.isEmpty() || List.of(PICKED.split(",")).contains(name);
    }
}
