package vn.caunoi.petitions;

/**
 * What it is about, and whose work that usually is.
 *
 * @param sealed the subject alone demands that only the named officers see it
 * @param publishable false where even an anonymised summary could harm somebody
 */
public record Category(String code, String label, String owner, boolean sealed, boolean publishable) {}
