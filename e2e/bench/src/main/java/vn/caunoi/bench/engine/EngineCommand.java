package vn.caunoi.bench.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.caunoi.bench.Results;

/** JMH over what is pure: one turn of the engine and each stage of understanding a text. */
@Command(name = "engine", description = "One turn of the dialog engine and each stage of language, by JMH.")
public final class EngineCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATTERN", defaultValue = ".*", description = "Benchmarks whose name has it. Default: all.")
    private String pattern;

    @Option(names = "--forks", defaultValue = "2", description = "JVMs a benchmark. Default: ${DEFAULT-VALUE}.")
    private int forks;

    @Option(names = "--rounds", defaultValue = "5", description = "Measured seconds a fork. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--out", defaultValue = "engine.json", description = "Where the figures go. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Override
    public Integer call() throws RunnerException {
        var runs = new Runner(new OptionsBuilder()
                .include(pattern)
                .forks(forks)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(rounds)
                .measurementTime(TimeValue.seconds(1))
                .build()).run();
        new Results("engine", rows(runs)).write(out);
        return 0;
    }

    private static List<Map<String, Object>> rows(Collection<RunResult> runs) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var run : runs) {
            var row = new LinkedHashMap<String, Object>();
            var name = run.getParams().getBenchmark();
            row.put("benchmark", name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1));
            run.getParams().getParamsKeys().forEach(key -> row.put(key, run.getParams().getParam(key)));
            var times = run.getPrimaryResult();
            row.put("mean µs", times.getScore());
            row.put("± (99.9 %)", times.getScoreError());
            row.put("p50 µs", times.getStatistics().getPercentile(50));
            row.put("p99 µs", times.getStatistics().getPercentile(99));
            rows.add(row);
        }
        return rows;
    }
}
