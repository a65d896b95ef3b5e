#include "gis/io/household_sums.h"
#include "tests/gis/io/household_city.h"

using tests::City;
using tests::conflicts;
using tests::holds;
using tests::reason;

namespace {

using Counted = std::map<std::string, std::string>;

std::string message(const gis::ImportReport& report, const std::string& kind)
{
    for (const auto& line : report.conflicts)
        if (line.kind == kind)
            return core::filled(line.message);
    return {};
}

constexpr const char* perRt = "Kelurahan,Kecamatan,RW,RT,Jumlah KK\n"
                              "Sarirejo,Semarang Timur,001,001,30\n"
                              "Sarirejo,Semarang Timur,001,002,25\n"
                              "Sarirejo,Semarang Timur,002,001,40\n"
                              "Mugassari,Semarang Selatan,001,001,17\n";

} // namespace

TEST_CASE("Numbers of RT and RW are the same however they are written", "[households]")
{
    CHECK(gis::partNumber("003") == "3");
    CHECK(gis::partNumber("RT 3") == "3");
    CHECK(gis::partNumber("RT.03/RW.010") == "3/10");
    CHECK(gis::partNumber("000") == "0");
    CHECK(gis::partNumber(" - ").empty());
    CHECK(gis::partNumber("A") == "A");
}

TEST_CASE("Rows per RT are summed per kelurahan, and the report says so", "[households]")
{
    City city;
    const auto report = city.import(city.households(perRt));
    REQUIRE(report);
    CHECK(report->rowsRead == 4);
    CHECK(report->stored == 4);
    CHECK(report->rejected.empty());
    CHECK(report->unmapped.empty());
    CHECK(message(*report, "rows-summed") == "3 baris per RT atau RW dijumlahkan menjadi 1 kelurahan");
    CHECK(city.counted() ==
          Counted{{"kelurahan:33.74.03.1007", "95"}, {"kelurahan:33.74.07.1007", "17"}}); // 30 + 25 + 40
    const auto layer = city.plan().layers()->back();
    CHECK(layer.features == 2);

    SECTION("what differs between the rows is unknown afterwards, what they share is kept")
    {
        std::vector<std::string> parts;
        REQUIRE(city.plan().features(layer, std::nullopt, [&](core::Record&& record) {
            parts.push_back(record.text("kecamatan") + "|" + record.text("rw") + "|" + record.text("rt"));
            return true;
        }));
        CHECK(parts == std::vector<std::string>{"Semarang Timur||", "Semarang Selatan|001|001"});
    }
    SECTION("again changes nothing")
    {
        const auto again = city.import(city.households(perRt));
        CHECK(again->alreadyPresent == 4);
        CHECK(again->stored == 0);
        CHECK(city.plan().layers()->size() == 2);
    }
    SECTION("a newer version changes the sum")
    {
        const auto newer = city.import(city.households("Kelurahan,Kecamatan,RW,RT,Jumlah KK\n"
                                                       "Sarirejo,Semarang Timur,001,001,30\n"
                                                       "Sarirejo,Semarang Timur,001,002,28\n"
                                                       "Sarirejo,Semarang Timur,002,001,40\n"
                                                       "Sarirejo,Semarang Timur,002,002,10\n"
                                                       "Mugassari,Semarang Selatan,001,001,17\n"));
        REQUIRE(newer);
        CHECK(newer->stored == 4);
        CHECK(newer->alreadyPresent == 1);
        REQUIRE(newer->changed.size() == 1);
        CHECK(newer->changed[0].fields.at(0).before == "95");
        CHECK(newer->changed[0].fields.at(0).after == "108"); // 30 + 28 + 40 + 10
        CHECK(city.counted().at("kelurahan:33.74.03.1007") == "108");
    }
}

TEST_CASE("A sum with a part that is not known is not known", "[households]")
{
    City city;
    const auto report = city.import(city.households("Kelurahan,RT,RW,Jumlah KK\n"
                                                    "Sarirejo,1,1,30\n"
                                                    "Sarirejo,2,1,-\n"
                                                    "Sarirejo,3,1,banyak\n"
                                                    "Mugassari,1,1,17\n"
                                                    "Mugassari,2,1,0\n"));
    REQUIRE(report);
    CHECK(report->stored == 4);
    CHECK(holds(reason(*report, 4), "banyak"));
    CHECK(message(*report, "value-missing") ==
          "Jumlah rumah tangga Sarirejo, Semarang Timur (33.74.03.1007) tidak diketahui, karena jumlah di "
          "baris 3, 4 tidak diketahui");
    CHECK(city.counted() == Counted{{"kelurahan:33.74.07.1007", "17"}}); // 0 is known
    CHECK(city.plan().layers()->back().features == 2);
}

TEST_CASE("A part that is there twice, and totals between the parts, are not counted again", "[households]")
{
    City city;
    const auto report = city.import(city.households("Kelurahan,RW,RT,Jumlah KK\n"
                                                    "Sarirejo,,,95\n"   // 2: total of the kelurahan
                                                    "Sarirejo,1,,55\n"  // 3: total of the RW
                                                    "Sarirejo,1,1,30\n" // 4
                                                    "Sarirejo,1,2,25\n" // 5
                                                    "Sarirejo,2,,40\n"  // 6: an RW without RT
                                                    "Sarirejo,01,RT 02,25\n"
                                                    "Mugassari,1,1,17\n"
                                                    "Mugassari,1,1,18\n"));
    REQUIRE(report);
    CHECK(report->rowsRead == 8);
    CHECK(report->stored == 4);
    CHECK(holds(reason(*report, 2), "mungkin jumlahnya"));
    CHECK(holds(reason(*report, 3), "mungkin jumlahnya"));
    CHECK(holds(reason(*report, 7), "baris 5, dengan jumlah yang sama"));
    CHECK(holds(reason(*report, 9), "baris 8, dengan jumlah lain"));
    CHECK(conflicts(*report, "duplicate-place") == 1);
    // 30 + 25 + 40; which of two numbers is right cannot be known
    CHECK(city.counted() == Counted{{"kelurahan:33.74.03.1007", "95"}});
}

TEST_CASE("Rows per RT of several years are summed for each year", "[households]")
{
    City city;
    const auto report = city.import(city.households("Kelurahan,RT/RW,Tahun,Jumlah KK\n"
                                                    "Sarirejo,001/001,2022,30\n"
                                                    "Sarirejo,002/001,2022,25\n"
                                                    "Sarirejo,001/001,2023,31\n"
                                                    "Sarirejo,002/001,2023,26\n"));
    REQUIRE(report);
    CHECK(report->stored == 4);
    CHECK(city.plan().layers()->back().features == 2);
    CHECK(message(*report, "rows-summed") == "4 baris per RT atau RW dijumlahkan menjadi 1 kelurahan");
    const auto evidence = core::planEvidence(city.plan()).value();
    REQUIRE(evidence.size() == 2);
    CHECK(evidence[0].text("value") + " " + evidence[0].text("date") == "55 2022");
    CHECK(evidence[1].text("value") + " " + evidence[1].text("date") == "57 2023");
}
