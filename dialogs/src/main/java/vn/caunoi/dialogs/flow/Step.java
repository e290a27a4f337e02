package vn.caunoi.dialogs.flow;

import java.util.List;
import java.util.Set;
import vn.caunoi.dialogs.Heard;

/**
 * One step of a flow. Each type is one file, one row in {@link StepTypes} and one data file in the tests.
 */
public sealed interface Step extends Stage.AskedBy
        permits SayStep, AskStep, BranchStep, SetStep, FaqStep, UnansweredStep, OpenPetitionStep, LookUpStep,
                HandOverStep, CallStep, EndStep {

    @Override
    String id();

    /** Line in the file, from 1. */
    int line();

    /** Does the step. */
    Next run(Stage stage);

    /** Something was heard while the step waited. */
    default Next hear(Stage stage, Heard heard) {
        return run(stage);
    }

    /** Whether it stops the flow until the citizen says something; a loop without such a step would never end. */
    default boolean waits() {
        return false;
    }

    /** Steps it may lead to. */
    List<String> nexts();

    /** Names of the ways between which it decides, as they appear in the path of a turn; empty = it has only one. */
    default List<String> ways() {
        return List.of();
    }

    /** Everything it may say. */
    default List<Spoken> spoken() {
        return List.of();
    }

    /** Slots it may fill. */
    default Set<String> fills() {
        return Set.of();
    }

    /** Slots it reads, besides those in its texts. */
    default Set<String> uses() {
        return Set.of();
    }
}
