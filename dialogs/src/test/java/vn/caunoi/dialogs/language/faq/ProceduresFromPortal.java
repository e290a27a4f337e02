package vn.caunoi.dialogs.language.faq;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Makes {@code procedures.tsv.gz} from the portal's records (one JSON object a line, packed by xz), the same file from the
 * same records: {@code mvn -pl dialogs test -Dtest=ProceduresFromPortal -Dprocedures=FOLDER}. It needs the program xz.
 */
class ProceduresFromPortal {

    private static final Path OUT = Path.of("src/main/resources/vn/caunoi/dialogs/language/faq/procedures.tsv.gz");
    private static final String UNSAID = "Không có thông tin";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MOST_PAPERS = 5;
    private static final int LONGEST_PAPER = 90;

    /** "Trực tiếp7 Ngày làm việc50,000 Việt Nam Đồng(note": the table of the page without its lines. */
    private static final Pattern WAY = Pattern.compile("(?:Trực tiếp|Trực tuyến|Dịch vụ bưu chính)(" + UNSAID
        + "|\\d+ ?(?:Ngày làm việc|Ngày|Giờ làm việc|Giờ|Tháng)?)(Miễn phí|" + UNSAID + "|[\\d,.]+ Việt Nam Đồng)?(\\([^)]{0,400})?");
    private static final Pattern TABLE_HEAD = Pattern.compile("^.*?Tên giấy tờMẫu đơn, tờ khaiSố lượng", Pattern.DOTALL);
    private static final Pattern COPIES = Pattern.compile("\\d+ bản (?:chính|sao)(?:, ?\\d+ bản sao)?");
    private static final Pattern FORM_FILE = Pattern.compile("(?<=[\\p{Ll})\\]\\d;.,])(?=[\\p{Lu}\\d][^.;]{0,80}\\.(?:docx?|pdf|xlsx?|rar|zip)).*", Pattern.DOTALL);
    private static final Pattern CLAUSE = Pattern.compile(";|\\. |: | theo mẫu| theo Mẫu| theo quy định| ban hành kèm| \\((?:theo |mẫu |Mẫu |bản |01 |nếu )|, trường hợp|Trường hợp");
    private static final Pattern FORM = ignoringCase("tờ khai|đơn|đề nghị|phiếu|văn bản đề nghị|giấy đề nghị");
    private static final Pattern A_PAPER = ignoringCase("tờ khai|đơn|đề nghị|phiếu|văn bản|giấy|bản |hộ chiếu|thẻ|sổ |ảnh|hợp đồng|biên bản|quyết định|tài liệu|danh sách|báo cáo|chứng|hóa đơn|di chúc|dự thảo|tờ trình|sơ yếu|lý lịch|căn cước");
    private static final Pattern ABOUT_PAPERS = ignoringCase("bảo đảm|rõ nét|trực tuyến|điện tử|cơ sở dữ liệu|người nước ngoài|của nước ngoài|khi đến nộp|mang thai hộ|bị bỏ rơi");
    private static final Pattern BRACKETED_LEVEL = Pattern.compile("\\s*\\((?:thực hiện|cấp)[^)]*\\)\\s*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OLD_LEVELS = Pattern.compile("huyện|thị trấn", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Test
    void theFileIsMadeAnew() throws Exception {
        List<JsonNode> records = records(Path.of(System.getProperty("procedures"), "tthc_procedures.jsonl.xz"));
        LocalDate asOf = records.stream().map(ProceduresFromPortal::recorded).max(Comparator.naturalOrder()).orElseThrow();
        List<String> lines = records.stream().filter(ProceduresFromPortal::forCitizens).map(ProceduresFromPortal::line).toList();
        try (var out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(OUT)), StandardCharsets.UTF_8)) {
            out.write(Stream.concat(Stream.of(ProcedureBook.header(asOf)), lines.stream()).reduce("", (a, b) -> a + b + "\n"));
        }
        assertThat(ProcedureBook.of(Stream.concat(Stream.of(ProcedureBook.header(asOf)), lines.stream()).toList()).procedures())
            .hasSizeGreaterThan(1000);
    }

    private static List<JsonNode> records(Path packed) throws IOException {
        var json = new ObjectMapper();
        List<JsonNode> records = new ArrayList<>();
        var xz = new ProcessBuilder("xz", "-dc", packed.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var lines = new BufferedReader(new InputStreamReader(xz.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                records.add(json.readTree(line));
            }
        }
        return records;
    }

    private static boolean forCitizens(JsonNode record) {
        return texts(record, "doi_tuong").anyMatch(who -> who.contains("Công dân"));
    }

    /** The id of a page is a UUID of version 7: its first 48 bits are the milliseconds at which the record was made. */
    private static LocalDate recorded(JsonNode record) {
        String id = pageId(record).replace("-", "");
        return Instant.ofEpochMilli(Long.parseLong(id.substring(0, 12), 16)).atZone(VIETNAM).toLocalDate();
    }

    private static String pageId(JsonNode record) {
        String url = record.get("url").asText();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static String line(JsonNode record) {
        Matcher way = WAY.matcher(record.get("cach_thuc_raw").asText());
        boolean ways = way.find();
        return String.join("\t", record.get("ma").asText(), name(record), record.get("linh_vuc").asText().strip(), level(record).name(), where(record),
            ways ? time(way.group(1)) : "", ways ? fee(way.group(2), way.group(3)) : "",
            String.join(ProcedureBook.PAPER, papers(record.get("thanh_phan_ho_so").asText())), pageId(record));
    }

    private static String name(JsonNode record) {
        String name = BRACKETED_LEVEL.matcher(spaced(record.get("ten").asText())).replaceAll("").replaceFirst("^(?i)thủ tục:? ", "");
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Procedure.Level level(JsonNode record) {
        List<String> levels = texts(record, "cap_thuc_hien").toList();
        return levels.contains("Cấp xã") ? Procedure.Level.COMMUNE : levels.contains("Cấp tỉnh") ? Procedure.Level.PROVINCE : Procedure.Level.MINISTRY;
    }

    /** Names of bodies from before 01-07-2025 (districts, townships) are left out: they are no longer there. */
    private static String where(JsonNode record) {
        String body = spaced(record.get("co_quan_thuc_hien").asText()).replaceFirst("\\.$", "");
        boolean known = !body.isEmpty() && !body.equals(UNSAID) && body.length() <= 60 && !OLD_LEVELS.matcher(body).find();
        if (known) {
            return body.replace("Công an cấp Xã", "Công an xã (phường)").replace("Chủ tịch UBND cấp xã", "UBND xã (phường)");
        }
        return switch (level(record)) {
            case COMMUNE -> "UBND xã (phường)";
            case PROVINCE -> "trung tâm hành chính công của tỉnh";
            case MINISTRY -> spaced(record.get("bo_nganh").asText());
        };
    }

    private static String time(String said) {
        return said.equals(UNSAID) || said.strip().matches("\\d+") ? "" : said.strip().toLowerCase(Locale.ROOT);
    }

    private static String fee(String said, String note) {
        String more = note == null ? "" : note;
        if (said == null || said.equals(UNSAID)) {
            return "";
        }
        if (more.contains("Hội đồng nhân dân") || more.contains("HĐND")) {
            return "do tỉnh quy định";
        }
        if (said.equals("Miễn phí")) {
            return more.matches("(?s).*\\d.*đồng.*") ? "" : "miễn phí";
        }
        // "40 Việt Nam Đồng" is a slip of the source: no fee is less than a thousand.
        return said.startsWith(",") || said.replaceAll("\\D", "").length() < 4 ? "" : said.replace(",", ".").replace(" Việt Nam Đồng", " đồng");
    }

    private static List<String> papers(String table) {
        List<String> all = COPIES.splitAsStream(table).map(ProceduresFromPortal::paper).filter(paper -> paper.length() > 5).distinct().toList();
        List<String> plain = all.stream().filter(paper -> A_PAPER.matcher(paper).lookingAt() && !ABOUT_PAPERS.matcher(paper).find()).toList();
        return plain.stream().sorted(Comparator.comparing(paper -> !FORM.matcher(paper).lookingAt())).limit(MOST_PAPERS).toList();
    }

    private static String paper(String item) {
        String text = TABLE_HEAD.matcher(spaced(item)).replaceFirst("");
        text = FORM_FILE.matcher(text).replaceFirst("").replaceFirst("^(?:[-+*•.…\\s]|\\(?[a-eđ0-9]{1,2}[.)]+\\s)+", "").replace('|', ' ').strip();
        Matcher clause = CLAUSE.matcher(text);
        if (clause.find() && clause.start() > 5) {
            text = text.substring(0, clause.start());
        }
        if (text.length() > LONGEST_PAPER) {
            text = text.substring(0, text.lastIndexOf(' ', LONGEST_PAPER)) + "…";
        }
        return text.replaceFirst("[\\s.,;:(]+$", "");
    }

    private static Pattern ignoringCase(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Stream<String> texts(JsonNode record, String field) {
        List<String> texts = new ArrayList<>();
        record.get(field).forEach(one -> texts.add(one.asText()));
        return texts.stream();
    }
}
