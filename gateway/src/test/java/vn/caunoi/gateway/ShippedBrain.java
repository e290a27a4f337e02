package vn.caunoi.gateway;

import java.util.Optional;
import vn.caunoi.dialogs.Engine;

/** The engine with the shipped flows, loaded once for all tests: training it takes seconds. */
public final class ShippedBrain {

    public static final Engine ENGINE = Brain.load(Optional.empty());

    private ShippedBrain() {}
}
