package vn.caunoi.petitions;

/**
 * What sort of submission it is, in law.
 *
 * @param byChat false where the law wants it signed or told in person: what a chat says is then only information
 * @param source the rule it comes from
 * @param confidence A, A-, B or D as the reference marks it; B waits for a lawyer
 */
public record Kind(String code, String label, String meaning, Secrecy secrecy, boolean byChat, String source, String confidence) {}
