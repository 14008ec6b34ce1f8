#include "text/utf8.hpp"

#include <string>
#include <utility>

#include "support/catch.hpp"

namespace utf8_test {

using namespace pmcdiff::text;

TEST_CASE("mojibake of one, two and three bytes is mended") {
    const auto [broken, meant] = GENERATE(table<std::string, std::string>({
        {"KÃ¶rner", "Körner"},
        {"it donâ€™t rain", "it don’t rain"},
        {"seeds â€“ and bulbs", "seeds – and bulbs"},
        {"cafÃ© garden", "café garden"},
        {"ÃŸ", "ß"},
        {"\xC3\xB0\xC5\xB8\xC5\x92\xC2\xB1", "🌱"},
    }));
    INFO(broken);
    const auto repaired = repair_mojibake(broken);
    CHECK(repaired.text == meant);
    CHECK(repaired.repairs == 1);
}

TEST_CASE("text that only looks like mojibake stays as it is") {
    const auto text =
        GENERATE(as<std::string>{}, "Körner", "Ã", "Ângela Ã la carte", "50 € a sack", "São Tomé", "naïve â plan");
    INFO(text);
    CHECK(repair_mojibake(text).text == text);
}

TEST_CASE("a repair tells how many characters it mended and where the first one stood") {
    const auto repaired = repair_mojibake("Grüße an KÃ¶rner und MÃ¼ller");
    CHECK(repaired.text == "Grüße an Körner und Müller");
    CHECK(repaired.repairs == 2);
    CHECK(repaired.first == std::string("Grüße an K").size());
    CHECK(repair_mojibake(repaired.text).repairs == 0);
}

TEST_CASE("bytes that are no UTF-8 are found by their place") {
    CHECK_FALSE(first_invalid_byte("Grüße 🌱").has_value());
    CHECK(first_invalid_byte("ab\xFC") == 2);
    CHECK(first_invalid_byte("\xC0\xAF") == 0);       // over-long
    CHECK(first_invalid_byte("a\xED\xA0\x80") == 1);  // a surrogate
    CHECK(first_invalid_byte("abc\xE2\x82") == 3);    // cut short
}

TEST_CASE("repairing and folding take invalid bytes without harm") {
    CHECK(repair_mojibake("\xFF\xC3").text == "\xFF\xC3");
    CHECK(fold_case("A\xFF") == "a\xFF");
    CHECK(code_points("\xFF").front() == U'\uFFFD');
}

TEST_CASE("folding the case keeps accents, folding accents does not") {
    CHECK(fold_case("KÖRNER") == "körner");
    CHECK(fold_case("Straße") == "strasse");
    CHECK(fold_accents("Körner") == fold_accents("KORNER"));
    CHECK(fold_accents("Žižek") == "zizek");
    // One letter with its accent and a letter with an accent behind it are the same.
    CHECK(fold_case("e\xCC\x81") == "é");
}

TEST_CASE("columns on a terminal count wide characters twice and accents never") {
    CHECK(display_width("rake") == 4);
    CHECK(display_width("Körner") == 6);
    CHECK(display_width("e\xCC\x81") == 1);
    CHECK(display_width("庭") == 2);
}

TEST_CASE("nothing that steers a terminal or a header passes printable") {
    CHECK(printable("a\tb\r\nc") == "a b  c");
    CHECK(printable("\x1b[31mred") == "\uFFFD[31mred");
    CHECK(printable("a\x7f\x07") == "a\uFFFD\uFFFD");
    CHECK(printable("\u202Egnp.exe") == "\uFFFDgnp.exe");
    CHECK(printable("\u2067x\u2069") == "\uFFFDx\uFFFD");
    CHECK(printable("\u0085\u2028") == "\uFFFD\uFFFD");
    CHECK(printable("Grüße 🌱 – “ok”") == "Grüße 🌱 – “ok”");
}

}  // namespace utf8_test
