package vn.caunoi.dialogs.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.caunoi.dialogs.TextLimits;

/** What would go wrong with all flows together. */
public final class BookCheck {

    /** For flows whose lengths were checked before. */
    public static final TextLimits NO_LIMITS = new TextLimits() {
        @Override
        public Optional<String> problem(String family, String text, List<String> options) {
            return Optional.empty();
        }

        @Override
        public int segments(String text, List<String> options) {
            return 1;
        }
    };

    private BookCheck() {}

    public static List<FlowProblem> check(List<Flow> flows, TextLimits limits) {
        List<FlowProblem> problems = new ArrayList<>(duplicates(flows));
        problems.addAll(moments(flows));
        Set<String> ids = flows.stream().map(Flow::id).collect(Collectors.toSet());
        for (Flow flow : flows) {
            problems.addAll(FlowCheck.check(flow, ids, filledByCallers(flow, flows), limits));
        }
        return problems;
    }

    /** Two files that say they are the same flow in the same version. */
    public static List<FlowProblem> duplicates(List<Flow> flows) {
        Set<String> seen = new HashSet<>();
        return flows.stream().filter(flow -> !seen.add(flow.id() + "@" + flow.version()))
                .map(flow -> new FlowProblem(flow.file(), 1, "",
                        "another file has flow '" + flow.id() + "' version " + flow.version() + " too"))
                .toList();
    }

    private static List<FlowProblem> moments(List<Flow> flows) {
        List<FlowProblem> problems = new ArrayList<>();
        for (Starts.Moment moment : Starts.Moment.values()) {
            Map<String, Flow> serving = new LinkedHashMap<>();
            flows.stream().filter(flow -> flow.starts().on().filter(moment::equals).isPresent())
                    .forEach(flow -> serving.put(flow.id(), flow));
            if (serving.size() != 1) {
                String file = serving.isEmpty() ? "flows" : serving.values().iterator().next().file();
                problems.add(new FlowProblem(file, 0, "",
                        "exactly one flow must start on '" + moment.word() + "', found " + serving.keySet()));
            }
        }
        return problems;
    }

    private static Set<String> filledByCallers(Flow called, List<Flow> flows) {
        return flows.stream().filter(flow -> calls(flow, called)).flatMap(flow -> flow.fills().stream())
                .collect(Collectors.toSet());
    }

    private static boolean calls(Flow flow, Flow called) {
        return flow.steps().stream().anyMatch(step -> step instanceof CallStep call && call.flow().equals(called.id()));
    }
}
