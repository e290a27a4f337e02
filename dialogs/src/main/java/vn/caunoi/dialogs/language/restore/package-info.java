/**
 * Marks put back on Vietnamese written without them: "duong hu" → "đường hư". {@link AccentRestorer} is the door; how it
 * works, how its model is made and how it was measured is in docs/language.md.
 *
 * <p>How sure it is: each {@link Change} and the whole {@link Restored} carry a certainty from 0 to 1, the chance the model
 * gives its choice against the other readings of that syllable, its neighbours being as chosen. On citizens' sentences no
 * model saw, choices of 0.9 and more are right about 19 times in 20, those below 0.6 hardly more often than not. So a
 * restored text is for understanding and for showing beside the raw one, never instead of it.
 */
package vn.caunoi.dialogs.language.restore;
