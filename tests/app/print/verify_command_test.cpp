#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

#define POINTERHOLDER_TRANSITION 4 // qpdf: shared_ptr only
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

using nlohmann::json;

namespace {

struct SheetFixture
{
    tests::TemporaryFolder folder{};
    std::string plan = folder.file("plan.gpkg");
    std::string sheet = folder.file("sheet.pdf");

    SheetFixture()
    {
        setenv("PETASENTRA_RESOURCES", PETASENTRA_SOURCE_DIR "/resources", 1);
        REQUIRE(tests::run({"new", plan, "--title", "Uji"}).exitCode == 0);
        add("site", {"name=Lahan Uji", "owner=Haji Rahasia"},
            "POLYGON((110.43 -6.99,110.431 -6.99,110.431 -6.989,110.43 -6.989,110.43 -6.99))");
        add("business",
            {"name=Bengkel Satu", "owner=Kusno Rahasia", "phone=081200099988", "nib=9120009998887",
             "address=Jl. Rahasia 7"},
            "POINT(110.4305 -6.9895)");
        REQUIRE(tests::run({"print", plan, "--site", "Lahan Uji", "--out", sheet}).exitCode == 0);
    }

    void add(const std::string& table, const std::vector<std::string>& fields, const std::string& wkt) const
    {
        std::vector<std::string> words{"add", plan, table, "--wkt", wkt};
        for (const auto& field : fields) {
            words.emplace_back("--set");
            words.push_back(field);
        }
        REQUIRE(tests::run(words).exitCode == 0);
    }

    struct Verified
    {
        int exitCode = -1;
        json answer{};
        std::string errors{};
    };
    Verified verify(std::vector<std::string> more = {}) const
    {
        std::vector<std::string> words{"verify", sheet, "--json"};
        words.insert(words.end(), more.begin(), more.end());
        const auto result = tests::run(words);
        return {result.exitCode, json::parse(result.output, nullptr, false), result.errors};
    }

