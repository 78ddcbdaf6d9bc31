package endolith.app.choose;

import endolith.app.pair.PairActions;

/**
 * What a person can do where pairs and settings are chosen.
 *
 * @param lookAgain reads the disk again
 * @param run begins the batch
 * @param survey shows what the raw files hold
 * @param verify reads everything and shows what is damaged
 * @param pairs what can be done with one pair
 */
public record ChooseActions(
    Runnable lookAgain, Runnable run, Runnable survey, Runnable verify, PairActions pairs) {}
