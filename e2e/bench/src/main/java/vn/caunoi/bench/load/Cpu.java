package vn.caunoi.bench.load;

import java.time.Duration;

/** Processor time of a process since its start, as the system counts it. */
final class Cpu {

    private Cpu() {}

    static Duration of(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()).orElse(Duration.ZERO);
    }

    static Duration own() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
