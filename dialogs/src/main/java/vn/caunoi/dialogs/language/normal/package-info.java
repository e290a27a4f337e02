/**
 * From a citizen's raw letters to ordinary Vietnamese: look-alikes, Telex and VNI left-overs, shorthand, run-on words. What
 * was changed can always be shown beside what was written.
 */
package vn.caunoi.dialogs.language.normal;
