#include "tests/app/export/export_support.h"

#include "core/model/privacy.h"
#include "core/storage/plan_file.h"

#include <QImage>

using namespace core;
using nlohmann::json;

namespace {

/// A text for each column of each table that nothing else contains.
std::string secretOf(const TableSpec& table, const FieldSpec& field)
{
    return "RAHASIA-" + std::string{table.name} + "-" + std::string{field.name};
}

/// A number that nothing else contains, for columns that hold no text.
constexpr double secretNumber = 987654321.0;

Value plantedValue(const TableSpec& table, const FieldSpec& field)
{
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Real:
        return Value{secretNumber};
    case FieldType::Boolean:
        return Value{std::int64_t{1}};
    case FieldType::Date:
        return Value{std::string{"2026-11-20"}};
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::DateTime:
        break;
    }
    return Value{secretOf(table, field)};
}

Geometry placeOf(const TableSpec& table)
{
    if (table.geometry == GeometryRule::MultiPolygon)
        return MultiPolygon{
            {Polygon{{{{110.42, -6.99}, {110.44, -6.99}, {110.44, -6.97}, {110.42, -6.99}}}}}};
    if (table.geometry == GeometryRule::None)
        return {};
    return table.name == "business" ? Position{110.4312345, -6.9832345} : Position{110.4399, -6.9899};
}

/// One record of each table with a secret in every personal column, and a name that may be seen.
void plant(const std::string& path)
{
    auto plan = PlanFile::open(path, PlanFile::Access::Write);
    REQUIRE(plan);
    const auto done =
        plan->edit({"Petugas Rahasia", "tanam RAHASIA-riwayat"}, [](PlanEdit& edit) -> Result<void> {
            for (const auto& table : tables()) {
                Record record;
                for (const auto& field : table.fields)
                    if (field.kind == FieldKind::Personal)
                        record.fields[std::string{field.name}] = plantedValue(table, field);
                if (!table.nameField.empty() && table.name != "photo")
                    record.fields[std::string{table.nameField}] =
                        Value{"Terlihat " + std::string{table.name}};
                if (table.name == "business") {
                    record.fields["home_is_workplace"] = Value{std::int64_t{1}};
                    record.fields["product"] = Value{std::string{"Produk terlihat"}};
                }
                record.geometry = placeOf(table);
                PS_TRY(edit.insert(table.name, record));
            }
            return {};
        });
    INFO((done ? std::string{} : done.error().subject + done.error().detail));
    REQUIRE(done);
}

void checkClean(const std::string& text, const std::string& what)
{
    INFO(what);
    CHECK(text.find("RAHASIA") == std::string::npos);
    CHECK(text.find("987654321") == std::string::npos);
    CHECK(text.find("Petugas Rahasia") == std::string::npos);
    CHECK(text.find("110.4312345") == std::string::npos); // somebody's home
    CHECK(text.find("Terlihat") != std::string::npos);    // it is the right file
}

} // namespace

TEST_CASE("What is personal is said in one place", "[privacy]")
{
    const auto& business = *findTable("business");
    for (const auto* name : {"owner", "phone", "nib", "note", "capital", "sales", "external_id"})
        CHECK_FALSE(isPublicField(*findField(business, name)));
    for (const auto* name : {"name", "product", "kbli", "kampung", "founded_year"})
        CHECK(isPublicField(*findField(business, name)));
    CHECK_FALSE(isPublicField(*findField(*findTable("site"), "owner")));
    CHECK_FALSE(isPublicField(*findField(*findTable("note"), "photo")));

    SECTION("an address is shown only where it is known not to be a home, or its owner agreed")
    {
        Record record;
        record.fields = {{"name", Value{std::string{"B"}}}, {"address", Value{std::string{"Jl. A 1"}}}};
        const auto address = [&] { return publicRecord(business, record).text("address"); };
        CHECK(address().empty());
        record.fields["home_is_workplace"] = Value{std::int64_t{1}};
        CHECK(address().empty());
        record.fields["may_publish"] = Value{std::int64_t{1}};
        CHECK(address() == "Jl. A 1");
        record.fields.erase("may_publish");
        record.fields["home_is_workplace"] = Value{std::int64_t{0}};
        CHECK(address() == "Jl. A 1");
        record.fields["may_publish"] = Value{std::int64_t{0}};
        CHECK_FALSE(isPublicRecord(record));
    }
    SECTION("columns of imported layers are judged by their titles")
    {
        Layer points{.geometry = LayerGeometry::Point};
        Layer areas{.geometry = LayerGeometry::Polygon};
        for (const auto* title :
             {"PEMILIK", "No_HP", "nik_pemilik", "Email", "NIB", "Catatan petugas", "npwp2"})
            CHECK_FALSE(isPublicColumn(areas, {title, "kolom"}));
        for (const auto* title :
             {"WADMKD", "KODE", "luas_ha", "nama", "kelas", "Shape_Area", "niche", "what"})
            CHECK(isPublicColumn(areas, {title, "kolom"}));
        CHECK_FALSE(isPublicColumn(points, {"ALAMAT", "alamat"}));
        CHECK(isPublicColumn(areas, {"jalan", "jalan"}));
    }
}

