#include "tests/app/print/pdf_reader.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <QByteArray>
#include <QXmlStreamReader>
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

using nlohmann::json;

namespace {

struct DossierFixture
{
    tests::TemporaryFolder folder{};
    std::string plan = folder.file("plan.gpkg");

    DossierFixture()
    {
        setenv("PETASENTRA_RESOURCES", PETASENTRA_SOURCE_DIR "/resources", 1);
        REQUIRE(tests::run({PETASENTRA_SOURCE_DIR "/data/kampung-ligu/make", PETASENTRA_PROGRAM, plan},
                           "/bin/bash")
                    .exitCode == 0);
    }

    json write(const std::string& site, const std::string& out,
               const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> words{"dossier", plan, "--site", site, "--out", out, "--json"};
        words.insert(words.end(), more.begin(), more.end());
        const auto result = tests::run(words);
        INFO(result.errors);
        REQUIRE(result.exitCode == 0);
        return json::parse(result.output);
    }
};

std::string textOf(const std::string& pdf)
{
    return tests::run({"-layout", pdf, "-"}, "/usr/bin/pdftotext").output;
}

std::string partOf(const std::string& zip, const std::string& name)
{
    return tests::run({"-p", zip, name}, "/usr/bin/unzip").output;
}

} // namespace

TEST_CASE_METHOD(DossierFixture, "the report of a site says what the evaluation says", "[report][cli]")
{
    REQUIRE(tests::run({"stage", plan, "--site", "Lahan Sidodadi", "--gate", "0", "--pass", "--who",
                        "Ibu Penilai", "--reason", "potensi tercatat"})
                .exitCode == 0);
    REQUIRE(tests::run({"decide", plan, "--site", "Lahan Sidodadi", "--verdict", "bersyarat", "--who",
                        "Kadis", "--reason", "syarat zona"})
                .exitCode == 0);
    const auto before = tests::readFile(plan);
    const auto out = folder.file("laporan.pdf");
    const auto answer = write("Lahan Sidodadi", out);
    CHECK(tests::readFile(plan) == before);

    const auto document = test::readPdf(QByteArray::fromStdString(tests::readFile(out)));
    CHECK(answer["pages"] == document.pages.size());
    for (const auto& page : document.pages) {
        CHECK(page.mediaBox.width() == Approx(210.0).margin(0.1));
        CHECK(page.mediaBox.height() == Approx(297.0).margin(0.1));
    }
    CHECK(document.language == "id");
    CHECK(document.title == "Laporan evaluasi Lahan Sidodadi");
    CHECK(document.fonts > 0);
    CHECK(document.fontsEmbedded == document.fonts);
    CHECK(document.outline.front() == "Lokasi");

    const auto text = textOf(out);
    const auto evaluated =
        json::parse(tests::run({"evaluate", plan, "--site", "Lahan Sidodadi", "--json"}).output);
    for (const auto& rule : evaluated["rules"]) {
        const auto first = rule["title"].get<std::string>().substr(0, 12); // a cell may break lines later
        INFO(first);
        CHECK(text.find(first) != std::string::npos);
    }
    for (const auto* word :
         {"LAYAK BERSYARAT", "Ibu Penilai", "potensi tercatat", "Kadis", "syarat zona", "data masih sama",
          "Peringkat dan kepekaannya", "Kemacetan di sekitarnya", "Usaha anggota", "Bukti yang tercatat",
          "Halaman 1 dari", "Permenperin 30/2020", "1:"}) {
        INFO(word);
        CHECK(text.find(word) != std::string::npos);
    }
}

TEST_CASE_METHOD(DossierFixture, "no part is lost at a page's end, and what belongs together stays together",
                 "[report][cli]")
{
    for (const std::string site : {"Lahan Sidodadi", "Gudang Barito", "Penataan Ligu Tengah"}) {
        INFO(site);
        const auto out = folder.file(site + ".pdf");
        write(site, out);
        const auto document = test::readPdf(QByteArray::fromStdString(tests::readFile(out)));
        const auto text = textOf(out);
        const auto pageOf = [&](const std::string& words) {
            const auto at = text.find(words);
            INFO(words);
            REQUIRE(at != std::string::npos);
            return std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\f');
        };
        for (const auto& heading : document.outline)
            pageOf(heading);
        CHECK(std::count(document.outline.begin(), document.outline.end(), "Sumber data dan aturan") == 1);
        pageOf("Versi aturan");
        CHECK(pageOf("Peta " + site + ", skala") == pageOf("SKALA 1:")); // under its map
        CHECK(pageOf("Disetujui oleh") == pageOf("NIP."));
    }
}

