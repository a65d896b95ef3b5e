#include "core/storage/plan_templates.h"
#include "tests/app/print/pdf_reader.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

struct PrintFixture
{
    tests::TemporaryFolder folder{};
    std::string plan = folder.file("plan.gpkg");
    std::string out = folder.file("sheet.pdf");

    PrintFixture()
    {
        setenv("PETASENTRA_RESOURCES", PETASENTRA_SOURCE_DIR "/resources", 1);
        REQUIRE(tests::run({"new", plan, "--title", "Uji"}).exitCode == 0);
        REQUIRE(tests::run({"add", plan, "site", "--set", "name=Lahan Uji", "--wkt",
                            "POLYGON((110.43 -6.99,110.44 -6.99,110.44 -6.98,110.43 -6.98,110.43 -6.99))"})
                    .exitCode == 0);
    }

    tests::ProgramResult print(std::vector<std::string> more) const
    {
        std::vector<std::string> words{"print", plan};
        words.insert(words.end(), more.begin(), more.end());
        return tests::run(words);
    }
};

} // namespace

TEST_CASE_METHOD(PrintFixture, "print writes a sheet and leaves the plan byte for byte as it was",
                 "[print][cli]")
{
    const auto before = tests::readFile(plan);
    const auto printed = print({"--site", "Lahan Uji", "--sheet", "a3-landscape", "--out", out, "--json"});
    REQUIRE(printed.exitCode == 0);
    const auto answer = json::parse(printed.output);
    // 1,105 m by 1,106 m in a frame of 285 by 266 mm less 4 % each side (262 by 245): 442 mm at 1:2,500, 221
    // at 1:5,000.
    CHECK(answer["scale"] == 5000.0);
    CHECK(answer["pages"] == 1);
    CHECK(answer["missing_elements"].empty());
    CHECK(answer["unknown_content"] == json::array({"title", "sources", "inset", "signatures"}));
    CHECK(tests::readFile(out).starts_with("%PDF-"));
    CHECK(tests::readFile(plan) == before);
    CHECK(std::distance(std::filesystem::directory_iterator{folder.path()}, {}) == 2);
}

TEST_CASE_METHOD(PrintFixture, "print takes the scale and the names that it is given", "[print][cli]")
{
    const auto printed =
        print({"--site", "Lahan Uji", "--scale", "25000", "--out", folder.file("sheet.svg"), "--json",
               "--made-by", "Siti;1", "--checked-by", "Budi;2", "--approved-by", "Tono;3"});
    REQUIRE(printed.exitCode == 0);
    const auto answer = json::parse(printed.output);
    CHECK(answer["scale"] == 25000.0);
    CHECK(answer["unknown_content"] == json::array({"title", "sources", "inset"}));
    const auto svg = tests::readFile(folder.file("sheet.svg"));
    CHECK(svg.find("1:25.000") != std::string::npos);
    CHECK(svg.find("Siti") != std::string::npos);
}

TEST_CASE_METHOD(PrintFixture, "a sheet is Indonesian unless English is asked for by name", "[print][cli]")
{
    const auto svg = folder.file("sheet.svg");
    REQUIRE(print({"--city", "--out", svg}).exitCode == 0);
    CHECK(tests::readFile(svg).find("xml:lang=\"id\"") != std::string::npos);
    REQUIRE(print({"--city", "--lang", "en", "--out", svg}).exitCode == 0);
    CHECK(tests::readFile(svg).find("xml:lang=\"en\"") != std::string::npos);
}

TEST_CASE_METHOD(PrintFixture, "the book leads to a sheet and the facts of each candidate", "[print][cli]")
{
    REQUIRE(tests::run({"add", plan, "site", "--set", "name=Tanpa batas"}).exitCode == 0);
    const auto printed = print({"--all", "--out", out, "--json"});
    REQUIRE(printed.exitCode == 0);
    const auto document = test::readPdf(QByteArray::fromStdString(tests::readFile(out)));
    CHECK(json::parse(printed.output)["pages"] == document.pages.size());
    CHECK(document.outline == std::vector<std::string>{"Daftar isi", "Peringkat dan kepekaannya",
                                                       "Peta semua calon lokasi", "Lahan Uji",
                                                       "Tanpa batas"});
    // The contents lead to where the outline leads: to the two sites, the ranking and the map.
    REQUIRE(document.pages.at(1).links.size() == 4);
    CHECK(document.pages.at(1).links ==
          std::vector<int>(document.outlinePages.begin() + 1, document.outlinePages.end()));
    for (const auto& page : document.pages)
        CHECK(page.mediaBox.width() == Approx(297.0).margin(0.1));
    CHECK(print({"--all", "--out", folder.file("book.svg")}).exitCode == 2);
}

TEST_CASE_METHOD(PrintFixture, "a book of no candidate at all still has its cover and the map",
                 "[print][cli]")
{
    REQUIRE(tests::run({"remove", plan, "site", "Lahan Uji"}).exitCode == 0);
    const auto printed = print({"--all", "--sheet", "a4-portrait", "--out", out, "--json"});
    REQUIRE(printed.exitCode == 0);
    CHECK(json::parse(printed.output)["pages"] == 3);
}

