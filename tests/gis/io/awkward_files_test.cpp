#include "tests/gis/io/import_support.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/support/run_program.h"

// awkward/make_files.py writes the files and, by hand, what must become of each.

namespace {

namespace fs = std::filesystem;
using core::ErrorCode;
using nlohmann::json;

const std::map<std::string, ErrorCode> errorCodes{
    {"LayerNotChosen", ErrorCode::LayerNotChosen}, {"FileUnreadable", ErrorCode::FileUnreadable},
    {"FormatUnknown", ErrorCode::FormatUnknown},   {"FileNotFound", ErrorCode::FileNotFound},
    {"ReaderTooLarge", ErrorCode::ReaderTooLarge},
};

/// Every regular file below a folder with its size and time of writing.
std::map<std::string, std::string> state(const fs::path& folder)
{
    std::map<std::string, std::string> all;
    for (const auto& entry : fs::recursive_directory_iterator{folder})
        all[entry.path().string()] =
            !entry.is_symlink() && entry.is_regular_file()
                ? std::to_string(entry.file_size()) + " " +
                      std::to_string(entry.last_write_time().time_since_epoch().count())
                : "";
    return all;
}

bool isBusiness(const json& wanted)
{
    return wanted.value("as", "layer") == "business";
}

gis::ImportRequest requestFor(const json& wanted, const fs::path& folder, const tests::ImportBench& bench)
{
    const auto name = wanted.at("file").get<std::string>();
    auto request = bench.request(name.starts_with('/') ? name : (folder / name).string(),
                                 isBusiness(wanted) ? gis::ImportTarget::Business : gis::ImportTarget::Layer);
    request.layer = wanted.value("layer", "");
    request.crs = wanted.value("crs", "auto");
    request.encoding = wanted.value("encoding", "auto");
    if (wanted.contains("map"))
        request.mapping = wanted["map"].get<std::map<std::string, std::string>>();
    return request;
}

std::string shown(const core::Record& record, const std::string& field)
{
    const auto* number = std::get_if<double>(&record[field]);
    if (number != nullptr && *number == std::floor(*number) && std::abs(*number) < 1e15)
        return std::to_string(static_cast<long long>(*number));
    return record.text(field);
}

bool isAt(const core::Record& record, const json& place)
{
    constexpr double tolerance = 2e-6; // degrees: the centimetres to which the metres are rounded
    const auto* at = std::get_if<core::Position>(&record.geometry);
    return at != nullptr && std::abs(at->x - place[0].get<double>()) < tolerance &&
           std::abs(at->y - place[1].get<double>()) < tolerance;
}

void checkRecords(const json& wanted, const tests::ImportBench& bench)
{
    const auto records = bench.records("business");
    const auto& rows = wanted.value("records", json::array());
    REQUIRE(records.size() >= rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (const auto& [field, value] : rows[i].items()) {
            INFO("record " << i << ", " << field);
            CHECK(shown(records[i], field) == value.get<std::string>());
        }
    if (wanted.contains("place")) {
        REQUIRE_FALSE(records.empty());
        CHECK(isAt(records.front(), wanted["place"]));
    }
    if (wanted.contains("all_at"))
        for (const auto& record : records) {
            INFO(record.text("name"));
            CHECK(isAt(record, wanted["all_at"]));
        }
}

void checkLayers(const json& wanted, core::PlanFile& plan)
{
    const auto layers = plan.layers().value();
    if (wanted.contains("layers"))
        CHECK(layers.size() == wanted["layers"].get<std::size_t>());
    if (!wanted.contains("extent"))
        return;
    REQUIRE_FALSE(layers.empty());
    const auto& extent = layers.front().extent;
    CHECK(extent.minX == Approx(wanted["extent"][0].get<double>()).margin(2e-5));
    CHECK(extent.minY == Approx(wanted["extent"][1].get<double>()).margin(2e-5));
    CHECK(extent.maxX == Approx(wanted["extent"][2].get<double>()).margin(2e-5));
    CHECK(extent.maxY == Approx(wanted["extent"][3].get<double>()).margin(2e-5));
}

std::vector<std::int64_t> rowsOf(const std::vector<gis::ImportReport::Row>& rows, const std::string& kind)
{
    std::vector<std::int64_t> numbers;
    for (const auto& row : rows)
        if (row.kind == kind)
            numbers.push_back(row.row);
    return numbers;
}

void checkReport(const json& wanted, const gis::ImportReport& report)
{
    CHECK(report.rowsRead == wanted.at("rows"));
    if (wanted.contains("stored"))
        CHECK(report.stored == wanted["stored"]);
    if (wanted.contains("without_location"))
        CHECK(report.withoutLocation == wanted["without_location"]);
    if (wanted.contains("crs_is"))
        CHECK(report.crs.name == wanted["crs_is"]);
    if (wanted.contains("assumed"))
        CHECK(report.crs.assumed == wanted["assumed"]);
    if (wanted.contains("encoding_is"))
        CHECK(report.encoding.name == wanted["encoding_is"]);
    if (wanted.contains("repaired"))
        CHECK(report.repaired.size() == wanted["repaired"]);
    if (wanted.contains("rejected"))
        CHECK(rowsOf(report.rejected, "") == wanted["rejected"].get<std::vector<std::int64_t>>());
    const auto counts = wanted.value("conflicts", json::object()); // items() keeps a reference
    for (const auto& [kind, count] : counts.items()) {
        INFO(kind);
        CHECK(tests::conflicts(report, kind) == count);
    }
    const auto rowsOfKind = wanted.value("conflict_rows", json::object()); // items() keeps a reference
    for (const auto& [kind, rows] : rowsOfKind.items()) {
        INFO(kind);
        CHECK(rowsOf(report.conflicts, kind) == rows.get<std::vector<std::int64_t>>());
    }
}

void checkUndone(tests::ImportBench& bench, const gis::ImportReport& report)
{
    if (report.historyId == 0)
        return;
    REQUIRE(bench.plan().undo("uji"));
    CHECK(bench.records("business").empty());
    CHECK(bench.plan().layers()->empty());
}

void checkCase(const json& wanted, const fs::path& folder)
{
    tests::ImportBench bench;
    const auto report = bench.import(requestFor(wanted, folder, bench));
    if (wanted.value("any_outcome", false))
        return;
    if (wanted.contains("error")) {
        REQUIRE_FALSE(report);
        if (wanted["error"] != "any")
            CHECK(report.error().code == errorCodes.at(wanted["error"]));
        CHECK(report.error().detail.find(wanted.value("names", "")) != std::string::npos);
        CHECK(bench.plan().history()->empty());
        return;
    }
    REQUIRE(report);
    checkReport(wanted, *report);
    if (isBusiness(wanted))
        checkRecords(wanted, bench);
    else
        checkLayers(wanted, bench.plan());
    checkUndone(bench, *report);
}

/// The cases in these folders, and no trace left in any.
void checkFolders(const std::set<std::string>& folders, std::size_t atLeast)
{
    const tests::TemporaryFolder files;
    const auto made =
        tests::run({PETASENTRA_SOURCE_DIR "/tests/gis/io/awkward/make_files.py", files.path().string()},
                   "/usr/bin/python3");
    INFO(made.errors);
    REQUIRE(made.exitCode == 0);
    const auto before = state(files.path());
    const auto cases = json::parse(tests::readFile(files.file("cases.json")));
    std::size_t checked = 0;
    for (const auto& each : cases) {
        const auto file = each.at("file").get<std::string>();
        if (!folders.contains(file.substr(0, file.find('/'))))
            continue;
        INFO(file << " " << each.value("layer", ""));
        checkCase(each, files.path());
        ++checked;
    }
    CHECK(checked >= atLeast);
    CHECK(state(files.path()) == before);
}

} // namespace

// Three tests, so that they run beside each other and each ends in time under the sanitizers.

TEST_CASE("More awkward layers come in as expected, and their folders stay as they were", "[import][awkward]")
{
    checkFolders({"vector"}, 50);
}

TEST_CASE("More awkward lists come in as expected, and their folders stay as they were", "[import][awkward]")
{
    checkFolders({"csv", "xlsx", "place"}, 80);
}

TEST_CASE("More awkward shapefiles, archives and odd files come in as expected", "[import][awkward]")
{
    checkFolders({"shp", "zip", "odd", ""}, 35);
}
