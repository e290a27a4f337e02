package vn.caunoi.dialogs.language.recognise;

import java.time.LocalDate;
import java.util.Optional;

/** Knows one kind of thing where it begins. */
interface Rule {

    Optional<Hit> at(Tokens tokens, int at, LocalDate today);
}
