#include "gis/io/text_encoding.h"
#include "gis/io/text_grid.h"

#include <catch2/catch.hpp>

namespace {

std::string choose(const char* bytes, const char* cpg, int languageByte = 0)
{
    gis::ByteJudge judge;
    judge.add(bytes);
    return gis::chooseEncoding(judge, {cpg, languageByte}, "auto").name;
}

std::vector<std::vector<std::string>> rows(const char* text)
{
    gis::DelimitedGrid grid{text, "auto"};
    std::vector<std::vector<std::string>> all;
    std::vector<std::string> cells;
    std::int64_t line = 0;
    while (grid.next(cells, line))
        all.push_back(cells);
    return all;
}

} // namespace

TEST_CASE("The bytes are judged, not the label", "[io]")
{
    CHECK(choose("Kampung", "") == "UTF-8");
    CHECK(choose("Kampung", "ISO-8859-1") == "ISO-8859-1");
    CHECK(choose("caf\xC3\xA9", "") == "UTF-8");
    CHECK(choose("caf\xC3\xA9", "1252") == "UTF-8"); // the label lies
    CHECK(choose("caf\xE9", "") == "windows-1252");
    CHECK(choose("caf\xE9", "UTF-8") == "windows-1252");
    CHECK(choose("caf\xE9", "88591") == "ISO-8859-1");
    CHECK(choose("\x93Ligu\x94", "ISO-8859-1") == "windows-1252"); // curly quotes are Windows'
    CHECK(choose("caf\xE9", "", 0x57) == "windows-1252");
    CHECK(choose("\xD6\xD0\xB9\xFA", "", 0x4D) == "CP936");
    CHECK(choose("\xD6\xD0\xB9\xFA", "GBK") == "GBK");
}

TEST_CASE("A field cut inside a character is still UTF-8", "[io]")
{
    gis::ByteJudge judge;
    judge.add("caf\xC3", true);
    CHECK(judge.utf8());
    gis::TextDecoder decoder{"UTF-8"};
    CHECK(decoder.decode("caf\xC3") == "caf");
    CHECK_FALSE(decoder.decode("caf\xE9 a"));
    CHECK_FALSE(gis::isUtf8("\xC0\xAF"));     // overlong
    CHECK_FALSE(gis::isUtf8("\xED\xA0\x80")); // a surrogate
}

TEST_CASE("Text is decoded, and what does not fit is read as windows-1252 and said so", "[io]")
{
    bool fellBack = true;
    CHECK(gis::TextDecoder{"windows-1252"}.decodeOr1252("\x80 5", fellBack) == "€ 5");
    CHECK_FALSE(fellBack);
    CHECK(gis::TextDecoder{"UTF-8"}.decodeOr1252("caf\xE9 a", fellBack) == "café a");
    CHECK(fellBack);
    CHECK(gis::TextDecoder{"GBK"}.decode("\xD6\xD0\xB9\xFA") == "中国");
}

TEST_CASE("Separated text is split as its own lines show", "[io]")
{
    CHECK(rows("a;b\n1,5;2\n") == std::vector<std::vector<std::string>>{{"a", "b"}, {"1,5", "2"}});
    CHECK(rows("a\tb\n1\t2\n")[1] == std::vector<std::string>{"1", "2"});
    CHECK(rows("a|b\r\n1|2\r\n")[1] == std::vector<std::string>{"1", "2"});
    CHECK(rows("\xEF\xBB\xBF"
               "a,b\n1,2")[0][0] == "a");
    CHECK(rows("a,\"b\nc\"\n1,\"say \"\"hi\"\"\"\n") ==
          std::vector<std::vector<std::string>>{{"a", "b\nc"}, {"1", "say \"hi\""}});
    CHECK(rows("a,b\n\n1,2\n   \n").size() == 2);
    CHECK(rows("a,b\n1,\"open\n2,3\n").size() == 3); // a quote that never ends
}

TEST_CASE("A row's number is the line a person sees", "[io]")
{
    gis::DelimitedGrid grid{"nama,\"b\nc\"\n\nLigu,1\nBarito,2\n", "auto"};
    std::vector<std::string> cells;
    std::int64_t line = 0;
    REQUIRE(grid.next(cells, line));
    CHECK(line == 1);
    REQUIRE(grid.next(cells, line));
    CHECK(line == 4);
    REQUIRE(grid.next(cells, line));
    CHECK(line == 5);
    CHECK_FALSE(grid.next(cells, line));
}
