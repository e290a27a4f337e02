package vn.caunoi.e2e.campaign;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What the campaign does to the installation; each strike returns when the installation could be whole again. */
enum Fault {
    KILL_NODE {
        @Override
        void strike(Installation installation, Random chance) {
            var node = some(installation, chance);
            node.kill();
            node.start();
            node.isUp();
        }
    },
    /** Longer than work may lie before the others take it over, so that it wakes up with what is no longer its own. */
    PAUSE_NODE {
        @Override
        void strike(Installation installation, Random chance) {
            sleeps(installation, chance, "{}");
        }
    },
    /**
     * A node falls asleep with messages it waits to try again, and wakes up while the other one, which took them over, still
     * waits for the answer of the SMS centre.
     */
    PAUSE_NODE_IN_RETRY {
        @Override
        Duration lasts() {
            return Duration.ofMinutes(1);
        }

        @Override
        void strike(Installation installation, Random chance) {
            installation.faults("{\"zalo\":{\"html_500\":4},\"sms\":{\"throttle\":4}}");
            pass(Duration.ofMillis(300 + chance.nextInt(400)));
            sleeps(installation, chance, "{\"sms\":{\"throttle\":0,\"no_response\":3}}");
        }
    },
    KILL_REDIS {
        @Override
        void strike(Installation installation, Random chance) {
            installation.killRedis();
        }
    },
    ZALO_FAILS {
        @Override
        void strike(Installation installation, Random chance) {
            installation.faults("{\"zalo\":{\"html_500\":" + strikes(chance) + "}}");
        }
    },
    /** Zalo counts calls by the minute: the account is silent until the next one. */
    ZALO_THROTTLES {
        @Override
        Duration lasts() {
            return Duration.ofMinutes(1);
        }

        @Override
        void strike(Installation installation, Random chance) {
            installation.faults("{\"zalo\":{\"rate_limited\":" + strikes(chance) + "}}");
        }
    },
    /** The message is the citizen's, the gateway does not know. */
    ZALO_BREAKS_OFF {
        @Override
        void strike(Installation installation, Random chance) {
            installation.faults("{\"zalo\":{\"reset_after_accept\":1}}");
        }
    },
    ZALO_RECEIPTS_FIRST {
        @Override
        void strike(Installation installation, Random chance) {
            installation.faults("{\"zalo\":{\"receipts_before_response\":" + strikes(chance) + ",\"reorder_webhook\":1}}");
        }
    },
    SMS_THROTTLES {
        @Override
        void strike(Installation installation, Random chance) {
            installation.faults("{\"sms\":{\"throttle\":" + strikes(chance) + "}}");
        }
    },
    SMS_CUT {
        @Override
        void strike(Installation installation, Random chance) {
            installation.faults("{\"sms\":{\"cut_mid_pdu\":1,\"split_writes\":" + strikes(chance) + "}}");
        }
    },
    SMS_ANSWERS_NOT {
        @Override
        void strike(Installation installation, Random chance) {
            installation.faults("{\"sms\":{\"no_response\":1}}");
        }
    },
    SMS_RECEIPTS_FIRST {
        @Override
        void strike(Installation installation, Random chance) {
            installation.faults("{\"sms\":{\"receipt_before_response\":" + strikes(chance) + ",\"duplicate_receipt\":1}}");
        }
    };

    abstract void strike(Installation installation, Random chance);

    /** How long the gateway rightly holds back after it. */
    Duration lasts() {
        return Installation.LONGEST_SEND;
    }

    /** @param meanwhile faults of the providers while it sleeps; "{}" ends those there are */
    private static void sleeps(Installation installation, Random chance, String meanwhile) {
        var node = some(installation, chance);
        node.pause();
        installation.faults(meanwhile);
        pass(Installation.CLAIM_AFTER.multipliedBy(3).plusMillis(chance.nextInt(1000)));
        node.resume();
    }

    private static Node some(Installation installation, Random chance) {
        return installation.nodes().get(chance.nextInt(installation.nodes().size()));
    }

    private static int strikes(Random chance) {
        return 1 + chance.nextInt(3);
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
