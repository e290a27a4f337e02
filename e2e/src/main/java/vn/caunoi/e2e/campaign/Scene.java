package vn.caunoi.e2e.campaign;

import java.util.Random;

/** Where a fault strikes: the processes, who talks, and the staff. */
record Scene(Installation installation, Crowd crowd, Desk desk, Random chance) {

    Node someNode() {
        return installation.nodes().get(chance.nextInt(installation.nodes().size()));
    }

    /** From one to three. */
    int few() {
        return 1 + chance.nextInt(3);
    }

    void providers(String faults) {
        installation.faults(faults);
    }
}
