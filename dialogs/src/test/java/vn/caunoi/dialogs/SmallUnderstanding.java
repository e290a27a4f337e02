package vn.caunoi.dialogs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.caunoi.dialogs.flow.Plain;
import vn.caunoi.dialogs.language.normal.Normalised;
import vn.caunoi.dialogs.language.normal.Normaliser;
import vn.caunoi.dialogs.language.recognise.Recognisers;

/** An understanding of a dozen words, for tests of the engine that must not change when the language does. */
public final class SmallUnderstanding implements Understanding {

    private static final List<Map.Entry<String, String>> INTENTS = List.of(
            Map.entry("to cao", "denunciation"), Map.entry("khieu nai", "complaint"), Map.entry("gap can bo", "person"),
            Map.entry("cam on", "thanks"), Map.entry("hu ", "report"), Map.entry("hong", "report"));
    private static final FaqHit PENSION = new FaqHit("pension", "Bao nhiêu tuổi được trợ cấp hưu trí?",
            "Từ đủ 75 tuổi.", "Tu du 75 tuoi.", "Luật BHXH 2024", LocalDate.of(2026, 10, 1), 0.9);
    private static final FaqHit CARD = new FaqHit("card", "Làm lại thẻ bảo hiểm y tế ở đâu?",
            "Tại cơ quan bảo hiểm xã hội.", "Tai co quan BHXH.", "Luật BHYT", LocalDate.of(2026, 10, 1), 0.4);
    private static final Place BEN_NGHE = new Place("26740", "Phường Sài Gòn", "79", "TP. Hồ Chí Minh",
            "Phường Bến Nghé cũ → Phường Sài Gòn, TP.HCM");
    private static final Place TAN_PHU_A = new Place("00001", "Xã Tân Phú", "92", "Cần Thơ", "Xã Tân Phú, Cần Thơ");
    private static final Place TAN_PHU_B = new Place("00002", "Xã Tân Phú", "96", "Cà Mau", "Xã Tân Phú, Cà Mau");

    private static final Normaliser NORMALISER = Normaliser.shipped();
    private static final Recognisers RECOGNISERS = Recognisers.shipped();

    @Override
    public Normalised normalised(String own) {
        return NORMALISER.normalise(own);
    }

    @Override
    public Recognisers recognisers() {
        return RECOGNISERS;
    }

    @Override
    public Optional<Match> intent(String text) {
        String words = Plain.words(text) + " ";
        return INTENTS.stream().filter(intent -> words.contains(intent.getKey()))
                .findFirst().map(intent -> new Match(intent.getValue(), 0.9));
    }

    @Override
    public List<FaqHit> faq(String text, LocalDate today, int atMost) {
        String words = Plain.words(text);
        return Stream.of(PENSION, CARD)
                .filter(hit -> words.contains(hit.id().equals("pension") ? "huu tri" : "bao hiem")).limit(atMost).toList();
    }

    @Override
    public PlaceReading place(Normalised text, PlaceContext context) {
        String words = Plain.words(text.text());
        if (words.contains("ben nghe")) {
            return new PlaceReading("ben nghe", List.of(BEN_NGHE), true);
        }
        return words.contains("tan phu")
                ? new PlaceReading("tan phu", List.of(TAN_PHU_A, TAN_PHU_B), false)
                : new PlaceReading("", List.of(), false);
    }

    @Override
    public PlaceReading place(Point point) {
        return new PlaceReading("", point.latitude() < 15 ? List.of(BEN_NGHE) : List.of(), false);
    }

    @Override
    public Optional<Danger> danger(String text) {
        String words = Plain.words(text);
        if (words.contains("tu tu")) {
            return Optional.of(new Danger("self_harm", "Bác gọi 115 nhé.", "Bac goi 115 nhe."));
        }
        return words.contains("chay nha")
                ? Optional.of(new Danger("fire", "Bác gọi ngay 114.", "Bac goi ngay 114."))
                : Optional.empty();
    }

    @Override
    public Category category(String text) {
        return new Category("GT", "Giao thông", 0.5);
    }

    @Override
    public KindGuess kind(String text) {
        return new KindGuess("phan_anh", 0.5);
    }
}
