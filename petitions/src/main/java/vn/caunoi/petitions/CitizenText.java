package vn.caunoi.petitions;

import java.text.Normalizer;

/**
 * The same words twice.
 *
 * @param full with accents, for Zalo and the web
 * @param plain without, for SMS in the cheap alphabet
 */
public record CitizenText(String full, String plain) {

    static CitizenText of(String full) {
        String bare = Normalizer.normalize(full, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replace('đ', 'd').replace('Đ', 'D');
        return new CitizenText(full, bare);
    }
}
