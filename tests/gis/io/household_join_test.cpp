#include "tests/gis/io/household_city.h"

#include "core/analysis/evaluation_input.h"
#include "core/analysis/rules/rule_library.h"
#include "core/checks/plan_check.h"

using tests::City;
using tests::conflicts;
using tests::holds;
using tests::ImportBench;
using tests::mapped;
using tests::reason;

namespace {

const std::string resources = std::string{PETASENTRA_SOURCE_DIR} + "/resources";

} // namespace

TEST_CASE("A table of households becomes a layer of the kelurahan that it names", "[households]")
{
    City city;
    const auto report = city.import(city.households("Kode Kelurahan,Kelurahan,Kecamatan,Jumlah KK,Tahun\n"
                                                    "33.74.03.1007,SARIREJO,Semarang Timur,3120,2023\n"
                                                    ",Kel. Purwosari,Kec. Mijen,1450,2023\n"
                                                    ",Purwosari,Semarang Utara,2210,2023\n"
                                                    ",Mugasari,,1988,2023\n"));
    REQUIRE(report);
    CHECK(report->stored == 4);
    CHECK(report->withoutLocation == 0);
    CHECK(mapped(*report, "households") == "Jumlah KK");
    CHECK(mapped(*report, "name") == "Kelurahan");
    CHECK(mapped(*report, "code") == "Kode Kelurahan");
    CHECK(report->unmapped.empty());
    CHECK(conflicts(*report, "place-spelling") == 1);
    const auto layers = city.plan().layers().value();
    REQUIRE(layers.size() == 2);
    CHECK(layers[1].role == core::LayerRole::Household);
    CHECK(layers[1].geometry == core::LayerGeometry::Polygon);
    CHECK(layers[1].extent.maxX == Approx(110.44));
    CHECK(city.counted() == std::map<std::string, std::string>{{"kelurahan:33.74.03.1007", "3120"},
                                                               {"kelurahan:33.74.14.1005", "1450"},
                                                               {"kelurahan:33.74.02.1009", "2210"},
                                                               {"kelurahan:33.74.07.1007", "1988"}});
    CHECK(conflicts(*report, "place-missing") == 0);
    SECTION("again changes nothing")
    {
        auto again = city.request(city.folder().file("rumah_tangga.csv"));
        again.role = core::LayerRole::Household;
        CHECK(city.import(again)->alreadyPresent == 4);
        CHECK(city.plan().layers()->size() == 2);
    }
    SECTION("a newer version changes the number of one")
    {
        auto newer = city.households("Kode Kelurahan,Kelurahan,Kecamatan,Jumlah KK,Tahun\n"
                                     "33.74.03.1007,SARIREJO,Semarang Timur,3155,2023\n"
                                     ",Kel. Purwosari,Kec. Mijen,1450,2023\n"
                                     ",Purwosari,Semarang Utara,2210,2023\n"
                                     ",Mugasari,,1988,2023\n");
        const auto changed = city.import(newer);
        REQUIRE(changed);
        CHECK(changed->alreadyPresent == 3);
        REQUIRE(changed->changed.size() == 1);
        CHECK(changed->changed[0].fields.at(0).after == "3155");
        CHECK(city.counted().at("kelurahan:33.74.03.1007") == "3155");
    }
    SECTION("one undo takes it away")
    {
        REQUIRE(city.plan().undo("uji"));
        CHECK(city.counted().empty());
    }
}

