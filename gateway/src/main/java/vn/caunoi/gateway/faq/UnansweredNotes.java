package vn.caunoi.gateway.faq;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caunoi.dialogs.language.normal.Fold;
import vn.caunoi.store.Store;

/**
 * Notes questions nobody could answer, beside the turn that asked them: no turn waits for it and none fails by it. A
 * question is noted after its turn was committed, so never twice; it is lost when the node dies in that moment, and then
 * still stands in its conversation.
 */
public final class UnansweredNotes {

    private static final Logger log = LoggerFactory.getLogger(UnansweredNotes.class);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int LONGEST = 500;
    private static final int ID_BYTES = 10;

    private final Store store;
    private final UnaryOperator<String> anonymous;
    private final int most;
    private final Duration life;

    /**
     * @param anonymous covers what tells a person: what is kept here outlives its conversation
     * @param most how many are kept; 0 = none
     * @param life how long after a question was last asked
     */
    public UnansweredNotes(Store store, UnaryOperator<String> anonymous, int most, Duration life) {
        this.store = store;
        this.anonymous = anonymous;
        this.most = most;
        this.life = life;
    }

    /**
     * One question of one conversation.
     *
     * @param unit whose staff see the conversation: each unit has its own list
     * @param told ids of the entries that did not help
     */
    public record Asked(String conversation, String family, String unit, String question, List<String> told, Instant at) {}

    public void note(Asked asked) {
        var question = cut(anonymous.apply(asked.question()).strip());
        var words = BETWEEN_WORDS.matcher(Fold.fold(question)).replaceAll(" ").strip();
        if (most == 0 || words.isEmpty()) {
            return;
        }
        var row = new JsonObject().put("v", 1).put("question", question).put("family", asked.family()).put("unit", asked.unit())
                .put("conversation", asked.conversation()).put("told", new JsonArray(asked.told()));
        store.unanswered().note(id(asked.unit(), words), row.encode(), most, life, asked.at())
                .onFailure(away -> log.warn("an unanswered question of conversation {} is not in the list: {}", asked.conversation(), away.getMessage()));
    }

    private static String cut(String question) {
        return question.codePointCount(0, question.length()) <= LONGEST ? question
                : question.substring(0, question.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** The same for the same words, with accents or without. */
    private static String id(String unit, String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((unit + "\n" + words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java platform has SHA-256", cause);
        }
    }
}
