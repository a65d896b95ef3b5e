#include "core/checks/plan_check.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

MultiPolygon square(double west, double south, double size)
{
    return {{Polygon{{{{west, south},
                       {west + size, south},
                       {west + size, south + size},
                       {west, south + size},
                       {west, south}}}}}};
}

/// Three kelurahan in a row, each a hundredth of a degree (1.1 km), the outer two of one name.
Areas threeAreas()
{
    return Areas{
        {{"Sarirejo",
          "Semarang Timur",
          "33.74.03.1007",
          {"3374031007", "3374060004"},
          square(110.43, -6.99, 0.01),
          {}},
         {"Karang Tempel",
          "Semarang Timur",
          "33.74.03.1010",
          {"3374031010"},
          square(110.44, -6.99, 0.01),
          {}},
         {"Purwosari", "Semarang Utara", "33.74.02.1004", {"3374021004"}, square(110.45, -6.99, 0.01), {}},
         {"Purwosari", "Mijen", "33.74.14.1005", {"3374141005"}, square(110.46, -6.99, 0.01), {}}}};
}

Record business(const std::string& kelurahan, const std::string& kecamatan, std::optional<Position> at)
{
    Record record;
    record.uuid = Uuid::make();
    record.fields = {
        {"name", std::string{"Bengkel"}}, {"stated_kelurahan", kelurahan}, {"stated_kecamatan", kecamatan}};
    if (at)
        record.geometry = *at;
    return record;
}

std::vector<Finding> placeFindings(const Record& record)
{
    std::vector<Finding> findings;
    checkPlace(threeAreas(), "business", record, findings);
    return findings;
}

std::vector<Finding> shapeFindings(const MultiPolygon& outline)
{
    Record record;
    record.geometry = outline;
    std::vector<Finding> findings;
    checkShape("site", record, findings);
    return findings;
}

constexpr Position middle{110.435, -6.985};

} // namespace

TEST_CASE("A stated place that contradicts the map is a finding", "[check]")
{
    const auto findings = placeFindings(business("Kelurahan Sarirejo", "Kecamatan Semarang Tengah", middle));
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().kind == "place-conflict");
    CHECK(findings.front().severity == Severity::High);
    CHECK(findings.front().data.at("kecamatan") == "Semarang Timur");
    CHECK(findings.front().fix == Fields{{"stated_kecamatan", std::string{"Semarang Timur"}}});
    CHECK(placeFindings(business("KEL. SARIREJO ", "kec semarang timur", middle)).empty());
    CHECK(placeFindings(business("Sarirejo", "", middle)).empty());
    CHECK(placeFindings(business("", "", middle)).empty());
    CHECK(placeFindings(business("Karangtempel", "Semarang Timur", Position{110.445, -6.985})).empty());
    CHECK(placeFindings(business("Karangtempel", "", middle)).front().severity == Severity::High);
}

TEST_CASE("Near the border it weighs little", "[check]")
{
    // A ten-thousandth of a degree of longitude is 11.05 m at 7° S.
    CHECK(placeFindings(business("Karangtempel", "Semarang Timur", Position{110.4398, -6.985}))
              .front()
              .severity == Severity::Low); // 22.1 m
    CHECK(placeFindings(business("Karangtempel", "Semarang Timur", Position{110.4397, -6.985}))
              .front()
              .severity == Severity::High); // 33.2 m
}

TEST_CASE("Names that contradict each other need no point", "[check]")
{
    CHECK(placeFindings(business("Sarirejo", "Semarang Tengah", {})).size() == 1);
    CHECK(placeFindings(business("Sarirejo", "Semarang Timur", {})).empty());
    CHECK(placeFindings(business("Purwosari", "Mijen", {})).empty());
}

TEST_CASE("One name for two kelurahan asks for the kecamatan", "[check]")
{
    const auto findings = placeFindings(business("Purwosari", "", Position{110.455, -6.985}));
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().kind == "same-name-place");
    CHECK(findings.front().fix == Fields{{"stated_kecamatan", std::string{"Semarang Utara"}}});
    CHECK(placeFindings(business("Purwosari", "Mijen", Position{110.455, -6.985})).front().kind ==
          "place-conflict");
}

TEST_CASE("A finding keeps its id as long as what it says stays the same", "[check]")
{
    auto record = business("Sarirejo", "Semarang Tengah", middle);
    const auto id = placeFindings(record).front().id;
    record.fields["note"] = std::string{"lain"};
    CHECK(placeFindings(record).front().id == id);
    record.fields["stated_kecamatan"] = std::string{"Gayamsari"};
    CHECK(placeFindings(record).front().id != id);
}

