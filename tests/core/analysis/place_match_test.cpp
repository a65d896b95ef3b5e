#include "core/analysis/place_match.h"

#include "core/model/record.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

Area area(const char* name, const char* kecamatan, const char* code, const char* other = "")
{
    return {name, kecamatan, code, {other}, {}, {}};
}

/// Names and codes as Kemendagri has them; two of them are borne by two kelurahan each.
Areas semarang()
{
    return Areas{{area("Sarirejo", "Semarang Timur", "33.74.03.1007", "3374090007"),
                  area("Karang Tempel", "Semarang Timur", "33.74.03.1005"),
                  area("Karangturi", "Semarang Timur", "33.74.03.1006"),
                  area("Purwosari", "Mijen", "33.74.14.1005"),
                  area("Purwosari", "Semarang Utara", "33.74.02.1009"),
                  area("Mugassari", "Semarang Selatan", "33.74.07.1007"),
                  area("Bendan Ngisor", "Gajah Mungkur", "33.74.09.1002"),
                  area("Bendan Duwur", "Gajah Mungkur", "33.74.09.1003")}};
}

std::string codeOf(const PlaceMatch& match)
{
    return match.area == nullptr ? std::string{} : match.area->code;
}

} // namespace

TEST_CASE("A kelurahan is found by code first, in either scheme, then by name", "[places]")
{
    const auto areas = semarang();
    const auto byCode = matchKelurahan(areas, {"3374090007", "Karangturi", ""});
    CHECK(byCode.kind == PlaceMatchKind::Code);
    CHECK(codeOf(byCode) == "33.74.03.1007");
    CHECK(codeOf(matchKelurahan(areas, {"3374031007", "", ""})) == "33.74.03.1007");

    const auto byName = matchKelurahan(areas, {"99.99.99.9999", "KEL. KARANGTEMPEL ", ""});
    CHECK(byName.kind == PlaceMatchKind::Name);
    CHECK(codeOf(byName) == "33.74.03.1005");

    const auto spelled = matchKelurahan(areas, {"", "Mugasari", ""});
    CHECK(spelled.kind == PlaceMatchKind::Spelling);
    CHECK(codeOf(spelled) == "33.74.07.1007");
}

TEST_CASE("The kecamatan tells two kelurahan of one name apart", "[places]")
{
    const auto areas = semarang();
    const auto open = matchKelurahan(areas, {"", "Purwosari", ""});
    CHECK(open.kind == PlaceMatchKind::Ambiguous);
    CHECK(open.area == nullptr);
    CHECK(open.candidates.size() == 2);
    CHECK(codeOf(matchKelurahan(areas, {"", "Purwosari", "Kec. Mijen"})) == "33.74.14.1005");
    CHECK(codeOf(matchKelurahan(areas, {"", "purwosari", "SEMARANG UTARA"})) == "33.74.02.1009");
    const auto elsewhere = matchKelurahan(areas, {"", "Purwosari", "Tugu"});
    CHECK(elsewhere.kind == PlaceMatchKind::Elsewhere);
    CHECK(elsewhere.candidates.size() == 2);
}

TEST_CASE("What cannot be matched is shown with what resembles it, never guessed", "[places]")
{
    const auto areas = semarang();
    const auto match = matchKelurahan(areas, {"", "Sarirejoo Kidul", "Semarang Timur"});
    CHECK(match.kind == PlaceMatchKind::Unknown);
    CHECK(match.area == nullptr);
    REQUIRE_FALSE(match.candidates.empty());
    CHECK(match.candidates.front()->name == "Sarirejo");
    CHECK(matchKelurahan(areas, {"", "", ""}).kind == PlaceMatchKind::Unknown);
    CHECK(matchKelurahan(areas, {"", "", ""}).candidates.empty());
    CHECK(matchKelurahan(areas, {"12", "", "Mijen"}).area == nullptr);
}

TEST_CASE("An answer counts for the name, and one with a kecamatan only there", "[places]")
{
    auto areas = semarang();
    const auto answer = [](const char* name, const char* kecamatan, const char* code) {
        Record record;
        record.fields = {
            {"name", std::string{name}}, {"kecamatan", std::string{kecamatan}}, {"code", std::string{code}}};
        return record;
    };
    areas.learn({answer("Ligu", "", "33.74.03.1007"), answer("Purwosari", "", "33.74.02.1009"),
                 answer("Bendan", "Gajahmungkur", "33.74.09.1003")});

    CHECK(matchKelurahan(areas, {"", "Kel. LIGU", "Semarang Timur"}).kind == PlaceMatchKind::Answer);
    CHECK(codeOf(matchKelurahan(areas, {"", "ligu", ""})) == "33.74.03.1007");
    CHECK(codeOf(matchKelurahan(areas, {"", "Purwosari", ""})) == "33.74.02.1009");
    CHECK(codeOf(matchKelurahan(areas, {"", "Purwosari", "Mijen"})) == "33.74.14.1005"); // says which itself
    CHECK(codeOf(matchKelurahan(areas, {"", "Bendan", "Gajah Mungkur"})) == "33.74.09.1003");
    CHECK(matchKelurahan(areas, {"", "Bendan", "Mijen"}).area == nullptr);

    areas.learn({answer("Ligu", "", "33.74.03.1006")});
    CHECK(codeOf(matchKelurahan(areas, {"", "Ligu", ""})) == "33.74.03.1006"); // the last answer
}
