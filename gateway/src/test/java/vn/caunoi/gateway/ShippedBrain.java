package vn.caunoi.gateway;

import java.util.Optional;
import vn.caunoi.dialogs.Engine;

/** The engine with the shipped flows, loaded once for all tests: training it takes seconds. */
public final class ShippedBrain {

    static final Brain BRAIN = Brain.loading(Optional.empty()).get();

    public static final Engine ENGINE = BRAIN.engine();

    private ShippedBrain() {}
}