TEST_CASE_METHOD(tests::ExportBench, "No personal value is in any byte of a public export or page",
                 "[privacy]")
{
    plant(plan);
    tests::writeFile(file("pelanggan.csv"), "nama,pemilik,no_hp,lat,lon\n"
                                            "Terlihat 1,RAHASIA-pemilik,RAHASIA-hp,-6.98,110.43\n");
    REQUIRE(
        tests::run({"import", plan, file("pelanggan.csv"), "--as", "layer", "--name", "Terlihat"}).exitCode ==
        0);

    for (const auto* format : {"shp", "gpkg", "geojson", "kml", "xlsx", "csv"})
        for (const auto* what : {"business", "note", "kampung", "site", "layer:Terlihat"}) {
            const auto path = file(std::string{"keluar."} + (std::string{format} == "shp" ? "zip" : format));
            INFO(format << " " << what);
            const auto told = answer(what, format, path, {"--public"});
            CHECK(told["written"] == 1);
            CHECK_FALSE(told["left_out_fields"].empty());
            const auto found = scan(path);
            checkClean(found["text"], what);
            for (const auto& member : found["members"])
                CHECK(member.get<std::string>().find("RAHASIA") == std::string::npos);
            // The same file for the office has it: the test would notice if nothing were planted.
            answer(what, format, path);
            CHECK(scan(path)["text"].get<std::string>().find("RAHASIA") != std::string::npos);
            std::filesystem::remove(path);
        }

    const auto page = file("halaman.html");
    REQUIRE(tests::run({"publish", plan, "--out", page}).exitCode == 0);
    checkClean(tests::readFile(page), "page");
}

TEST_CASE_METHOD(tests::ExportBench,
                 "Only photos that are marked for the public go there, with nothing beside the picture",
                 "[privacy][photo]")
{
    QImage image{32, 24, QImage::Format_RGB32};
    image.fill(QColor{90, 140, 60});
    image.setText(QStringLiteral("Comment"), QStringLiteral("RAHASIA-di-dalam"));
    for (const auto* name : {"RAHASIA-boleh.png", "RAHASIA-boleh.jpg", "RAHASIA-tertutup.png",
                             "RAHASIA-ditolak.png", "RAHASIA-pemilik.png"})
        REQUIRE(image.save(QString::fromStdString(file(name))));
    tests::writeFile(file("RAHASIA-bukan.gif"), "GIF89a RAHASIA-di-dalam");
    add("business", {"name=Terlihat A", "may_publish=ya"}, "POINT(110.43 -6.98)");
    add("business", {"name=Tertutup B", "may_publish=tidak"}, "POINT(110.43 -6.98)");
    const auto photo = [&](const std::string& subject, const std::string& name, const std::string& mark) {
        add("photo", {"subject=business:" + subject, "file_name=" + name, "caption=RAHASIA-keterangan",
                      "may_publish=" + mark});
    };
    photo("Terlihat A", "RAHASIA-boleh.png", "ya");
    photo("Terlihat A", "RAHASIA-boleh.jpg", "ya");
    photo("Terlihat A", "RAHASIA-tertutup.png", "");
    photo("Terlihat A", "RAHASIA-ditolak.png", "tidak");
    photo("Terlihat A", "RAHASIA-bukan.gif", "ya");
    photo("Tertutup B", "RAHASIA-pemilik.png", "ya"); // its business stays inside as a whole

    for (const auto* format : {"shp", "gpkg", "geojson", "kml", "xlsx", "csv"}) {
        INFO(format);
        const bool zipped = std::string{format} == "shp";
        const auto path = file(std::string{"keluar."} + (zipped ? "zip" : format));
        const auto told = answer("business", format, path, {"--public", "--photos"});
        CHECK(told["photos"] == 2);
        CHECK(told["left_out_photos"] == 4);
        const auto found = scan(path);
        checkClean(found["text"], format);
        CHECK(found["text"].get<std::string>().find("keluar-foto/foto_1.") != std::string::npos);
        CHECK(found["text"].get<std::string>().find("Tertutup B") == std::string::npos);
        const auto folder = file("keluar-foto");
        CHECK(std::filesystem::exists(folder) == !zipped);
        int seen = 0;
        for (const auto& entry :
             zipped ? std::filesystem::directory_iterator{} : std::filesystem::directory_iterator{folder}) {
            CHECK(entry.path().filename().string().starts_with("foto_"));
            CHECK(tests::readFile(entry.path().string()).find("RAHASIA") == std::string::npos);
            CHECK_FALSE(QImage{QString::fromStdString(entry.path().string())}.isNull());
            ++seen;
        }
        CHECK(seen == (zipped ? 0 : 2));
        std::filesystem::remove_all(folder);
        // For the office the same export has them all: the test would notice if nothing were planted.
        CHECK(answer("business", format, path, {"--photos"})["photos"] == 6);
        std::filesystem::remove_all(folder);
    }
}
