#include "app/print/sheet_composer.h"

#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <cstdio>

using namespace app;

namespace {

core::MultiPolygon square(double west, double south, double side)
{
    const double east = west + side;
    const double north = south + side;
    return {{core::Polygon{{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}}}}};
}

/// Two kecamatan of one kelurahan each, side by side, and a neighbour in another regency.
core::Result<void> addKelurahan(core::PlanBulk& bulk)
{
    core::Layer wanted;
    wanted.name = "Batas kelurahan";
    wanted.role = core::LayerRole::Kelurahan;
    wanted.fields = {{.title = "kode"}, {.title = "nama"}, {.title = "kec"}};
    wanted.mapping = R"({"name":"nama","code":"kode","kecamatan":"kec"})";
    wanted.source = "HDX-BPS-2020";
    wanted.year = "2020";
    PS_LET(const auto layer, bulk.createLayer(wanted));
    const auto add = [&](const char* code, const char* name, const char* kecamatan, double west) {
        return bulk.addFeature(layer, {std::string{code}, std::string{name}, std::string{kecamatan}},
                               core::Geometry{square(west, -6.99, 0.02)});
    };
    PS_TRY(add("33.74.03.1007", "Sarirejo", "Semarang Timur", 110.42));
    PS_TRY(add("33.74.01.1001", "Jagalan", "Semarang Tengah", 110.40));
    PS_TRY(add("33.21.01.2001", "Sriwulan", "Sayung", 110.46));
    return {};
}

struct SamplePlan
{
    tests::TemporaryFolder folder{};
    core::PlanFile plan = *core::PlanFile::create(folder.file("plan.gpkg"), {.title = "Uji"});

    SamplePlan()
    {
        REQUIRE(plan.bulk({"penguji", "impor batas"}, addKelurahan));
        core::Record site;
        site.fields["name"] = std::string{"Lahan Uji"};
        site.fields["kind"] = std::string{"relokasi"};
        site.fields["source"] = std::string{"survei"};
        site.geometry = square(110.4301, -6.9803, 0.001);
        insert("site", site);
    }

    void insert(std::string_view table, const core::Record& record)
    {
        REQUIRE(plan.edit({"penguji", "tambah"}, [&](core::PlanEdit& edit) -> core::Result<void> {
            PS_TRY(edit.insert(table, record));
            return {};
        }));
    }

    ComposedSheet sheet(SheetRequest request = {}) const
    {
        if (request.subject.name.empty() && request.subject.kind == SheetSubject::Kind::Site)
            request.subject.name = "Lahan Uji";
        core::Progress progress;
        auto composed = composeSheet(plan, gis::StyleBook{}, request, progress);
        REQUIRE(composed);
        return *std::move(composed);
    }
};

std::vector<std::string> titles(const gis::SheetContent& content)
{
    std::vector<std::string> all;
    for (const auto& entry : content.legend)
        all.push_back(entry.title.toStdString());
    return all;
}

} // namespace

TEST_CASE("A sheet names the place from the polygons and is a draft until decided", "[print]")
{
    SamplePlan sample;
    const auto content = sample.sheet().page.content;
    CHECK(content.name == QStringLiteral("Lahan Uji"));
    CHECK(content.subtitle == QStringLiteral("Kelurahan Sarirejo, Kecamatan Semarang Timur"));
    CHECK(content.government == QStringLiteral("PEMERINTAH KOTA SEMARANG"));
    CHECK(content.draft);
    CHECK(content.facts.at(1).value == QStringLiteral("Relokasi"));

    core::Record decision;
    decision.fields["subject"] = std::string{"site:Lahan Uji"};
    decision.fields["verdict"] = std::string{"layak"};
    decision.fields["who"] = std::string{"Kepala Dinas"};
    sample.insert("decision", decision);
    const auto decided = sample.sheet().page.content;
    CHECK_FALSE(decided.draft);
    CHECK(decided.verdict == QStringLiteral("LAYAK"));
    CHECK(decided.signers.at(2).name == QStringLiteral("Kepala Dinas"));
    CHECK(sample.sheet({.draft = true}).page.content.draft);
}

TEST_CASE("The inset is the plan's city without its neighbours, with the kecamatan", "[print]")
{
    const SamplePlan sample;
    const auto inset = sample.sheet().page.content.inset;
    REQUIRE(inset.city.size() == 1); // the border between the two kelurahan fell away
    const auto box = inset.city[0].boundingRect();
    // 0.04 degrees of longitude at 7° south are 4,420 m on WGS 84, 0.02 of latitude
    // 2,212 m; UTM 49S shrinks both by 0.035 % in Semarang.
    CHECK(box.width() == Approx(4418.0).epsilon(0.001));
    CHECK(box.height() == Approx(2212.0).epsilon(0.005));
    REQUIRE(inset.highlighted.size() == 1);
    CHECK(inset.highlighted[0].boundingRect().width() == Approx(2209.0).epsilon(0.002));
    CHECK(inset.highlightedName == QStringLiteral("Kecamatan Semarang Timur"));
}

