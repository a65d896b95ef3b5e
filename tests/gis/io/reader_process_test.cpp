#include "gis/io/import.h"

#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <thread>

namespace {

/// Starts a reader that misbehaves and gives what comes of it.
core::Error errorOf(const char* fault, gis::ReaderLimits limits = {}, bool cancel = false)
{
    core::Progress progress;
    auto reader = gis::ReaderProcess::start({PETASENTRA_FAULTY_READER, {fault}}, "{}", limits);
    REQUIRE(reader);
    if (cancel)
        progress.cancel();
    for (;;) {
        auto frame = reader->next(progress);
        if (!frame)
            return frame.error();
        if (frame->type == gis::FrameType::Rows) {
            gis::RowReader rows{frame->bytes};
            gis::SourceRow row;
            if (auto read = rows.next(row); !read)
                return read.error();
        }
    }
}

} // namespace

TEST_CASE("A reader that misbehaves costs an error message and nothing else", "[reader]")
{
    using core::ErrorCode;
    constexpr gis::ReaderLimits impatient{std::chrono::milliseconds{100}, std::uint64_t{2} << 30};
    constexpr gis::ReaderLimits small{std::chrono::milliseconds{10'000}, std::uint64_t{200} << 20};

    CHECK(errorOf("crash").code == ErrorCode::ReaderCrashed);
    CHECK(errorOf("crash-later").code == ErrorCode::ReaderCrashed);
    CHECK(errorOf("end").code == ErrorCode::ReaderCrashed);
    CHECK(errorOf("cut").code == ErrorCode::ReaderCrashed);
    CHECK(errorOf("garbage").code == ErrorCode::ReaderCrashed);
    CHECK(errorOf("hang", impatient).code == ErrorCode::ReaderSilent);
    CHECK(errorOf("hang-later", impatient).code == ErrorCode::ReaderSilent);
    CHECK(errorOf("eat", small).code == ErrorCode::ReaderTooLarge);
    CHECK(errorOf("hang", {}, true).code == ErrorCode::Cancelled);
}

TEST_CASE("A large file may be silent for longer, a second a megabyte", "[reader]")
{
    using namespace std::chrono_literals;
    const tests::TemporaryFolder folder;
    std::ofstream{folder.file("besar.geojson")} << std::string(3'000'000, ' ');
    const gis::ReaderLimits limits;
    CHECK(limits.forFile(folder.file("besar.geojson")).silence == limits.silence + 3s);
    CHECK(limits.forFile(folder.path()).silence == limits.silence + 3s);
    CHECK(limits.forFile(folder.file("tidak-ada.shp")).silence == limits.silence);
    CHECK(limits.forFile("/dev/zero").silence == limits.silence);
}

TEST_CASE("A program that is not there is an error", "[reader]")
{
    const auto reader = gis::ReaderProcess::start({"/nowhere/reader", {}}, "{}", {});
    CHECK_FALSE(reader);
}

TEST_CASE("An import whose reader dies leaves the plan as it was", "[reader]")
{
    const tests::TemporaryFolder folder;
    const auto path = folder.file("plan.gpkg");
    {
        REQUIRE(core::PlanFile::create(path, {.title = "Uji"}));
    }
    const auto before = tests::readFile(path);
    {
        auto plan = core::PlanFile::open(path, core::PlanFile::Access::Write);
        REQUIRE(plan);
        gis::ImportRequest request;
        request.path = "apa-saja.shp";
        request.reader = {PETASENTRA_FAULTY_READER, {"crash-later"}};
        core::Progress progress;
        const auto report = gis::importFile(*plan, request, progress);
        REQUIRE_FALSE(report);
        CHECK(report.error().code == core::ErrorCode::ReaderCrashed);
        CHECK(report.error().subject == "apa-saja.shp");
        CHECK(plan->history().value().empty());
    }
    CHECK(tests::readFile(path) == before);
}

TEST_CASE("What goes through the pipe comes out the same", "[reader]")
{
    gis::SourceRow row;
    row.row = 7;
    row.values = {core::Value{}, std::int64_t{5}, 2.5, std::string{"Ligu"}, core::Blob{1, 2}};
    row.parts = {core::Blob{9, 8, 7}, core::Blob{}};
    row.remarks = {{gis::RowRemark::Type::Repaired, "k", {"teks %1", {"a", "b"}}, 0.25}};
    std::vector<unsigned char> batch;
    gis::appendRow(batch, row);
    gis::appendRow(batch, {});

    gis::RowReader reader{batch};
    gis::SourceRow read;
    REQUIRE(reader.next(read));
    CHECK(read == row);
    REQUIRE(reader.next(read));
    CHECK(read == gis::SourceRow{});
    CHECK(reader.atEnd());

    SECTION("and bytes cut off anywhere are refused")
    {
        for (std::size_t size = 0; size + 1 < batch.size() / 2; ++size) {
            gis::RowReader cut{std::span{batch}.first(size)};
            CHECK_FALSE(cut.next(read));
        }
    }
}
