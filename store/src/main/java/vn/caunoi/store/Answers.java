package vn.caunoi.store;

import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What Redis answers, in Java's words. */
final class Answers {

    private Answers() {}

    static Optional<String> text(Response answer) {
        return Optional.ofNullable(answer).map(Response::toString);
    }

    static List<String> texts(Response answers) {
        var texts = new ArrayList<String>(answers.size());
        answers.forEach(answer -> texts.add(answer.toString()));
        return texts;
    }

    /** One number per partition, in their order; only the positive ones. */
    static Map<Integer, Long> positive(List<Response> byPartition) {
        var positive = new TreeMap<Integer, Long>();
        for (var p = 0; p < byPartition.size(); p++) {
            var number = byPartition.get(p).toLong();
            if (number > 0) {
                positive.put(p, number);
            }
        }
        return positive;
    }

    /** SSCAN's {@code [cursor, members]}: Redis begins and ends a walk with the cursor 0, we with "". */
    static IdPage page(Response answer) {
        var cursor = answer.get(0).toString();
        return new IdPage(texts(answer.get(1)), cursor.equals("0") ? "" : cursor);
    }
}