TEST_CASE("The legend lists what the frame shows and nothing else", "[print]")
{
    SamplePlan sample;
    CHECK(titles(sample.sheet().page.content) ==
          std::vector<std::string>{"Batas lokasi", "Calon lokasi", "Batas kelurahan"});

    core::Record business;
    business.fields["name"] = std::string{"Bengkel"};
    business.geometry = core::Position{110.4305, -6.9799};
    sample.insert("business", business);
    CHECK(titles(sample.sheet().page.content) ==
          std::vector<std::string>{"Batas lokasi", "Usaha", "Calon lokasi", "Batas kelurahan"});

    core::Record far;
    far.fields["name"] = std::string{"Kampung Jauh"};
    far.geometry = square(110.405, -6.985, 0.001); // 2.8 km away; the frame of 1:1,000 shows 0.2 km
    sample.insert("kampung", far);
    CHECK(titles(sample.sheet().page.content).size() == 4);
}

TEST_CASE("Sources are credited with year and licence, and what has none is said to have none", "[print]")
{
    SamplePlan sample;
    const auto known = sample.sheet();
    REQUIRE(known.page.content.sources.size() == 2);
    CHECK(known.page.content.sources[0] ==
          QStringLiteral("Batas kelurahan: BPS / OCHA (HDX COD-AB Indonesia), CC BY-IGO, 2020"));
    CHECK(known.page.content.sources[1] == QStringLiteral("Calon lokasi: survei"));
    CHECK(known.completeness.missing.empty());
    CHECK(known.completeness.unknown == std::vector<std::string>{"signatures"});

    core::Record business;
    business.fields["name"] = std::string{"Bengkel"};
    business.geometry = core::Position{110.4305, -6.9799};
    sample.insert("business", business);
    CHECK(sample.sheet().completeness.unknown == std::vector<std::string>{"sources", "signatures"});
}

TEST_CASE("The scale is the asked one, or the largest round one that shows the whole boundary", "[print]")
{
    const SamplePlan sample;
    // 0.001 degree: 110.5 m wide and 110.6 m high. The A4 frame of 193 by 186 mm has 177 by 171 mm for it:
    // 1:1,000.
    CHECK(sample.sheet().page.content.map.scale == 1000.0);
    CHECK(sample.sheet({.scale = 5000.0}).page.content.map.scale == 5000.0);
    // The middle of the site is the check point 110.4306 E, 6.9798 S, which PROJ puts there in UTM 49S.
    const auto center = sample.sheet().page.content.map.center;
    CHECK(center.x == Approx(437105.47).margin(0.05));
    CHECK(center.y == Approx(9228446.20).margin(0.05));
}

TEST_CASE("Another program reads from the PDF where on the earth the map lies", "[print]")
{
    const SamplePlan sample;
    const auto page = sample.sheet().page;
    core::Progress progress;
    const auto pdf = sheetPdf({page}, progress);
    REQUIRE(pdf);
    tests::writeFile(sample.folder.file("sheet.pdf"), pdf->toStdString());
    const auto info = tests::run({"gdalinfo", sample.folder.file("sheet.pdf")}, "/usr/bin/env");
    if (info.exitCode != 0) {
        WARN("gdalinfo is not installed here (package gdal-bin)");
        return;
    }
    CHECK(info.output.find("ID[\"EPSG\",32749]") != std::string::npos);
    const auto at = info.output.find("NEATLINE=POLYGON ((");
    REQUIRE(at != std::string::npos);
    double west = 0.0;
    double south = 0.0;
    REQUIRE(std::sscanf(info.output.c_str() + at, "NEATLINE=POLYGON ((%lf %lf", &west, &south) == 2);
    // The frame of 193 by 186 mm round the check point (437,105.47; 9,228,446.20) at 1:1,000.
    CHECK(west == Approx(437105.47 - 96.5).margin(1.0));
    CHECK(south == Approx(9228446.20 - page.layout.map.height() / 2.0).margin(1.0));
}

TEST_CASE("A name that is not there, or a site without an outline, is refused", "[print]")
{
    SamplePlan sample;
    core::Record bare;
    bare.fields["name"] = std::string{"Tanpa batas"};
    sample.insert("site", bare);
    core::Progress progress;
    const auto refused = [&](const char* name) {
        const auto sheet = composeSheet(sample.plan, gis::StyleBook{},
                                        {.subject = {SheetSubject::Kind::Site, name}}, progress);
        REQUIRE_FALSE(sheet);
        return sheet.error().code;
    };
    CHECK(refused("Tidak Ada") == core::ErrorCode::UnknownRecord);
    CHECK(refused("Tanpa batas") == core::ErrorCode::InvalidGeometry);
}
