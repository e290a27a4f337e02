package vn.caunoi.gateway.turns;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.caunoi.channels.Attachment;
import vn.caunoi.channels.Inbound;
import vn.caunoi.channels.Option;
import vn.caunoi.dialogs.Choice;
import vn.caunoi.dialogs.Conversation;
import vn.caunoi.dialogs.Effect;
import vn.caunoi.dialogs.Engine;
import vn.caunoi.dialogs.Heard;
import vn.caunoi.dialogs.Point;
import vn.caunoi.store.ConversationRow;
import vn.caunoi.store.TimerChange;

/**
 * Step 6 of a message's path: what the citizen did goes into the pure engine, its effects go into the draft.
 * An effect that asks (a number, a look-up) is answered within the same turn.
 */
public final class DialogTurns {

    private static final int QUESTIONS_PER_TURN = 8;

    /** One a conversation: a later wait takes the place of the one before. */
    private static final String TIMER = "dialog";

    private final Engine engine;
    private final PetitionDesk petitions;
    private final Map<String, String> provinces;

    /** @param provinces the province an account is at home in, by account id: a hint for reading places */
    public DialogTurns(Engine engine, PetitionDesk petitions, Map<String, String> provinces) {
        this.engine = engine;
        this.petitions = petitions;
        this.provinces = provinces;
    }

    Future<TurnDraft> heard(TurnDraft draft, Inbound inbound) {
        if (draft.row().status().equals("resolved")) {
            draft.field("status", "bot");
        }
        return talk(draft, conversation(draft.row()), words(inbound), replyTo(inbound), QUESTIONS_PER_TURN);
    }

    Future<TurnDraft> woke(TurnDraft draft, String timer) {
        return talk(draft, conversation(draft.row()), new Heard.Woke(timer), Optional.empty(), QUESTIONS_PER_TURN);
    }

    /** A citizen's text as it may be kept: numbers of identity papers covered (civic-domain 1.6). */
    String covered(String text) {
        return engine.covered(text);
    }

    /** The state says where the talk stood; one that cannot be read, or with which the dialog fell over, begins afresh. */
    public static String stateToGoOnWith(ConversationRow row) {
        var stuck = !row.fields().getOrDefault(ParkedTurn.STUCK, "").isEmpty();
        return stuck || !row.state().isEmpty() && !readable(row.state()) ? "" : row.state();
    }

    private static boolean readable(String state) {
        try {
            Conversation.fromJson(state);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** What staff read for a message: a tapped button reads as its label. */
    String shownText(ConversationRow row, Inbound.Said said) {
        return covered(said.choice()
                .filter(choice -> said.text().isEmpty())
                .map(choice -> open(row).stream()
                        .filter(open -> open.id().equals(choice))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(choice))
                .orElse(said.text()));
    }

    private Future<TurnDraft> talk(
            TurnDraft draft, Conversation conversation, Heard heard, Optional<String> replyTo, int questions) {
        if (questions == 0) {
            return Future.failedFuture(new IllegalStateException("the flow asks without end"));
        }
        var turn = engine.step(conversation, heard, draft.now());
        draft.state(turn.next().toJson());
        Future<Heard> answer = null;
        for (var effect : turn.effects()) {
            if (effect instanceof Effect.OpenPetition open) {
                answer = petitions.open(draft, open.draft());
            } else if (effect instanceof Effect.LookUp lookUp) {
                answer = petitions.lookUp(draft, lookUp);
            } else {
                apply(draft, effect, replyTo);
            }
        }
        return answer == null
                ? Future.succeededFuture(draft)
                : answer.compose(next -> talk(draft, turn.next(), next, replyTo, questions - 1));
    }

    private void apply(TurnDraft draft, Effect effect, Optional<String> replyTo) {
        if (effect instanceof Effect.Say say) {
            draft.say(say.text(), say.choices().stream().map(c -> new Option(c.id(), c.label())).toList(), replyTo);
        } else if (effect instanceof Effect.HandOver handOver) {
            draft.field("owner", "desk");
            draft.field("status", "open");
            draft.activity("Chuyển cho cán bộ: " + handOver.reason());
        } else if (effect instanceof Effect.Alert alert) {
            draft.field("alert", alert.kind());
            draft.activity("CẦN XEM NGAY (" + alert.kind() + ")");
        } else if (effect instanceof Effect.Unanswered unanswered) {
            draft.activity("Câu hỏi chưa có câu trả lời: " + covered(unanswered.question()));
            draft.unanswered(unanswered.question(), unanswered.told());
        } else if (effect instanceof Effect.Consented consented) {
            draft.field("consent", consented.version() + " " + consented.at() + " " + consented.messageId());
            draft.activity("Người dân đồng ý cho lưu thông tin");
        } else if (effect instanceof Effect.Withdrawn withdrawn) {
            draft.field("consent", "withdrawn " + withdrawn.at() + " " + withdrawn.messageId());
            draft.activity("Người dân rút lại sự đồng ý và không nhận tin nữa");
        } else if (effect instanceof Effect.Wait wait) {
            draft.timer(new TimerChange(
                    TIMER,
                    Optional.of(wait.until()),
                    new JsonObject().put("v", 1).put("kind", "woke").put("timer", wait.timer()).encode()));
        }
    }

    private Conversation conversation(ConversationRow row) {
        return row.state().isEmpty()
                ? Conversation.start(row.family(), provinces.getOrDefault(row.account(), ""))
                : Conversation.fromJson(row.state());
    }

    /** A state nobody can read must not keep a tap from the officer who owns the conversation. */
    private List<Choice> open(ConversationRow row) {
        try {
            return conversation(row).open();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static Heard words(Inbound inbound) {
        if (inbound instanceof Inbound.Said said) {
            return new Heard.Said(
                    said.text(),
                    said.choice(),
                    said.attachments().stream().map(Attachment::url).toList(),
                    said.location().map(l -> new Point(l.latitude(), l.longitude())),
                    said.id());
        }
        return inbound instanceof Inbound.Left ? new Heard.Left() : new Heard.Joined();
    }

    private static Optional<String> replyTo(Inbound inbound) {
        return inbound instanceof Inbound.Said said ? Optional.of(said.id()) : Optional.empty();
    }
}