TEST_CASE("Outlines that cross themselves or have no area are told", "[check]")
{
    CHECK(shapeFindings(square(110.43, -6.99, 0.01)).empty());
    CHECK(shapeFindings({{Polygon{{{{0, 0}, {1, 1}, {1, 0}, {0, 1}, {0, 0}}}}}}).size() == 1); // a bow tie
    CHECK(shapeFindings({{Polygon{{{{0, 0}, {1, 0}, {0, 0}, {0, 0}}}}}}).size() == 1);         // no area
    CHECK(shapeFindings({{Polygon{{{{0, 0}, {1, 0}, {1, 1}}}}}}).size() == 1);                 // open
}

TEST_CASE("Locations outside the plan, missing or vague are told", "[check]")
{
    const auto kinds = [](const Record& record) {
        std::vector<Finding> findings;
        checkLocation(PlanSettings{}, "business", record, findings);
        std::vector<std::string> all;
        for (const auto& finding : findings)
            all.push_back(finding.kind);
        return all;
    };
    CHECK(kinds(business("", "", middle)).empty());
    CHECK(kinds(business("", "", {})) == std::vector<std::string>{"no-location"});
    CHECK(kinds(business("", "", Position{0.0, 0.0})) == std::vector<std::string>{"outside-area"});
    auto vague = business("", "", middle);
    vague.fields["gps_accuracy"] = 25.0;
    CHECK(kinds(vague).empty());
    vague.fields["gps_accuracy"] = 40.0;
    CHECK(kinds(vague) == std::vector<std::string>{"gps-inaccurate"});
}

TEST_CASE("Codes that nobody knows are kept and told", "[check]")
{
    const auto codes = [](const std::string& cause) {
        Record note;
        note.fields["cause"] = cause;
        std::vector<Finding> findings;
        checkCodes("congestion_note", note, findings);
        return findings;
    };
    CHECK(codes("parkir").empty());
    REQUIRE(codes("hujan abu").size() == 1);
    CHECK(codes("hujan abu").front().kind == "unknown-code");
    REQUIRE(codes("parking").size() == 1);
    CHECK(codes("parking").front().fix == Fields{{"cause", std::string{"parkir"}}});
}

TEST_CASE("KBLI: unknown is unknown, and repair is no industry", "[check]")
{
    const auto list = KbliList::readFolder(std::string{PETASENTRA_SOURCE_DIR} + "/resources/kbli");
    REQUIRE(list);
    const auto kinds = [&](const std::string& code) {
        Record record;
        record.fields["kbli"] = code;
        std::vector<Finding> findings;
        checkKbli(*list, record, findings);
        std::vector<std::string> all;
        for (const auto& finding : findings)
            all.push_back(finding.kind);
        return all;
    };
    CHECK(kinds("31001").empty());
    CHECK(kinds("").empty());
    CHECK(kinds("45201") == std::vector<std::string>{"kbli-not-industry"});
    CHECK(kinds("99999") == std::vector<std::string>{"kbli-unknown"});
    CHECK(kinds("45999") == std::vector<std::string>{"kbli-unknown", "kbli-not-industry"});
}

TEST_CASE("Two records of one workshop are found, two kiosks of one owner are not", "[check]")
{
    const auto workshop = [](const std::string& name, const std::string& owner, std::optional<Position> at,
                             const std::string& product = "") {
        auto record = business("", "", at);
        record.fields["name"] = name;
        record.fields["owner"] = owner;
        if (!product.empty())
            record.fields["product"] = product;
        return record;
    };
    const auto count = [](const std::vector<Record>& records) {
        std::vector<Finding> findings;
        checkDuplicates(records, findings);
        return findings.size();
    };
    const Position near{110.4352, -6.985}; // 22 m east
    const Position far{110.436, -6.985};   // 110 m east
    CHECK(count({workshop("Bengkel Jaya", "Kasno", middle), workshop("BENGKEL  JAYA", "kasno", near)}) == 1);
    CHECK(count({workshop("Bengkel Jaya", "Kasno", middle), workshop("Bengkel Jaya", "Kasno", far)}) == 0);
    CHECK(count({workshop("Bengkel Jaya", "Kasno", middle), workshop("Bengkel Jaya", "Yeri", near)}) == 0);
    CHECK(count({workshop("Bengkel Jaya", "Kasno", middle, "cat"),
                 workshop("Bengkel Jaya", "Kasno", near, "kaca")}) == 0);
    CHECK(count({workshop("Bengkel Jaya", "Kasno", middle), workshop("Bengkel Jaya", "Kasno", {})}) == 1);
    CHECK(count({workshop("Bengkel Jaya", "", {}), workshop("Bengkel Jaya", "", {})}) == 0);
    auto first = workshop("A", "", middle);
    auto second = workshop("B", "", far);
    first.fields["external_id"] = second.fields["external_id"] = std::string{"uuid:1"};
    CHECK(count({first, second}) == 1);
}
