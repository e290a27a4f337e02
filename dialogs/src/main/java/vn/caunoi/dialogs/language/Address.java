package vn.caunoi.dialogs.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.caunoi.dialogs.language.Unit.Level;
import vn.caunoi.dialogs.language.normal.Words;

/**
 * The mentions of one text put in order: which names the commune, which only say where that is, and how much of the text
 * is the address.
 *
 * @param plain whether the commune's name can hardly mean something wider
 * @param agreed whether the subject's name is supported by what stands around it: another part of the address, or nothing else
 * @param unread whether "xã" or "phường" is followed by a name, or by the rest of one, that was not understood
 * @param words the citizen's own writing of the whole address, hamlet included
 * @param subjectWords the citizen's own writing of the commune
 */
record Address(Optional<Mention> subject, List<Mention> contexts, boolean plain, boolean agreed, boolean unread, String words, String subjectWords) {

    // Between two parts of one address lie at most "thuoc", "o", "cua"…
    private static final int NEAR = 2;
    private static final int HAMLET_REACH = 6;
    private static final int UNKNOWN_NAME = 3;
    static final Set<String> HAMLETS = Set.of("thon", "ap", "xom", "kp", "khom", "buon", "tdp");
    private static final Set<String> NUMBERED_HAMLETS = Set.of("to", "ban", "doi", "khu", "pho");
    static final Set<String> FILLERS = Set.of("toi", "o", "bac", "nha", "thuoc", "tai", "la", "day", "chau", "em", "con", "dia", "chi",
        "da", "thua", "a", "nhe", "cu", "moi", "cua", "ben", "ma", "vn", "viet", "nam", "minh", "ong", "ba", "song", "dang", "chu", "anh");
    // The one province whose name is also an everyday word, peace.
    private static final Set<String> EVERYDAY = Set.of("hoabinh");

    /** After the last word of the commune's name; 0 when none is named. */
    int ends() {
        return subject.map(Mention::end).orElse(0);
    }

    static Address of(Words words, List<Mention> all) {
        Reader reader = new Reader(words, all);
        List<Mention> trusted = reader.allAddress() ? all : all.stream().filter(reader::trusted).toList();
        Optional<Mention> subject = subject(trusted);
        List<Mention> contexts = trusted.stream()
            .filter(mention -> subject.filter(mention::equals).isEmpty())
            .filter(mention -> mention.names(Level.PROVINCE) || mention.names(Level.DISTRICT))
            .toList();
        return new Address(subject, contexts, subject.map(Address::plainName).orElse(true),
            reader.allAddress() || subject.filter(reader::besideAnother).isPresent(), reader.unread(subject), reader.written(trusted),
            subject.map(mention -> words.written(mention.start(), mention.end() - 1)).orElse(""));
    }

    // A commune said with its type word leads; else the first bare name that is not merely the province of the others.
    private static Optional<Mention> subject(List<Mention> mentions) {
        return mentions.stream().filter(mention -> mention.typed() && mention.names(Level.COMMUNE)).findFirst()
            .or(() -> mentions.stream().filter(mention -> !mention.typed() && mention.names(Level.COMMUNE) && !mention.names(Level.PROVINCE)).findFirst());
    }

    // "Gio Linh" alone may be the commune of today or the whole district of yesterday.
    private static boolean plainName(Mention mention) {
        return mention.typed() || mention.units(Level.DISTRICT).stream().allMatch(district -> district.communes().size() == 1);
    }

    /** Judges mentions by what stands around them. */
    private record Reader(Words words, List<Mention> mentions) {

        // In running text: a name with its type word, a province, a capitalised name. A bare name like "tan an" only when
        // another part of the address stands beside it.
        boolean trusted(Mention mention) {
            return mention.typed() && !mention.slip() && !saysWhatItDoes(mention) || mention.proper() || province(mention) || besideAnother(mention);
        }

        // "xã làm việc tốt" is not the commune of Lâm: a name of one small word after "xã" may as well be a verb.
        private boolean saysWhatItDoes(Mention mention) {
            int last = mention.end() - 1;
            boolean oneWord = last - mention.start() == typeWords(mention.start());
            return oneWord && !Character.isDigit(words.bare(last).charAt(0)) && !startsUpper(last);
        }