TEST_CASE_METHOD(PrintFixture, "candidates are compared at one scale, the differences first", "[print][cli]")
{
    REQUIRE(
        tests::run({"add", plan, "site", "--set", "name=Lahan Kecil", "--wkt",
                    "POLYGON((110.45 -6.99,110.4502 -6.99,110.4502 -6.9898,110.45 -6.9898,110.45 -6.99))"})
            .exitCode == 0);
    REQUIRE(tests::run({"add", plan, "site", "--set", "name=Tanpa batas"}).exitCode == 0);
    const auto evidence = [&](const std::string& site, const std::string& value) {
        REQUIRE(tests::run({"add", plan, "evidence", "--set", "subject=site:" + site, "--set",
                            "criterion=slope", "--set", "value=" + value, "--set", "unit=%"})
                    .exitCode == 0);
    };
    evidence("Lahan Uji", "2");
    evidence("Lahan Kecil", "40");
    const auto svg = folder.file("sheet.svg");
    const auto printed = print({"--compare", "Lahan Uji, Lahan Kecil,Tanpa batas", "--out", svg, "--json"});
    REQUIRE(printed.exitCode == 0);
    const auto answer = json::parse(printed.output);
    CHECK(answer["pages"] == 1);
    CHECK(answer["missing_elements"].empty());
    CHECK(answer["unknown_content"] == json::array({"title", "sources", "inset", "signatures"}));
    const auto text = tests::readFile(svg);
    // Two maps are clipped; the third site has no outline, and its place says so.
    CHECK(std::size_t(QByteArray::fromStdString(text).count("overflow=\"hidden\"")) == 2);
    for (const auto* word : {"PETA PERBANDINGAN CALON LOKASI", "Batas lokasi belum digambar", "TIDAK LAYAK",
                             "Gagal: Lereng paling besar 15 %", "BELUM CUKUP DATA", "2 %", "40 %"}) {
        INFO(word);
        CHECK(text.find(word) != std::string::npos);
    }
    CHECK(text.find("BERBEDA") < text.find("SAMA UNTUK SEMUA"));
    CHECK(text.find("40 %") < text.find("SAMA UNTUK SEMUA"));

    CHECK(print({"--compare", "Lahan Uji", "--out", svg}).exitCode == 2);
    CHECK(print({"--compare", "Lahan Uji,Lahan Uji", "--out", svg}).exitCode == 2);
    CHECK(print({"--compare", "Lahan Uji,Tidak Ada", "--out", svg}).exitCode == 2);
    CHECK(print({"--compare", "Lahan Uji,Lahan Kecil", "--city", "--out", svg}).exitCode == 2);
}

TEST_CASE_METHOD(PrintFixture, "a full disk leaves the old sheet and no half of the new one", "[print][cli]")
{
    tests::writeFile(out, "old");
    // A limit of 4 blocks of 1,024 bytes on the size of files; a sheet needs more.
    const auto line = "ulimit -f 4; exec " PETASENTRA_PROGRAM " print " + plan + " --city --out " + out;
    const auto printed = tests::run({"-c", line}, "/bin/bash");
    CHECK(printed.exitCode == 3);
    CHECK(std::count(printed.errors.begin(), printed.errors.end(), '\n') == 1);
    CHECK(tests::readFile(out) == "old");
    CHECK(std::distance(std::filesystem::directory_iterator{folder.path()}, {}) == 2);
}

TEST_CASE_METHOD(PrintFixture, "print refuses what it cannot do with the right exit code", "[print][cli]")
{
    const auto code = [&](const std::vector<std::string>& words) {
        const auto result = print(words);
        CHECK(std::count(result.errors.begin(), result.errors.end(), '\n') == 1);
        return result.exitCode;
    };
    CHECK(code({"--out", out}) == 2);                                     // about nothing
    CHECK(code({"--site", "Lahan Uji", "--city", "--out", out}) == 2);    // about two things
    CHECK(code({"--site", "Tidak Ada", "--out", out}) == 2);              // unknown name
    CHECK(code({"--city", "--sheet", "a5-portrait", "--out", out}) == 2); // unknown paper
    CHECK(code({"--city", "--scale", "besar", "--out", out}) == 2);       // no number
    CHECK(code({"--city", "--theme", "hujan", "--out", out}) == 2);       // unknown theme
    CHECK(code({"--city", "--out", folder.file("sheet.txt")}) == 2);      // unknown format
    CHECK(code({"--city"}) == 2);                                         // nowhere to write
    CHECK(code({"--city", "--out", folder.file("none/sheet.pdf")}) == 3); // no such folder
    CHECK_FALSE(std::filesystem::exists(out));
}

