package vn.caunoi.dialogs.language.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static final Recognisers RECOGNISERS = Recognisers.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"có", "co", "Có ạ", "u", "ừ", "Ừ.", "uh", "vang a", "dạ", "dạ vâng ạ", "dung roi", "đúng", "ĐÚNG RỒI EM", "co chu", "phải rồi", "được", "dc", "ok", "OK em", "oke nha",
        "đồng ý", "dong y", "y", "chuẩn", "dạ có ạ", "có có", "ừ đúng rồi", "có, đúng rồi", "gửi đi em", "vâng, cảm ơn cháu", "rồi", "co roi", "dạ dạ", "thưa có", "da", "toi dong y", "cứ gửi", "có giúp được"})
    void yesInAllItsForms(String text) {
        assertThat(RECOGNISERS.yesNo(text)).describedAs(text).contains(YesNo.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"không", "khong", "k", "ko", "K", "hong", "hông", "hok", "thoi khoi", "thôi", "dạ không ạ", "dạ thôi", "chưa", "chua", "không phải", "k phai", "sai rồi", "vâng, không phải",
        "khỏi cần đâu em", "không có", "khong dau", "có đâu", "đâu có", "hổng có", "không được", "đừng gửi", "ừ thôi", "no", "không không", "không, cảm ơn", "ko can dau", "dạ chưa"})
    void noInAllItsForms(String text) {
        assertThat(RECOGNISERS.yesNo(text)).describedAs(text).contains(YesNo.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dung", "có không?", "có được không", "tôi có việc", "không có nước", "không, có", "bác ơi", "em ạ", "mất điện", "cảm ơn", "có nước rồi mà yếu", "đúng hay sai",
        "phải làm sao", "ban ca", "?", "k biết", "chưa có nước ba ngày nay rồi cán bộ ơi giúp tôi với", "được bao nhiêu", "thôi nôi", "phải không?", "có?", "được?"})
    void whatSaysMoreOrBothIsNeither(String text) {
        assertThat(RECOGNISERS.yesNo(text)).describedAs(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1                  | 1
        2.                 | 2
        số 1               | 1
        so 2               | 2
        so mot             | 1
        số ba              | 3
        1 la dong y        | 1
        1 dong y           | 1
        chọn hai nhé       | 2
        cái đầu            | 1
        cai dau tien       | 1
        đầu tiên           | 1
        thứ hai            | 2
        thu 2              | 2
        cái thứ hai ạ      | 2
        cái thứ nhất       | 1
        thứ tư             | 4
        thứ nhì            | 2
        cái cuối           | 4
        cuoi cung          | 4
        câu 3              | 3
        chọn số 2 em nhé   | 2
        tôi chọn 3         | 3
        phương án 4        | 4
        dạ số 1 ạ          | 1
        cái dưới cùng      | 4
        ý kế cuối          | 3
        (2)                | 2
        """)
    void aChoiceAmongFour(String text, int place) {
        assertThat(RECOGNISERS.choice(text, 4)).hasValue(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "0", "thứ hai tuần rồi", "2 người", "thứ 7", "cái giữa", "số nhà 2", "đầu đường", "1 và 2", "hai ba", "12", "chọn", "số", "có", "đường", "thứ hai tôi đi", "1,5", "",
        "cuối xóm", "ba tôi"})
    void whatIsNoChoiceAmongFour(String text) {
        assertThat(RECOGNISERS.choice(text, 4)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cái giữa", "o giua", "ở giữa"})
    void theMiddleOfThreeIsTheSecond(String text) {
        assertThat(RECOGNISERS.choice(text, 3)).hasValue(2);
    }
}
