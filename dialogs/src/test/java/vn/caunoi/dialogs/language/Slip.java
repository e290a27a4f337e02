package vn.caunoi.dialogs.language;

/** One slip of an ear or of a thumb in a folded name, always the same one for the same name. */
final class Slip {

    static final int KINDS = 10;
    private static final String[] KEYS = {"abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"};
    private static final int SHORTEST = 5;

    private Slip() {}

    /** @param kind any number; a kind that does not apply leaves the name as it is */
    static String of(String name, int kind) {
        if (name.chars().anyMatch(Character::isDigit) || name.replace(" ", "").length() < SHORTEST) {
            return name;
        }
        int middle = 1 + Math.floorMod(name.hashCode(), name.length() - 2);
        return switch (kind % KINDS) {
            case 0 -> swapped(name, "s", "x");
            case 1 -> swapped(name, "ch", "tr");
            case 2 -> swapped(name, "l", "n");
            case 3 -> swapped(name, "d", "gi");
            case 4 -> name.contains("ng") ? name.replaceFirst("ng", "n") : name;
            case 5 -> name.contains("gh") ? name.replaceFirst("gh", "g") : name.contains("nh") ? name.replaceFirst("nh", "n") : name;
            case 6 -> name.charAt(middle) == ' ' ? name : name.substring(0, middle) + name.substring(middle + 1);
            case 7 -> name.charAt(middle) == ' ' ? name : name.substring(0, middle) + neighbour(name.charAt(middle)) + name.substring(middle + 1);
            case 8 -> name.charAt(middle) == ' ' || name.charAt(middle + 1) == ' ' ? name
                : name.substring(0, middle) + name.charAt(middle + 1) + name.charAt(middle) + name.substring(middle + 2);
            default -> name.charAt(middle) == ' ' ? name : name.substring(0, middle) + name.charAt(middle) + name.substring(middle);
        };
    }

    // At the beginning of a syllable only: "tan son" is heard as "tan xon", "long" is never "nong g".
    private static String swapped(String name, String one, String other) {
        for (String[] pair : new String[][] {{one, other}, {other, one}}) {
            String changed = (" " + name).replaceFirst(" " + pair[0] + "(?=[aeiouy])", " " + pair[1]).substring(1);
            if (!changed.equals(name)) {
                return changed;
            }
        }
        return name;
    }

    private static char neighbour(char letter) {
        for (String key : KEYS) {
            int at = key.indexOf(letter);
            if (at >= 0) {
                return key.charAt((at + 1) % key.length());
            }
        }
        return letter;
    }
}