TEST_CASE("Joined households reach the BPS rule with their source and year", "[households]")
{
    City city;
    const auto made = city.plan().edit({"uji", "isi"}, [](core::PlanEdit& edit) -> core::Result<void> {
        core::Record kampung;
        kampung.fields["name"] = std::string{"Ligu"};
        kampung.geometry = core::MultiPolygon{{core::Polygon{{{{110.402, -6.978},
                                                               {110.408, -6.978},
                                                               {110.408, -6.972},
                                                               {110.402, -6.972},
                                                               {110.402, -6.978}}}}}};
        PS_TRY(edit.insert("kampung", kampung));
        for (int i = 0; i < 6; ++i) {
            core::Record business;
            business.fields["kbli"] = std::string{"45201"};
            business.geometry = core::Position{110.404, -6.977 + i * 0.0003};
            PS_TRY(edit.insert("business", business));
        }
        return {};
    });
    REQUIRE(made);
    const auto sets = core::readRuleFolder(resources + "/rules").value();
    const auto kbli = core::KbliList::readFolder(resources + "/kbli").value();
    const auto share = [&] {
        const auto input =
            core::readEvaluationInput(city.plan(), core::SubjectKind::Kampung, "Ligu", sets, kbli).value();
        const auto applied = core::applicableRuleSets(sets, core::SubjectKind::Kampung, {"bps-direktori"});
        for (const auto& rule : core::evaluate(*applied, input.inputs).rules)
            if (rule.rule->id == "household_share")
                return rule.value;
        return core::Known{};
    };
    REQUIRE(city.import(
        city.households("kelurahan;jumlah_kk;tahun;sumber\nSarirejo;24;2023;BPS Kota Semarang\n")));
    CHECK(share() == core::Known{core::Interval::exactly(25.0)}); // 6 of 24
    const auto input =
        core::readEvaluationInput(city.plan(), core::SubjectKind::Kampung, "Ligu", sets, kbli).value();
    CHECK(input.inputs.at("households").source == "BPS Kota Semarang");
    CHECK(input.inputs.at("households").date == "2023");
    CHECK(input.inputs.at("households").origin == core::InputOrigin::Evidence);

    REQUIRE(city.import(city.households("kelurahan;jumlah_kk;tahun\nSarirejo;30;2021\n", "lama.csv")));
    CHECK(share() == core::Known{core::Interval::exactly(25.0)}); // an older year does not count
    REQUIRE(city.import(city.households("kelurahan;jumlah_kk;tahun\nSarirejo;30;2024\n", "baru.csv")));
    CHECK(share() == core::Known{core::Interval::exactly(20.0)});
}

TEST_CASE("Rows that cannot be joined are rejected with their row and reason", "[households]")
{
    City city;
    const auto report = city.import(city.households("Data rumah tangga\n"
                                                    "No,Kelurahan,Kecamatan,Jumlah KK\n"
                                                    "1,Sarirejo,Semarang Timur,3120\n"
                                                    "2,Purwosari,,1450\n"
                                                    "3,Purwosari,Tugu,1450\n"
                                                    "4,Mugosarie,Semarang Selatan,9\n"
                                                    "5,Mugassari,Semarang Selatan,-5\n"
                                                    "6,Purwosari,Mijen,banyak\n"
                                                    "7,KEL. SARIREJO,Semarang Timur,3121\n"
                                                    "8,Purwosari,Semarang Utara,-\n"
                                                    "9,,Semarang Utara,12\n"
                                                    "JUMLAH,,,9999\n"));
    REQUIRE(report);
    CHECK(report->rowsRead == 9);
    CHECK(report->stored == 2);
    CHECK(holds(reason(*report, 4), "33.74.14.1005"));
    CHECK(holds(reason(*report, 4), "33.74.02.1009"));
    CHECK(holds(reason(*report, 5), "Tugu"));
    CHECK(holds(reason(*report, 6), "Mugassari"));
    CHECK(holds(reason(*report, 7), "-5"));
    CHECK(holds(reason(*report, 8), "banyak"));
    CHECK(holds(reason(*report, 9), "baris 3"));
    CHECK(holds(reason(*report, 11), "kelurahan"));
    CHECK(conflicts(*report, "duplicate-place") == 1);
    CHECK(conflicts(*report, "value-missing") == 1);
    REQUIRE(report->unmatchedPlaces.size() == 3);
    CHECK(report->unmatchedPlaces[0].candidates.size() == 2);
    CHECK(city.counted() == std::map<std::string, std::string>{{"kelurahan:33.74.03.1007", "3120"}});
}

TEST_CASE("Thousands are understood, and the same kelurahan may stand there once a year", "[households]")
{
    City city;
    const auto report = city.import(city.households("kelurahan;kecamatan;tahun;rumah tangga\n"
                                                    "Sarirejo;Semarang Timur;2022;3.120\n"
                                                    "Sarirejo;Semarang Timur;2023;3.155\n"
                                                    "Purwosari;Mijen;2023;12.450\n"
                                                    "Mugassari;;2023;980\n"));
    REQUIRE(report);
    CHECK(report->stored == 4);
    CHECK(city.counted().at("kelurahan:33.74.14.1005") == "12450");
    CHECK(city.counted().at("kelurahan:33.74.07.1007") == "980");
}

