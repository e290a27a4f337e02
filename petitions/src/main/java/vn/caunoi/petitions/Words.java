package vn.caunoi.petitions;

import java.util.Optional;

/** What an officer is told when something must be written first. */
final class Words {

    private Words() {}

    static Optional<String> missing(String text, String what) {
        return text.isBlank() ? Optional.of("Cần có " + what + " trước đã.") : Optional.empty();
    }
}
