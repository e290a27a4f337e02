package vn.caunoi.dialogs.language.faq;

import java.util.List;
import java.util.StringJoiner;
import vn.caunoi.dialogs.language.normal.Fold;

/**
 * One of the State's administrative procedures, as the National Public Service Portal describes it, cut down to a card.
 *
 * @param code the State's number of the procedure ("1.001193")
 * @param name without "Thủ tục" and without the level in brackets
 * @param where who takes the papers; "" = the portal does not say
 * @param time "7 ngày làm việc"; "" = not said, or without a unit
 * @param fee "miễn phí", "50.000 đồng", "do tỉnh quy định"; "" = not said
 * @param papers the first five at most, shortened
 * @param page its page on the portal
 */
record Procedure(String code, String name, String field, Level level, String where, String time, String fee, List<String> papers,
                 String page) {

    /** Who decides; the nearest to the citizen comes first. */
    enum Level { COMMUNE, PROVINCE, MINISTRY }

    /** Two SMS of 153 septets hold 306; the line about the date needs 25, the offer to see the papers 40. */
    private static final int SMS_CARD = 235;
    private static final int SMS_PAPERS = 280;
    private static final int TITLE = 180;
    private static final int MENU_LINE = 70;
    private static final String CUT = "...";

    /** For a menu. */
    String shortName() {
        return cut(name, MENU_LINE);
    }

    /** For Zalo and web: a line each. */
    String card() {
        var lines = new StringJoiner("\n");
        lines.add(cut(name, TITLE));
        add(lines, "• Nơi nộp: ", where);
        add(lines, "• Thời hạn: ", time);
        add(lines, "• Lệ phí: ", fee);
        if (!papers.isEmpty()) {
            lines.add("• Giấy tờ: " + String.join("; ", papers));
        }
        return lines.add("Xem đủ: " + page).toString();
    }

    /** For SMS, without the papers. */
    String brief() {
        var facts = new StringJoiner(", ", ". ", ".");
        facts.setEmptyValue(".");
        add(facts, "Nộp: ", where);
        add(facts, "hạn ", time);
        add(facts, "phí: ", fee);
        return cut(name, SMS_CARD - facts.length()) + facts;
    }

    /** For SMS: the papers alone; "" when there are none. */
    String papersInBrief() {
        return papers.isEmpty() ? "" : cut("Giấy tờ: " + String.join("; ", papers), SMS_PAPERS);
    }

    private static void add(StringJoiner lines, String label, String value) {
        if (!value.isEmpty()) {
            lines.add(label + value);
        }
    }

    /** Words are never broken; what is missing is on the portal's page. */
    private static String cut(String text, int most) {
        if (Fold.fold(text).length() <= most) {
            return text;
        }
        return text.substring(0, text.lastIndexOf(' ', most - CUT.length())) + CUT;
    }
}
