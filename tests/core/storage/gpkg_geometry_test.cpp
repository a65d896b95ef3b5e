#include "core/storage/gpkg_geometry.h"

#include "core/model/wkt.h"
#include "core/storage/sqlite.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <random>
#include <string>

using namespace core;

TEST_CASE("A geometry blob gives back what was written, with its envelope", "[gpkg]")
{
    const auto text =
        GENERATE(as<std::string>{}, "POINT(110.4335 -6.9803)", "LINESTRING(1 2,3 4)",
                 "MULTIPOINT((1 2),(3 4))", "MULTILINESTRING((1 2,3 4),(5 6,7 8))",
                 "MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0),(1 1,1 2,2 2,1 1)),((9 9,10 9,10 10,9 9)))");
    const auto geometry = readWkt(text).value();
    const auto blob = writeGpkgGeometry(geometry);
    CHECK(readGpkgGeometry(blob).value() == geometry);
    CHECK(gpkgEnvelope(blob).value() == boundsOf(geometry));
}

TEST_CASE("No geometry is an empty blob", "[gpkg]")
{
    CHECK(writeGpkgGeometry(Geometry{}).empty());
    CHECK(isEmpty(readGpkgGeometry({}).value()));
    CHECK_FALSE(gpkgEnvelope({}));
}

TEST_CASE("Damaged blobs are refused, never read beyond their end", "[gpkg]")
{
    const auto whole =
        writeGpkgGeometry(readWkt("MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0),(1 1,1 2,2 2,1 1)))").value());
    SECTION("cut off anywhere")
    {
        for (std::size_t size = 1; size < whole.size(); ++size)
            CHECK_FALSE(
                readGpkgGeometry(Blob(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size))));
    }
    SECTION("with any bytes changed, the answer is a geometry or an error")
    {
        std::mt19937 random{1};
        for (int i = 0; i < 20000; ++i) {
            auto damaged = whole;
            for (int change = 0; change < 3; ++change)
                damaged[random() % damaged.size()] = static_cast<unsigned char>(random());
            const auto geometry = readGpkgGeometry(damaged);
            CHECK((geometry || geometry.error().code == ErrorCode::InvalidGeometry));
            (void)gpkgEnvelope(damaged);
        }
    }
}

TEST_CASE("Blobs by other programs are read: other envelopes, Z, big-endian", "[gpkg]")
{
    SECTION("a big-endian point without envelope, written by hand after GeoPackage 2.1.3 and ISO WKB")
    {
        const Blob blob{'G',  'P', 0, 0, 0, 0, 0x10, 0xe6, 0, 0, 0, 0, 1, 0x40, 0x5b,
                        0x80, 0,   0, 0, 0, 0, 0xc0, 0x1c, 0, 0, 0, 0, 0, 0};
        CHECK(std::get<Position>(readGpkgGeometry(blob).value()) == Position{110.0, -7.0});
    }
    SECTION("files with a 3D envelope and with none")
    {
        for (const auto* name :
             {"messy/gpkg_3d_envelope/3d_envelope.gpkg", "messy/gpkg_3d_envelope/no_envelope.gpkg"}) {
            const auto path = tests::sharedData(name);
            if (path.empty())
                return;
            auto database = Database::open("file:" + path + "?immutable=1", Database::Access::ReadOnly);
            if (!database)
                database = Database::open(path, Database::Access::ReadOnly);
            REQUIRE(database);
            const auto table = database->scalar("SELECT table_name FROM gpkg_geometry_columns").value();
            const auto column = database->scalar("SELECT column_name FROM gpkg_geometry_columns").value();
            auto rows =
                database
                    ->prepare("SELECT " + quotedName(toText(column)) + " FROM " + quotedName(toText(table)))
                    .value();
            int count = 0;
            for (; rows.step().value(); ++count)
                CHECK(std::holds_alternative<LineString>(readGpkgGeometry(rows.blob(0)).value()));
            CHECK(count == 2);
        }
    }
}
