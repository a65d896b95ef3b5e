#include "app/map/sketch_store.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <QSignalSpy>

using app::SketchStore;

namespace {

const core::Path triangle{{110.4335, -6.9803}, {110.4336, -6.9803}, {110.4336, -6.9804}};
const core::Path line{{110.1, -6.9}, {110.2, -6.9}};

struct Store
{
    Store(const tests::TemporaryFolder& folder, const QString& plan)
        : store(QString::fromStdString(folder.file("deep/sketches.json")))
    {
        QSignalSpy loaded{&store, &SketchStore::loaded};
        store.open(plan);
        REQUIRE((!loaded.isEmpty() || loaded.wait()));
    }
    SketchStore store;
};

} // namespace

TEST_CASE("A sketch that was never finished is there after a restart", "[sketches]")
{
    const tests::TemporaryFolder folder;
    {
        Store before{folder, "a.gpkg"};
        before.store.setCurrent("site", {triangle[0]});
        before.store.setCurrent("site", triangle);
        CHECK(before.store.kept("site").empty()); // it is still being drawn
    }
    Store after{folder, "a.gpkg"};
    CHECK(after.store.kept("site") == std::vector<core::Path>{triangle});
    CHECK(after.store.kept("kampung").empty());

    SECTION("and gone for good once it is taken out")
    {
        CHECK(after.store.takeNewest("site") == triangle);
        CHECK(after.store.kept("site").empty());
    }
    SECTION("and only in its own plan")
    {
        Store other{folder, "b.gpkg"};
        CHECK(other.store.kept("site").empty());
    }
}

TEST_CASE("Sketches put away are offered newest first", "[sketches]")
{
    const tests::TemporaryFolder folder;
    Store kept{folder, "a.gpkg"};
    for (const auto& path : {triangle, line}) {
        kept.store.setCurrent("site", path);
        kept.store.keepCurrent("site");
    }
    CHECK(kept.store.takeNewest("site") == line);
    kept.store.forget("site", triangle);
    CHECK(kept.store.takeNewest("site").empty());
}

TEST_CASE("A spoilt file of sketches costs the sketches, nothing else", "[sketches]")
{
    const tests::TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "deep");
    tests::writeFile(folder.file("deep/sketches.json"), "{\"a.gpkg\": {\"site\": [[[1]], 5");
    Store spoilt{folder, "a.gpkg"};
    CHECK(spoilt.store.kept("site").empty());
}