TEST_CASE_METHOD(DossierFixture, "owners, telephones and addresses stay out of a report", "[report][cli]")
{
    const auto rows = json::parse(tests::run({"list", plan, "business", "--json"}).output)["rows"];
    const auto out = folder.file("laporan.pdf");
    write("Penataan Ligu Tengah", out);
    const auto text = textOf(out);
    REQUIRE(text.find(rows[0]["name"].get<std::string>()) != std::string::npos);
    for (const auto& row : rows)
        for (const auto* field : {"owner", "phone", "nib"})
            if (row[field].is_string() && row[field].get<std::string>().size() > 4) {
                INFO(row[field]);
                CHECK(text.find(row[field].get<std::string>()) == std::string::npos);
            }
}

TEST_CASE_METHOD(DossierFixture, "an ODT is a package that word processors open, with its map",
                 "[report][cli]")
{
    const auto out = folder.file("laporan.odt");
    write("Gudang Barito", out);
    const auto bytes = tests::readFile(out);
    // ODF 1.2, part 3: the media type is the first entry, stored, without extra fields.
    CHECK(bytes.substr(0, 4) == "PK\x03\x04");
    CHECK(bytes.substr(30, 8) == "mimetype");
    CHECK(bytes.substr(38, 39) == "application/vnd.oasis.opendocument.text");
    CHECK(tests::run({"-t", out}, "/usr/bin/unzip").exitCode == 0);
    const auto content = partOf(out, "content.xml");
    QXmlStreamReader xml{QByteArray::fromStdString(content)};
    QString picture;
    int tables = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QStringLiteral("image"))
            for (const auto& attribute : xml.attributes())
                if (attribute.name() == QStringLiteral("href"))
                    picture = attribute.value().toString();
        tables += xml.name() == QStringLiteral("table") ? 1 : 0;
    }
    CHECK_FALSE(xml.hasError());
    CHECK(tables >= 8);
    REQUIRE_FALSE(picture.isEmpty());
    CHECK(partOf(out, picture.toStdString()).substr(1, 3) == "PNG");
    CHECK(partOf(out, "META-INF/manifest.xml").find(picture.toStdString()) != std::string::npos);
    CHECK(content.find("Gudang Barito") != std::string::npos);
    CHECK(content.find("belum diketahui") != std::string::npos);
}

TEST_CASE_METHOD(DossierFixture, "a table of many rows goes on below its head, and no heading ends a page",
                 "[report][cli]")
{
    for (int i = 0; i < 90; ++i)
        REQUIRE(tests::run({"add", plan, "evidence", "--set", "subject=site:Gudang Barito", "--set",
                            "criterion=catatan_" + std::to_string(i), "--set", "value=" + std::to_string(i),
                            "--set", "source=uji"})
                    .exitCode == 0);
    const auto out = folder.file("laporan.pdf");
    write("Gudang Barito", out);
    const auto text = textOf(out);
    const std::vector<std::string> headings{"Bukti yang tercatat", "Peringkat dan kepekaannya",
                                            "Usaha anggota", "Keputusan", "Sumber data dan aturan"};
    std::stringstream pages{text};
    std::string page;
    int heads = 0;
    while (std::getline(pages, page, '\f')) {
        if (page.find("catatan_") != std::string::npos) {
            CHECK(page.find("Kriteria") != std::string::npos);
            ++heads;
        }
        // The last line above the foot is no heading.
        std::stringstream lines{page};
        std::string line;
        std::vector<std::string> filled;
        while (std::getline(lines, line))
            if (line.find_first_not_of(' ') != std::string::npos)
                filled.push_back(line.substr(line.find_first_not_of(' ')));
        if (filled.size() < 2)
            continue;
        for (const auto& heading : headings)
            CHECK(filled[filled.size() - 2] != heading);
    }
    CHECK(heads >= 3);
}

TEST_CASE_METHOD(DossierFixture, "a report in English is English, and one without an outline has no map",
                 "[report][cli]")
{
    REQUIRE(tests::run({"add", plan, "site", "--set", "name=Tanpa batas"}).exitCode == 0);
    const auto out = folder.file("report.pdf");
    write("Tanpa batas", out, {"--lang", "en"});
    const auto text = textOf(out);
    CHECK(text.find("Page 1 of") != std::string::npos);
    CHECK(text.find("Halaman") == std::string::npos);
}

TEST_CASE_METHOD(DossierFixture, "dossier refuses with the right exit code and leaves nothing",
                 "[report][cli]")
{
    const auto code = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"dossier", plan});
        const auto result = tests::run(words);
        CHECK(std::count(result.errors.begin(), result.errors.end(), '\n') == 1);
        return result.exitCode;
    };
    const auto out = folder.file("laporan.pdf");
    CHECK(code({"--out", out}) == 2);
    CHECK(code({"--site", "Tidak Ada", "--out", out}) == 2);
    CHECK(code({"--site", "Gudang Barito", "--out", folder.file("laporan.txt")}) == 2);
    CHECK(code({"--site", "Gudang Barito", "--out", folder.file("none/laporan.pdf")}) == 3);
    CHECK_FALSE(std::filesystem::exists(out));
}
