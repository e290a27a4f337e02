/**
 * What a text is about, learnt from examples: {@code Examples} → {@code Features} → {@code Classifier}; {@code CrossValidation}
 * and {@code Figures} say how good it is, {@code LanguageModels} is what is in use.
 */
package vn.caunoi.dialogs.language.classify;
