package vn.caunoi.channels;

import java.util.List;

/**
 * Options as numbered lines, for a channel without buttons or with fewer than there are options. The citizen answers
 * with the digit; the dialog knows which options are open and maps it back.
 */
public final class Menu {

    private Menu() {}

    /** "text", then "1 label", "2 label" … each on its own line; the text alone when there is nothing to choose. */
    public static String text(String text, List<Option> options) {
        StringBuilder menu = new StringBuilder(text);
        for (int i = 0; i < options.size(); i++) {
            menu.append(menu.length() == 0 ? "" : "\n").append(i + 1).append(' ').append(options.get(i).label());
        }
        return menu.toString();
    }
}