        private int typeWords(int at) {
            return MentionFinder.typeWords(words, at);
        }

        private boolean province(Mention mention) {
            return mention.names(Level.PROVINCE) && !EVERYDAY.contains(Gazetteer.key(words.bare(mention.start(), mention.end())));
        }

        private boolean besideAnother(Mention mention) {
            return mentions.stream().anyMatch(other -> other != mention
                && (gap(mention.end(), other.start()) || gap(other.end(), mention.start())) && !disjoint(other, mention));
        }

        private static boolean gap(int end, int start) {
            return start >= end && start - end <= NEAR;
        }

        private static boolean disjoint(Mention one, Mention other) {
            return one.units().stream().noneMatch(a -> other.units().stream()
                .anyMatch(b -> a.level() != b.level() && a.provinces().stream().anyMatch(b.provinces()::contains)));
        }

        // "phuong tran hung giao thanh pho quang ngai", "xa bac ai dmng tinh khanh hoa".
        boolean unread(Optional<Mention> subject) {
            if (subject.isPresent()) {
                int end = subject.get().end();
                return mentions.stream().anyMatch(next -> next.start() > end && next.start() <= end + NEAR && whole(end, next.start()));
            }
            return IntStream.range(0, words.size() - 1).anyMatch(at -> MentionFinder.communeType(words, at)
                && mentions.stream().anyMatch(next -> next.start() > at && next.start() <= at + HAMLET_REACH && whole(at + 1, next.start())));
        }

        private boolean whole(int from, int to) {
            return IntStream.range(from, to).noneMatch(at -> words.brokenBefore(at) || FILLERS.contains(words.bare(at)));
        }

        private boolean allAddress() {
            int at = 0;
            while (at < words.size()) {
                int here = at;
                Optional<Mention> mention = mentions.stream().filter(m -> m.start() == here).findFirst();
                if (mention.isPresent()) {
                    at = mention.get().end();
                } else if (hamlet(at)) {
                    at = nextMention(at);
                } else if (FILLERS.contains(words.bare(at))) {
                    at++;
                } else {
                    return false;
                }
            }
            return true;
        }

        private int nextMention(int from) {
            int reach = Math.min(words.size(), from + HAMLET_REACH);
            return mentions.stream().mapToInt(Mention::start).filter(start -> start > from && start <= reach).min().orElse(reach);
        }

        private boolean hamlet(int at) {
            boolean numbered = at + 1 < words.size() && Character.isDigit(words.bare(at + 1).charAt(0));
            return HAMLETS.contains(words.bare(at)) || NUMBERED_HAMLETS.contains(words.bare(at)) && numbered;
        }

        String written(List<Mention> trusted) {
            if (trusted.isEmpty()) {
                return unknown();
            }
            int first = trusted.get(0).start();
            int start = first;
            for (int at = first - 1; at >= Math.max(0, first - HAMLET_REACH); at--) {
                // "ở đầu xóm, mùi khó chịu, phường …": a hamlet without a name is part of the story.
                start = hamlet(at) && !words.brokenBefore(at + 1) ? at : start;
            }
            return words.written(start, trusted.get(trusted.size() - 1).end() - 1);
        }

        // "thon 3", "xa Khong Co": nothing we know, but said as a place.
        private String unknown() {
            for (int at = 0; at + 1 < words.size(); at++) {
                int typeWords = words.bare(at).length() > 1 ? MentionFinder.typeWords(words, at) : 0;
                boolean proper = typeWords > 0 && at + typeWords < words.size() && startsUpper(at + typeWords);
                // "ap 3 duong vo ap ngap": after a number the name is over; "vao ap hu nang" names none.
                boolean numbered = hamlet(at) && Character.isDigit(words.bare(at + 1).charAt(0));
                if (numbered || proper || hamlet(at) && startsUpper(at + 1)) {
                    int last = numbered ? at + 1 : at + Math.max(1, typeWords) + UNKNOWN_NAME - 1;
                    return words.written(at, Math.min(words.size() - 1, last));
                }
            }
            return "";
        }

        // Capitals all over say nothing.
        private boolean startsUpper(int at) {
            String raw = words.get(at).raw();
            return Character.isUpperCase(raw.charAt(0)) && raw.chars().anyMatch(Character::isLowerCase);
        }
    }
}
