package vn.caunoi.dialogs.language.recognise;

/**
 * What was found from some token on.
 *
 * @param end the token after its last
 */
record Hit(Found found, int end) {}
