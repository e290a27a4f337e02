package vn.caunoi.gateway.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import picocli.CommandLine.Option;
import vn.caunoi.dialogs.Limits;

/** The day texts were written: "hôm kia" means another day tomorrow. */
final class WrittenOn {

    @Option(names = "--today", paramLabel = "DAY", description = "the day the texts were written, as 2026-07-01; today when left out")
    private LocalDate given;

    LocalDate day() {
        return given == null ? LocalDate.ofInstant(InstantSource.system().instant(), Limits.DEFAULTS.zone()) : given;
    }
}