TEST_CASE("Without kelurahan in the plan, or without a column of numbers, nothing is stored", "[households]")
{
    ImportBench empty;
    tests::writeFile(empty.folder().file("rt.csv"), "kelurahan,jumlah_kk\nSarirejo,3\n");
    auto request = empty.request(empty.folder().file("rt.csv"));
    request.role = core::LayerRole::Household;
    CHECK(empty.import(request).error().code == core::ErrorCode::LayerUnknown);
    CHECK(empty.plan().layers()->empty());

    City city;
    CHECK(city.import(city.households("kelurahan,luas\nSarirejo,3\n")).error().code ==
          core::ErrorCode::UnknownField);
    CHECK(city.import(city.households("wilayah,jumlah_kk\nSarirejo,3\n")).error().code ==
          core::ErrorCode::UnknownField);
    CHECK(city.plan().layers()->size() == 1);
}

TEST_CASE("What a person answers is remembered, used again and undone with the import", "[households]")
{
    City city;
    auto request = city.households("kelurahan,jumlah_kk\nLigu,30\nPurwosari,40\n");
    CHECK(city.import(request)->stored == 0);
    request.places = {{"Ligu", "", "33.74.03.1007"}, {"Purwosari", "", "3374021009"}};

    SECTION("a dry run stores no answer")
    {
        request.dryRun = true;
        CHECK(city.import(request)->stored == 2);
        CHECK(city.records("place_name").empty());
    }
    SECTION("an answer that names no kelurahan of the plan is refused")
    {
        request.places = {{"Ligu", "", "33.74.99.9999"}};
        CHECK(city.import(request).error().code == core::ErrorCode::InvalidValue);
        CHECK(city.records("place_name").empty());
    }
    SECTION("an import with answers")
    {
        const auto report = city.import(request);
        REQUIRE(report);
        CHECK(report->stored == 2);
        CHECK(conflicts(*report, "place-answer") == 2);
        CHECK(city.records("place_name").size() == 2);
        CHECK(city.counted().at("kelurahan:33.74.02.1009") == "40");

        const auto later = city.import(city.households("kelurahan,jumlah_kk\nLIGU,31\n", "lain.csv"));
        REQUIRE(later);
        CHECK(later->stored == 1); // without being asked again
        REQUIRE(city.import(request)->stored == 0);
        CHECK(city.records("place_name").size() == 2);

        REQUIRE(city.plan().undo("uji"));
        REQUIRE(city.plan().undo("uji"));
        CHECK(city.records("place_name").empty());
        CHECK(city.counted().empty());
    }
}

TEST_CASE("The place check believes an answer", "[households]")
{
    City city;
    tests::writeFile(city.folder().file("usaha.csv"),
                     "nama,kelurahan,lat,lon\nBengkel,Ligu,-6.975,110.405\nToko,Ligu,-6.975,110.415\n");
    REQUIRE(city.import(city.request(city.folder().file("usaha.csv"), gis::ImportTarget::Business)));
    const auto contradicted = [&] {
        core::Progress progress;
        std::vector<std::string> names;
        const auto kbli = core::KbliList::readFolder(resources + "/kbli").value();
        const auto input = core::readCheckInput(city.plan(), kbli, {}).value();
        const auto checked = core::checkPlan(input, progress).value();
        for (const auto& finding : checked.findings)
            if (finding.kind == "place-conflict")
                names.push_back((*city.plan().record("business", finding.uuid))->text("name"));
        std::sort(names.begin(), names.end());
        return names;
    };
    CHECK(contradicted() == std::vector<std::string>{"Bengkel", "Toko"});
    auto request = city.households("kelurahan,jumlah_kk\nLigu,30\n");
    request.places = {{"Ligu", "", "33.74.03.1007"}};
    REQUIRE(city.import(request)->stored == 1);
    CHECK(contradicted() == std::vector<std::string>{"Toko"});
}

TEST_CASE("Kelurahan that a table does not mention are told", "[households]")
{
    City city;
    const auto report =
        city.import(city.households("kelurahan;kecamatan;jumlah_kk\nSarirejo;Semarang Timur;24\n"
                                    "Purwosari;Mijen;30\n"));
    REQUIRE(report);
    REQUIRE(conflicts(*report, "place-missing") == 1);
    CHECK(
        core::filled(report->conflicts.back().message) ==
        "2 kelurahan di peta tidak disebut tabel ini: Purwosari, Semarang Utara (33.74.02.1009); Mugassari, "
        "Semarang Selatan (33.74.07.1007)");
}
