package vn.caunoi.e2e.campaign;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What the campaign does to the installation; each strike returns when the installation could be whole again. */
public enum Fault {
    KILL_NODE {
        @Override
        void strike(Scene scene) {
            scene.someNode().dies();
        }
    },
    /** Longer than work may lie before the others take it over, so that it wakes up with what is no longer its own. */
    PAUSE_NODE {
        @Override
        void strike(Scene scene) {
            sleeps(scene, "{}");
        }
    },
    /**
     * A node falls asleep with messages it waits to try again, and wakes up while the other one, which took them over, still
     * waits for the answer of the SMS centre.
     */
    PAUSE_NODE_IN_RETRY {
        @Override
        void strike(Scene scene) {
            scene.providers("{\"zalo\":{\"html_500\":4},\"sms\":{\"throttle\":4}}");
            pass(Duration.ofMillis(300 + scene.chance().nextInt(400)));
            sleeps(scene, "{\"sms\":{\"throttle\":0,\"no_response\":3}}");
        }
    },
    /** Many agree at once; a node dies with their turns in its hands. */
    KILL_NODE_IN_TURNS {
        @Override
        void strike(Scene scene) {
            new Surge(scene).strike((node, other) -> node.dies());
        }
    },
    /** Many agree at once; a node sleeps over their turns, which the other one takes over, and goes on with them. */
    PAUSE_NODE_IN_TURNS {
        @Override
        void strike(Scene scene) {
            new Surge(scene).strike((node, other) -> {
                node.pause();
                pass(PAST_CLAIM);
                node.resume();
            });
        }
    },
    /** Many agree at once; while a node sleeps in the middle of their turns, staff take the conversations at the other one. */
    TAKE_OVER_IN_TURNS {
        @Override
        void strike(Scene scene) {
            new Surge(scene).takenOver();
        }
    },
    KILL_REDIS {
        @Override
        void strike(Scene scene) {
            scene.installation().redis().kill();
        }
    },
    FILL_DISK {
        @Override
        void strike(Scene scene) {
            scene.installation().redis().fillsDisk(ROOM_BYTES, Duration.ofMillis(1500 + scene.chance().nextInt(2500)));
        }
    },
    /** As when Redis comes back from an older copy, but for this one thing. */
    LOSE_COUNTERS {
        @Override
        void strike(Scene scene) {
            scene.installation().redis().losesCounters();
        }
    },
    CUT_PROVIDERS {
        @Override
        void strike(Scene scene) {
            scene.installation().cutProviders(Duration.ofMillis(500 + scene.chance().nextInt(3500)));
        }
    },
    HANG_PROVIDERS {
        @Override
        void strike(Scene scene) {
            scene.installation().hangProviders(Duration.ofMillis(1000 + scene.chance().nextInt(4500)));
        }
    },
    ZALO_FAILS {
        @Override
        void strike(Scene scene) {
            scene.providers("{\"zalo\":{\"html_500\":" + scene.few() + "}}");
        }
    },
    /** Zalo counts calls by the minute: the account is silent until the next one. */
    ZALO_THROTTLES {
        @Override
        Duration lasts() {
            return Duration.ofMinutes(1);
        }

        @Override
        void strike(Scene scene) {
            scene.providers("{\"zalo\":{\"rate_limited\":" + scene.few() + "}}");
        }
    },
    /** The message is the citizen's, the gateway does not know. */
    ZALO_BREAKS_OFF {
        @Override
        void strike(Scene scene) {
            scene.providers("{\"zalo\":{\"reset_after_accept\":1}}");
        }
    },
    ZALO_RECEIPTS_FIRST {
        @Override
        void strike(Scene scene) {
            scene.providers("{\"zalo\":{\"receipts_before_response\":" + scene.few() + ",\"reorder_webhook\":1}}");
        }
    },
    SMS_THROTTLES {
        @Override
        void strike(Scene scene) {
            scene.providers("{\"sms\":{\"throttle\":" + scene.few() + "}}");
        }
    },
    SMS_CUT {
        @Override
        void strike(Scene scene) {
            scene.providers("{\"sms\":{\"cut_mid_pdu\":1,\"split_writes\":" + scene.few() + "}}");
        }
    },
    SMS_ANSWERS_NOT {
        @Override
        void strike(Scene scene) {
            scene.providers("{\"sms\":{\"no_response\":1}}");
        }
    },
    SMS_RECEIPTS_FIRST {
        @Override
        void strike(Scene scene) {
            scene.providers("{\"sms\":{\"receipt_before_response\":" + scene.few() + ",\"duplicate_receipt\":1}}");
        }
    },
    SMS_TWICE {
        @Override
        void strike(Scene scene) {
            scene.providers("{\"sms\":{\"duplicate_message\":" + scene.few() + "}}");
        }
    };

    /** What the append-only file may still grow by on a full disk. */
    private static final long ROOM_BYTES = 20_000;

    static final Duration PAST_CLAIM = Installation.CLAIM_AFTER.multipliedBy(3);

    abstract void strike(Scene scene);

    /** How long the gateway rightly holds back after it. */
    Duration lasts() {
        return Installation.LONGEST_SEND;
    }

    /** @param meanwhile faults of the providers while it sleeps; "{}" ends those there are */
    private static void sleeps(Scene scene, String meanwhile) {
        var node = scene.someNode();
        node.pause();
        scene.providers(meanwhile);
        pass(PAST_CLAIM.plusMillis(scene.chance().nextInt(1000)));
        node.resume();
    }

    /** The length of the fault itself: nothing to wait for. */
    static void pass(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }
}