TEST_CASE_METHOD(PrintFixture, "print draws a group of like businesses by its number", "[print][cli]")
{
    // Six workshops of one kind 11 m apart; PP 29/2018 asks for five.
    for (int i = 0; i < 6; ++i)
        REQUIRE(tests::run({"add", plan, "business", "--set", "name=B" + std::to_string(i), "--set",
                            "kbli=25920", "--wkt",
                            "POINT(110.430" + std::to_string(i) + " -6.980" + std::to_string(i % 2) + ")"})
                    .exitCode == 0);
    const auto svg = folder.file("group.svg");
    REQUIRE(print({"--group", "1", "--out", svg}).exitCode == 0);
    const auto text = tests::readFile(svg);
    CHECK(text.find("KELOMPOK 1") != std::string::npos);
    CHECK(text.find("6 usaha") != std::string::npos);
    CHECK(text.find("memenuhi") != std::string::npos);
    CHECK(print({"--group", "2", "--out", svg}).exitCode == 2);
    CHECK(print({"--group", "x", "--out", svg}).exitCode == 2);
    REQUIRE(print({"--site", "Lahan Uji", "--theme", "groups", "--out", svg}).exitCode == 0);
    CHECK(tests::readFile(svg).find("PETA KELOMPOK USAHA SEJENIS") != std::string::npos);
}

TEST_CASE_METHOD(PrintFixture, "a site that nobody decided on bears what the rules say today", "[print][cli]")
{
    const auto svg = folder.file("site.svg");
    REQUIRE(print({"--site", "Lahan Uji", "--out", svg}).exitCode == 0);
    CHECK(tests::readFile(svg).find("BELUM CUKUP DATA") != std::string::npos); // no evidence at all
    CHECK(tests::readFile(svg).find("belum diputuskan") != std::string::npos);
}

TEST_CASE_METHOD(PrintFixture, "a template says what a sheet bears and where", "[print][cli]")
{
    const auto file = folder.file("dinas.json");
    const auto arranged = [&](const std::string& text) {
        tests::writeFile(file, text);
        return print(
            {"--site", "Lahan Uji", "--sheet", "a4-landscape", "--template", file, "--out", out, "--json"});
    };

    SECTION("obligatory elements that are off are missing, and what covers the map is told")
    {
        const auto printed = arranged(R"({"hidden":["inset","agency","grid","facts"],
            "places":{"a4-landscape":{"legend":[20,30,50,60]}}})");
        REQUIRE(printed.exitCode == 0);
        const auto answer = json::parse(printed.output);
        CHECK(answer["missing_elements"] == json::array({"agency", "grid", "inset"}));
        CHECK(answer["overlaps"] == json::array({json::array({"legend", "map"})}));
        SECTION("and verify makes the same sheet again")
        {
            const auto verified = tests::run({"verify", out, "--json"});
            CHECK(verified.exitCode == 0);
            CHECK(json::parse(verified.output)["ok"] == true);
        }
    }
    SECTION("texts stand in place of the sheet's own")
    {
        const auto svg = folder.file("sheet.svg");
        tests::writeFile(file, R"({"title":"PETA LAMPIRAN I","notes":"Salinan untuk camat"})");
        REQUIRE(print({"--site", "Lahan Uji", "--template", file, "--out", svg}).exitCode == 0);
        CHECK(tests::readFile(svg).find("PETA LAMPIRAN I") != std::string::npos);
        CHECK(tests::readFile(svg).find("Salinan untuk camat") != std::string::npos);
        REQUIRE(
            print({"--site", "Lahan Uji", "--template", file, "--notes", "Asli", "--out", svg}).exitCode ==
            0);
        CHECK(tests::readFile(svg).find("Salinan untuk camat") == std::string::npos);
        CHECK(tests::readFile(svg).find("Asli") != std::string::npos);
    }
    SECTION("one that the plan has is taken by name, and leaves the plan as it is")
    {
        {
            auto opened = core::PlanFile::open(plan, core::PlanFile::Access::Write);
            REQUIRE(opened);
            REQUIRE(opened->edit({"penguji", "simpan susunan"}, [](core::PlanEdit& edit) {
                return core::storeTemplate(edit, core::TemplateKind::Sheet,
                                           {"Dinas", R"({"hidden":["history"]})"});
            }));
        }
        const auto before = tests::readFile(plan);
        const auto printed = print({"--site", "Lahan Uji", "--template", "Dinas", "--out", out, "--json"});
        REQUIRE(printed.exitCode == 0);
        CHECK(json::parse(printed.output)["missing_elements"] == json::array({"history"}));
        CHECK(tests::readFile(plan) == before);
        const auto unknown = print({"--site", "Lahan Uji", "--template", "Kantor", "--out", out});
        CHECK(unknown.exitCode == 2);
        CHECK(unknown.errors.find("Dinas") != std::string::npos);
    }
    SECTION("what is no template is refused")
    {
        CHECK(arranged(R"({"hidden":["peta"]})").exitCode == 2);
        CHECK(arranged("{").exitCode == 3);
    }
}
