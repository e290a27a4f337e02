package vn.caunoi.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the house: they never turn back, and rooms on one floor do not know each other. */
@AnalyzeClasses(packages = "vn.caunoi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    private static final String[] FLOOR = {
        "vn.caunoi.dialogs..", "vn.caunoi.petitions..", "vn.caunoi.store..", "vn.caunoi.simulators.."
    };

    @ArchTest
    static final ArchRule nothingKnowsTheGateway =
            noClasses().that().resideOutsideOfPackage("vn.caunoi.gateway..").should().dependOnClassesThat().resideInAPackage("vn.caunoi.gateway..");

    @ArchTest
    static final ArchRule dialogsKnowNoOtherRoom = knowsNoOther("vn.caunoi.dialogs..");

    @ArchTest
    static final ArchRule petitionsKnowNoOtherRoom = knowsNoOther("vn.caunoi.petitions..");

    @ArchTest
    static final ArchRule storeKnowsNoOtherRoom = knowsNoOther("vn.caunoi.store..");

    @ArchTest
    static final ArchRule simulatorsKnowNoOtherRoom = knowsNoOther("vn.caunoi.simulators..");

    @ArchTest
    static final ArchRule channelsKnowOnlyTheWordsOfTheWire =
            noClasses().that().resideInAPackage("vn.caunoi.channels..").should().dependOnClassesThat().resideInAnyPackage(FLOOR);

    @ArchTest
    static final ArchRule channelsDoNotKnowEachOther =
            slices().matching("vn.caunoi.channels.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule theWordsOfTheWireKnowNoChannel =
            noClasses().that().resideInAPackage("vn.caunoi.channels").should().dependOnClassesThat().resideInAPackage("vn.caunoi.channels.(*)..");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsARedisCommand =
            noClasses().that().resideOutsideOfPackage("vn.caunoi.store..").should().dependOnClassesThat().resideInAPackage("io.vertx.redis..");

    @ArchTest
    static final ArchRule theGatewayFindsChannelsAtRunTime =
            noClasses().that().resideInAPackage("vn.caunoi.gateway..").should().dependOnClassesThat().resideInAPackage("vn.caunoi.channels.(*)..");

    @ArchTest
    static final ArchRule onlyTheCommandsStartSimulators =
            noClasses().that().resideInAPackage("vn.caunoi.gateway..").and().resideOutsideOfPackage("vn.caunoi.gateway.demo..")
                    .should().dependOnClassesThat().resideInAPackage("vn.caunoi.simulators..");

    @ArchTest
    static final ArchRule theEngineHasNoClockAndNoInputOrOutput = noClasses()
            .that().resideInAPackage("vn.caunoi.dialogs..")
            .should().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .orShould().dependOnClassesThat().resideInAnyPackage("java.net..", "java.sql..");

    private static ArchRule knowsNoOther(String room) {
        var others = java.util.stream.Stream.concat(java.util.Arrays.stream(FLOOR), java.util.stream.Stream.of("vn.caunoi.channels.."))
                .filter(other -> !other.equals(room))
                .toArray(String[]::new);
        return noClasses().that().resideInAPackage(room).should().dependOnClassesThat().resideInAnyPackage(others);
    }
}
