#include "tests/gis/io/household_city.h"

using tests::City;

TEST_CASE("A newer version of a table of several years is the same table", "[households][again]")
{
    City city;
    const std::string head = "Kelurahan,Kecamatan,Jumlah KK,Tahun\n";
    const std::string first = "Sarirejo,Semarang Timur,3120,2022\nMugassari,Semarang Selatan,1980,2022\n"
                              "Sarirejo,Semarang Timur,3155,2023\nMugassari,Semarang Selatan,1988,2023\n";
    REQUIRE(city.import(city.households(head + first))->stored == 4);

    SECTION("with a further year and a corrected number")
    {
        auto wanted = city.households(
            head + "Sarirejo,Semarang Timur,3120,2022\nMugassari,Semarang Selatan,1980,2022\n"
                   "Sarirejo,Semarang Timur,3159,2023\nMugassari,Semarang Selatan,1988,2023\n"
                   "Sarirejo,Semarang Timur,3201,2024\nMugassari,Semarang Selatan,1990,2024\n");
        const auto check = [](const core::Result<gis::ImportReport>& report) {
            REQUIRE(report);
            CHECK(report->alreadyPresent == 3);
            CHECK(report->added == 2);
            REQUIRE(report->changed.size() == 1);
            CHECK(report->changed[0].name == "33.74.03.1007 · 2023");
            CHECK(report->changed[0].fields.at(0).before == "3155");
            CHECK(report->changed[0].fields.at(0).after == "3159");
            CHECK(report->gone.empty());
        };
        wanted.dryRun = true;
        check(city.import(wanted)); // before it is stored
        CHECK(city.plan().layers()->back().features == 4);
        wanted.dryRun = false;
        check(city.import(wanted));
        REQUIRE(city.plan().layers()->size() == 2);
        CHECK(city.plan().layers()->back().features == 6);
        CHECK(city.import(wanted)->alreadyPresent == 6);
        REQUIRE(city.plan().undo("uji"));
        CHECK(city.plan().layers()->back().features == 4);
    }
    SECTION("with another year only")
    {
        const auto report = city.import(city.households(
            head + "Sarirejo,Semarang Timur,3201,2024\nMugassari,Semarang Selatan,1990,2024\n"));
        REQUIRE(report);
        CHECK(report->added == 2);
        CHECK(report->changed.empty()); // a number of 2024 is no newer version of one of 2023
        CHECK(report->gone.size() == 4);
        REQUIRE(city.plan().layers()->size() == 2);
        CHECK(city.plan().layers()->back().features == 6);
    }
    SECTION("about other kelurahan it is another table")
    {
        const auto report = city.import(city.households(head + "Purwosari,Mijen,1450,2023\n"
                                                               "Purwosari,Semarang Utara,2210,2023\n"));
        REQUIRE(report);
        CHECK(report->gone.empty());
        CHECK(city.plan().layers()->size() == 3);
    }
}

TEST_CASE("A table of one year that comes with the next keeps both", "[households][again]")
{
    City city;
    REQUIRE(city.import(city.households("kelurahan;jumlah_kk;tahun\nSarirejo;24;2023\n"))->stored == 1);
    const auto report = city.import(city.households("kelurahan;jumlah_kk;tahun\nSarirejo;30;2024\n"));
    REQUIRE(report);
    CHECK(report->added == 1);
    CHECK(report->changed.empty());
    CHECK(city.plan().layers()->size() == 2);
    CHECK(core::planEvidence(city.plan())->size() == 2);
}
