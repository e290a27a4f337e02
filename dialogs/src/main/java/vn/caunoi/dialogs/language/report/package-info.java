/**
 * What the program makes of texts, for people who want to see or measure it on their own: {@code Understood} is everything
 * about one text, {@code Evaluation} how often one {@code Aspect} of many was right, and how fast;
 * {@code Trainer} what further examples would change.
 */
package vn.caunoi.dialogs.language.report;