    /// Changes the file as another program would.
    template <class Change>
    void rewrite(Change change) const
    {
        QPDF pdf;
        pdf.processFile(sheet.c_str());
        change(pdf);
        const auto changed = folder.file("changed.pdf");
        {
            QPDFWriter writer{pdf, changed.c_str()};
            writer.write();
        }
        std::filesystem::rename(changed, sheet);
    }
};

std::string attachmentOf(const std::string& path)
{
    QPDF pdf;
    pdf.processFile(path.c_str());
    const auto file = QPDFEmbeddedFileDocumentHelper{pdf}.getEmbeddedFile("petasentra-lembar.json");
    REQUIRE(file);
    const auto buffer = file->getEmbeddedFileStream().getStreamData();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

} // namespace

TEST_CASE_METHOD(SheetFixture, "a sheet of an unchanged plan verifies, and the plan stays as it was",
                 "[print][verify]")
{
    const auto before = tests::readFile(plan);
    const auto same = verify();
    CHECK(same.exitCode == 0);
    CHECK(same.answer["ok"] == true);
    CHECK(same.answer["problems"].empty());
    CHECK(tests::readFile(plan) == before);
    // What is drawn elsewhere, or not drawn at all, does not change what the sheet shows.
    REQUIRE(tests::run({"set", plan, "business", "Bengkel Satu", "--set", "phone=0800"}).exitCode == 0);
    add("business", {"name=Jauh"}, "POINT(110.30 -7.05)");
    CHECK(verify().exitCode == 0);
}

TEST_CASE_METHOD(SheetFixture, "verify names the records that differ", "[print][verify]")
{
    SECTION("a new name")
    {
        REQUIRE(tests::run({"set", plan, "site", "Lahan Uji", "--set", "name=Lahan Baru"}).exitCode == 0);
    }
    SECTION("another shape")
    {
        REQUIRE(
            tests::run({"set", plan, "site", "Lahan Uji", "--wkt",
                        "POLYGON((110.43 -6.99,110.4312 -6.99,110.4312 -6.989,110.43 -6.989,110.43 -6.99))"})
                .exitCode == 0);
    }
    SECTION("a decision")
    {
        REQUIRE(tests::run({"decide", plan, "--site", "Lahan Uji", "--verdict", "tidak", "--who", "Kadis",
                            "--reason", "uji"})
                    .exitCode == 0);
    }
    SECTION("a record gone")
    {
        REQUIRE(tests::run({"remove", plan, "site", "Lahan Uji"}).exitCode == 0);
    }
    const auto changed = verify();
    CHECK(changed.exitCode == 1);
    CHECK(changed.answer["ok"] == false);
    REQUIRE_FALSE(changed.answer["problems"].empty());
    CHECK(changed.answer["problems"].dump().find("Lahan Uji") != std::string::npos);
}

TEST_CASE_METHOD(SheetFixture, "a business that moves is named with its number", "[print][verify]")
{
    REQUIRE(
        tests::run({"set", plan, "business", "Bengkel Satu", "--wkt", "POINT(110.4306 -6.9895)"}).exitCode ==
        0);
    const auto changed = verify();
    CHECK(changed.exitCode == 1);
    REQUIRE(changed.answer["changes"].size() == 1);
    CHECK(changed.answer["changes"][0]["table"] == "business");
    CHECK(changed.answer["changes"][0]["field"] == "wkt");
    const auto rows = json::parse(tests::run({"list", plan, "business", "--json"}).output)["rows"];
    CHECK(changed.answer["changes"][0]["uuid"] == rows[0]["uuid"]);
}

TEST_CASE_METHOD(SheetFixture, "the plan is found where it lay, beside the sheet, or where it is named",
                 "[print][verify]")
{
    const auto elsewhere = folder.file("lain.gpkg");
    std::filesystem::rename(plan, elsewhere);
    const auto lost = verify();
    CHECK(lost.exitCode == 4);
    CHECK(lost.answer["ok"] == false);
    CHECK(std::count(lost.errors.begin(), lost.errors.end(), '\n') == 1);
    CHECK(lost.errors.find("--plan") != std::string::npos);
    CHECK(verify({"--plan", elsewhere}).exitCode == 0);
}

TEST_CASE_METHOD(SheetFixture, "a file that is not ours, damaged or tampered with is refused in one line",
                 "[print][verify]")
{
    std::string word;
    SECTION("another program's PDF")
    {
        QPDF empty;
        empty.emptyPDF();
        QPDFWriter writer{empty, sheet.c_str()};
        writer.write();
        word = "bukan lembar PetaSentra";
    }
    SECTION("no PDF at all")
    {
        tests::writeFile(sheet, "hello");
        word = "bukan PDF";
    }
    SECTION("half of it")
    {
        const auto whole = tests::readFile(sheet);
        tests::writeFile(sheet, whole.substr(0, whole.size() / 2));
        word = "rusak";
    }
    SECTION("its data changed")
    {
        auto data = attachmentOf(sheet);
        const auto at = data.find("Lahan Uji");
        REQUIRE(at != std::string::npos);
        data.replace(at, 9, "Lahan Lah");
        rewrite([&](QPDF& pdf) {
            auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, data);
            QPDFEmbeddedFileDocumentHelper{pdf}.replaceEmbeddedFile(
                "petasentra-lembar.json",
                QPDFFileSpecObjectHelper::createFileSpec(pdf, "petasentra-lembar.json", stream));
        });
        word = "data di dalamnya diubah";
    }
    SECTION("its page changed")
    {
        rewrite([](QPDF& pdf) {
            QPDFPageDocumentHelper{pdf}.getAllPages().front().addPageContents(
                pdf.newStream("0 0 100 100 re f\n"), false);
        });
        word = "gambar halamannya diubah";
    }
    const auto refused = verify();
    CHECK(refused.exitCode == 3);
    CHECK(refused.answer["ok"] == false);
    CHECK(std::count(refused.errors.begin(), refused.errors.end(), '\n') == 1);
    CHECK(refused.errors.find(word) != std::string::npos);
}

TEST_CASE_METHOD(SheetFixture, "only rewriting a sheet changes nothing that verify looks at",
                 "[print][verify]")
{
    rewrite([](QPDF&) {});
    CHECK(verify().exitCode == 0);
}

TEST_CASE_METHOD(SheetFixture, "nothing personal is in the sheet or in the data that it carries",
                 "[print][verify]")
{
    const auto data = attachmentOf(sheet);
    CHECK(data.find("Bengkel Satu") != std::string::npos); // the map shows it
    for (const auto* personal : {"Rahasia", "081200099988", "9120009998887"}) {
        INFO(personal);
        CHECK(data.find(personal) == std::string::npos);
    }
    CHECK(data.find(folder.path().string()) == std::string::npos); // folders name people
}
