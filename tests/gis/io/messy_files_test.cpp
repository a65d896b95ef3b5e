#include "tests/gis/io/import_support.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

// The expected outcome of each file of ../shared/data/messy stands in messy_cases.json, written by hand from
// the README of those files. "rows" is what GDAL or an editor counts, "values" a cell of the first row.

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const std::map<std::string, core::ErrorCode> errorCodes{
    {"LayerNotChosen", core::ErrorCode::LayerNotChosen},
    {"FileUnreadable", core::ErrorCode::FileUnreadable},
};

/// Every file below a folder with its content.
std::map<std::string, std::string> contents(const fs::path& folder)
{
    std::map<std::string, std::string> all;
    for (const auto& entry : fs::recursive_directory_iterator{folder})
        if (entry.is_regular_file())
            all[entry.path().string()] = tests::readFile(entry.path().string());
    return all;
}

void checkValues(const json& wanted, core::PlanFile& plan)
{
    const auto layers = plan.layers().value();
    REQUIRE_FALSE(layers.empty());
    const auto& layer = layers.front();
    std::optional<core::Record> first;
    REQUIRE(plan.features(layer, std::nullopt, [&](core::Record&& record) {
        first = std::move(record);
        return false;
    }));
    REQUIRE(first);
    for (const auto& [title, value] : wanted.items()) {
        INFO(title);
        const auto field = std::find_if(layer.fields.begin(), layer.fields.end(),
                                        [&](const auto& each) { return each.title == title; });
        REQUIRE(field != layer.fields.end());
        const auto stored = first->text(field->column);
        CHECK(stored == (value.is_null() ? "" : value.is_string() ? value.get<std::string>() : value.dump()));
    }
}

void checkReport(const json& wanted, const gis::ImportReport& report, core::PlanFile& plan)
{
    CHECK(report.rowsRead == wanted.at("rows"));
    if (wanted.contains("stored"))
        CHECK(report.stored == wanted["stored"]);
    if (wanted.contains("crs"))
        CHECK(report.crs.name == wanted["crs"]);
    if (wanted.contains("assumed"))
        CHECK(report.crs.assumed == wanted["assumed"]);
    if (wanted.contains("encoding"))
        CHECK(report.encoding.name == wanted["encoding"]);
    if (wanted.contains("without_location"))
        CHECK(report.withoutLocation == wanted["without_location"]);
    if (wanted.contains("repaired"))
        CHECK(report.repaired.size() == wanted["repaired"]);
    if (wanted.contains("outside"))
        CHECK(tests::conflicts(report, "outside-area") == wanted["outside"]);
    if (wanted.contains("swapped"))
        CHECK(tests::conflicts(report, "axes-swapped") == wanted["swapped"]);
    if (wanted.contains("layers"))
        CHECK(plan.layers()->size() == wanted["layers"]);
    if (wanted.contains("rejected")) {
        std::vector<std::int64_t> rows;
        for (const auto& row : report.rejected)
            rows.push_back(row.row);
        CHECK(rows == wanted["rejected"].get<std::vector<std::int64_t>>());
    }
    for (const auto& row : report.rejected)
        CHECK_FALSE(core::filled(row.message).empty());
    if (wanted.contains("values"))
        checkValues(wanted["values"], plan);
}

void checkCase(const json& wanted, const fs::path& folder)
{
    tests::ImportBench bench;
    auto request = bench.request((folder / wanted.at("file").get<std::string>()).string());
    request.layer = wanted.value("layer", "");
    const auto report = bench.import(request);
    if (wanted.contains("error")) {
        REQUIRE_FALSE(report);
        CHECK(report.error().code == errorCodes.at(wanted["error"]));
        CHECK(report.error().detail.find(wanted.value("names", "")) != std::string::npos);
        return;
    }
    REQUIRE(report);
    checkReport(wanted, *report, bench.plan());
    CHECK(bench.plan().verify().value().empty());
}

} // namespace

TEST_CASE("Awkward files come in as expected, and their folders stay as they were", "[import][messy]")
{
    const auto shared = tests::sharedData("messy");
    if (shared.empty()) {
        WARN("the shared data is not beside the checkout");
        return;
    }
    // A copy that could be written to: what is left beside a source would show.
    const tests::TemporaryFolder copy;
    const auto folder = copy.path() / "messy";
    fs::copy(shared, folder, fs::copy_options::recursive);
    for (const auto& entry : fs::recursive_directory_iterator{folder})
        fs::permissions(entry.path(), fs::perms::owner_all, fs::perm_options::add);
    const auto before = contents(folder);

    const auto cases = json::parse(tests::readFile(PETASENTRA_SOURCE_DIR "/tests/gis/io/messy_cases.json"));
    for (const auto& each : cases) {
        INFO(each.at("file") << " " << each.value("layer", ""));
        checkCase(each, folder);
    }
    CHECK(contents(folder) == before);
    fs::permissions(folder, fs::perms::owner_all, fs::perm_options::add);
}
