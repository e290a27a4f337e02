package vn.caunoi.petitions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What citizens may do with their own petition. */
public sealed interface CitizenAct extends PetitionAct {

    /** The citizen adds to what they said; if they had been asked, the clock goes on with the time it had left. */
    record Add(String by, String text, List<String> attachments) implements CitizenAct {
        @Override
        public String word(Petition before, Instant now) {
            return "add";
        }

        @Override
        public Petition change(Petition entered, Petition before, PetitionRules rules, Instant now) {
            Standing standing = entered.standing();
            Standing resumed = standing.pausedLeft()
                .map(left -> standing.dueAt(Optional.of(rules.calendar().plusWorkingHours(now, left))).paused(Optional.empty()).said(""))
                .orElse(standing);
            return entered.with(added(entered.told())).with(resumed);
        }

        private Petition.Told added(Petition.Told told) {
            List<String> texts = new ArrayList<>(told.additions());
            texts.add(text);
            List<String> files = new ArrayList<>(told.attachments());
            files.addAll(attachments);
            return new Petition.Told(told.content(), told.place(), told.communeCode(), told.communeName(), told.provinceCode(), files, texts);
        }

        @Override
        public String detail() {
            return text;
        }
    }

    /** The citizen takes it back. */
    record Withdraw(String by) implements CitizenAct {
        @Override
        public String word(Petition before, Instant now) {
            return "withdraw";
        }

        @Override
        public Petition change(Petition entered, Petition before, PetitionRules rules, Instant now) {
            return entered.with(entered.standing().dueAt(Optional.empty()).paused(Optional.empty()));
        }

        @Override
        public String detail() {
            return "";
        }
    }

    /** The citizen is not content; once, within the term that {@code terms.yaml} gives. */
    record Reopen(String by, String reason) implements CitizenAct {
        @Override
        public String word(Petition before, Instant now) {
            return "reopen";
        }

        @Override
        public Optional<String> refusal(Petition before, PetitionRules rules, Instant now) {
            if (before.standing().reopened() >= rules.reopenTimes()) {
                return Optional.of("Phiếu đã được mở lại một lần, không mở thêm được.");
            }
            Instant ended = before.standing().answered().orElse(before.standing().since());
            boolean late = now.isAfter(rules.term("reopen").after(ended, rules.calendar()));
            return late ? Optional.of("Đã quá " + rules.term("reopen").amount() + " ngày kể từ khi trả lời, không mở lại được.") : Optional.empty();
        }

        @Override
        public Petition change(Petition entered, Petition before, PetitionRules rules, Instant now) {
            return entered.with(entered.standing().restarted(now).said(reason).dueAt(Optional.of(rules.triageDue(entered.urgency(), now))));
        }

        @Override
        public String detail() {
            return reason;
        }
    }

    /** The citizen says how content they are. @param score 1..5 */
    record Rate(String by, int score) implements CitizenAct {
        @Override
        public String word(Petition before, Instant now) {
            return "rate";
        }

        @Override
        public Optional<String> refusal(Petition before, PetitionRules rules, Instant now) {
            return score < 1 || score > 5 ? Optional.of("Điểm phải từ 1 đến 5.") : Optional.empty();
        }

        @Override
        public Petition change(Petition entered, Petition before, PetitionRules rules, Instant now) {
            return entered.with(entered.standing().rated(score));
        }

        @Override
        public String detail() {
            return Integer.toString(score);
        }
    }
}
