#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

/// The sample plan, and what a command says about it.
class Forms
{
public:
    Forms()
    {
        REQUIRE(tests::run({PETASENTRA_SOURCE_DIR "/data/kampung-ligu/make", PETASENTRA_PROGRAM, plan()},
                           "/bin/bash")
                    .exitCode == 0);
    }
    std::string plan() const { return m_folder.file("contoh.gpkg"); }
    std::string file(const char* name) const { return m_folder.file(name); }
    tests::ProgramResult write(std::vector<std::string> options) const
    {
        std::vector<std::string> words{"forms",        plan(),  "--kampung",
                                       "Kampung Ligu", "--out", file("formulir.pdf")};
        words.insert(words.end(), options.begin(), options.end());
        return tests::run(words);
    }
    json import(const char* name, const std::string& rows) const
    {
        tests::writeFile(file(name),
                         "No Formulir;Nama usaha;Pemilik;Produk atau jasa;Pekerja laki-laki\n" + rows);
        return json::parse(tests::run({"import", plan(), file(name), "--as", "business", "--json"}).output);
    }

private:
    tests::TemporaryFolder m_folder{};
};

std::string textOf(const std::string& pdf)
{
    return tests::run({"-layout", pdf, "-"}, "/usr/bin/pdftotext").output;
}

} // namespace

TEST_CASE("Forms carry their numbers, and a list typed from them is known again", "[cli][forms]")
{
    const Forms forms;
    const auto written = forms.write({"--count", "5", "--first", "8", "--json"});
    INFO(written.errors);
    REQUIRE(written.exitCode == 0);
    const auto answer = json::parse(written.output);
    CHECK(answer.at("pages") == 4); // the map, and two forms a page
    const std::string first = answer.at("first");
    CHECK(first.substr(4) == "-008");
    const auto text = textOf(forms.file("formulir.pdf"));
    for (const auto* number : {"-008", "-009", "-010", "-011", "-012"})
        CHECK(text.find(first.substr(0, 4) + number) != std::string::npos);
    CHECK(text.find(first.substr(0, 4) + "-013") == std::string::npos);
    CHECK(text.find("DRAFT") == std::string::npos); // a form decides nothing
    const auto page =
        tests::run({"-f", "1", "-l", "4", forms.file("formulir.pdf")}, "/usr/bin/pdfinfo").output;
    CHECK(page.find("595.276 x 841.89 pts (A4)") != std::string::npos);

    CHECK(forms.import("ketikan.csv", first + ";Bengkel Baru;Slamet;cat mobil;3\n").at("stored") == 1);
    // Another file, a corrected name: the same business, because its number says so.
    const auto again = forms.import("ketikan 2.csv", first + ";Bengkel Baru Jaya;Slamet;cat mobil;4\n");
    CHECK(again.at("added") == 0);
    REQUIRE(again.at("changed").size() == 1);
    const auto rows = json::parse(tests::run({"list", forms.plan(), "business", "--json"}).output).at("rows");
    CHECK(std::count_if(rows.begin(), rows.end(), [](const json& row) {
              return row.dump().find("Bengkel Baru") != std::string::npos;
          }) == 1);
}

TEST_CASE("Forms that cannot be are refused with one line, and no file is left", "[cli][forms]")
{
    const Forms forms;
    CHECK(forms.write({"--count", "0"}).exitCode == 2);
    CHECK(forms.write({"--count", "501"}).exitCode == 2);
    CHECK(forms.write({"--first", "9999", "--count", "2"}).exitCode == 2);
    CHECK(tests::run({"forms", forms.plan(), "--kampung", "Tidak Ada", "--out", forms.file("formulir.pdf")})
              .exitCode != 0);
    CHECK_FALSE(std::filesystem::exists(forms.file("formulir.pdf")));
}
