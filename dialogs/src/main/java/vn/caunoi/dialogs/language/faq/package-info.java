/**
 * Answers: the product's own entries ({@link vn.caunoi.dialogs.language.faq.FaqBook}), what staff added, and the State's
 * procedures, and how a question finds them. Read {@link vn.caunoi.dialogs.language.faq.FaqMatcher} first.
 */
package vn.caunoi.dialogs.language.faq;
