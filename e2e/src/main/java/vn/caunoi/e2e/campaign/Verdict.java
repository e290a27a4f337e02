package vn.caunoi.e2e.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.caunoi.e2e.House;

/** One story held against the one conversation it must be. */
final class Verdict {

    private final Story story;
    private final CaseFile file;
    private final Screen screen;
    private final List<Finding> findings = new ArrayList<>();

    private Verdict(Story story, CaseFile file) {
        this.story = story;
        this.file = file;
        this.screen = new Screen(file.replies(), Screen.letters(story.citizen().screen()));
    }

    /** @param files every conversation its marker was found in */
    static Ledger on(Story story, List<CaseFile> files) {
        if (files.size() == 1) {
            return new Verdict(story, files.get(0)).ledger();
        }
        return story.inOrder().isEmpty() && files.isEmpty()
                ? Ledger.EMPTY
                : Ledger.of(List.of(new Finding(Check.HEARD_ONCE, Crowd.name(story), "stands in " + files.size() + " conversations")));
    }

    private Ledger ledger() {
        heard();
        petitions();
        screen.findings().forEach(what -> finds(Check.REPLIES, what));
        receipts();
        staff();
        long late = file.lateReminders();
        finds(late > 0, Check.LATE_TIMERS, late + " reminders of what was no longer open");
        return new Ledger(figures(), doubts(), findings);
    }

    private void heard() {
        var heard = file.heard();
        var said = Stream.concat(story.inOrder().stream(), story.burst().stream()).toList();
        boolean same = heard.stream().sorted().toList().equals(said.stream().sorted().toList());
        finds(!same, Check.HEARD_ONCE, "said " + said + ", heard " + heard);
        boolean ordered = heard.stream().filter(story.inOrder()::contains).distinct().toList()
                .equals(story.inOrder().stream().filter(heard::contains).toList());
        finds(!ordered, Check.IN_ORDER, "said " + story.inOrder() + ", heard " + heard);
    }

    /** The bot may have forgotten what a conversation was about that staff put their hands on. */
    private void petitions() {
        boolean own = file.petitions().size() == 1 && file.petitions().toString().contains(story.marker());
        boolean none = file.petitions().isEmpty() && (story.touched() || story.inOrder().size() < Story.LINES);
        finds(!own && !none, Check.PETITION_ONCE, "its petitions are " + file.petitions());
    }

    /** Both providers tell what became of every message they named. */
    private void receipts() {
        if (!story.account().equals(House.WEB)) {
            file.replies().stream().filter(reply -> reply.delivery().equals("sent"))
                    .forEach(reply -> finds(Check.RECEIPTS, "its receipt was not matched: '" + reply.words() + "'"));
        }
    }

    private void staff() {
        file.overruled().ifPresent(text -> finds(Check.STAFF_FIRST, "the bot said '" + text + "' while a person had it"));
        story.fromStaff().forEach(text -> finds(file.said(text) != 1, Check.STAFF_HEARD,
                "staff said '" + text + "' once, it stands there " + file.said(text) + " times"));
    }

    private Map<String, Integer> figures() {
        var figures = new TreeMap<String, Integer>();
        figures.put("conversations told", 1);
        figures.put("messages acknowledged", story.inOrder().size() + story.burst().size());
        figures.put("messages with their one effect", findings.isEmpty() ? file.heard().size() : 0);
        figures.put("petitions", file.petitions().size());
        figures.put("replies on the screen, in order", screen.inOrder());
        figures.put("sends in doubt, on the screen", screen.doubtfulShown());
        figures.put("sends in doubt, not on the screen", screen.doubtfulNot());
        figures.put("reminders", (int) file.reminders());
        return figures;
    }

    private List<String> doubts() {
        return screen.doubts().stream().map(doubt -> Crowd.name(story) + " " + doubt).toList();
    }

    private void finds(Check check, String what) {
        findings.add(new Finding(check, Crowd.name(story), what));
    }

    private void finds(boolean broken, Check check, String what) {
        if (broken) {
            finds(check, what);
        }
    }
}
