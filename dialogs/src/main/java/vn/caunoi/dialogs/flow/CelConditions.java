package vn.caunoi.dialogs.flow;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Conditions in CEL (Common Expression Language): typed and checked at load, without loops over anything unbounded,
 * without reach into the program. Example: {@code channel == "sms" && slot.place != ""}.
 */
final class CelConditions {

    /**
     * What a condition may read: {@code slot.name} (text, "" when not filled), {@code channel} (sms, zalo, web),
     * {@code hour} (0-23) and {@code weekday} (1 = Monday) in Vietnam, {@code consented}, {@code files} (how many were sent).
     */
    static final Map<String, CelType> VARIABLES = new TreeMap<>(Map.of(
            "slot", MapType.create(SimpleType.STRING, SimpleType.STRING),
            "channel", SimpleType.STRING,
            "hour", SimpleType.INT,
            "weekday", SimpleType.INT,
            "consented", SimpleType.BOOL,
            "files", SimpleType.INT));

    private static final Pattern SLOT = Pattern.compile("\\bslot\\.([a-z_]+)");
    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(500).maxParseRecursionDepth(20).comprehensionMaxIterations(100).build();
    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    private CelConditions() {}

    /** @throws IllegalArgumentException with what is wrong, in the words of the compiler */
    static Condition compile(String expression) {
        CelValidationResult result = COMPILER.compile(expression);
        if (result.hasError()) {
            throw new IllegalArgumentException(
                    result.getErrors().stream().map(CelIssue::getMessage).collect(Collectors.joining("; ")));
        }
        try {
            CelRuntime.Program program = RUNTIME.createProgram(result.getAst());
            Set<String> slots =
                    SLOT.matcher(expression).results().map(hit -> hit.group(1)).collect(Collectors.toUnmodifiableSet());
            return new Compiled(expression, program, slots);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder().setOptions(OPTIONS)
                .setResultType(SimpleType.BOOL);
        VARIABLES.forEach(builder::addVar);
        return builder.build();
    }

    private record Compiled(String expression, CelRuntime.Program program, Set<String> slots) implements Condition {

        @Override
        public boolean holds(Map<String, Object> variables) {
            try {
                return (Boolean) program.eval(variables);
            } catch (CelEvaluationException e) {
                throw new FlowFailure("condition '" + expression + "': " + e.getMessage(), e);
            }
        }
    }
}
