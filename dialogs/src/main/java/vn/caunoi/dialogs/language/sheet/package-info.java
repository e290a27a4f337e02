/** The form of the language data: YAML lists of rows whose mistakes are told with file and line. */
package vn.caunoi.dialogs.language.sheet;
