#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/group_bench.h"
#include "core/analysis/site_comparison.h"
#include "core/base/translate.h"
#include "core/storage/plan_file.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <unistd.h>

namespace app::cli {

namespace {

namespace fs = std::filesystem;

constexpr int businesses = 100'000;
constexpr int edits = 50;

/// Made data in a folder of its own that is gone at the end.
class BenchFolder
{
public:
    BenchFolder() : m_path(fs::temp_directory_path() / ("petasentra-bench-" + core::Uuid::make().text))
    {
        fs::create_directories(m_path);
    }
    ~BenchFolder()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    BenchFolder(const BenchFolder&) = delete;
    BenchFolder& operator=(const BenchFolder&) = delete;
    std::string file(const char* name) const { return (m_path / name).string(); }

private:
    fs::path m_path;
};

class Stopwatch
{
public:
    double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

nlohmann::ordered_json measured(const char* name, std::int64_t count, double seconds)
{
    return {{"name", name}, {"n", count}, {"seconds", seconds}, {"peak_mb", peakMegabytes()}};
}

core::Record business(int number)
{
    core::Record record;
    record.fields = {{"name", "Usaha " + std::to_string(number)},
                     {"kbli", std::string{number % 3 == 0 ? "45201" : "10391"}},
                     {"product", std::string{"contoh"}},
                     {"workers_male", std::int64_t{number % 7}}};
    record.geometry =
        core::Position{110.27 + 0.23 * (number % 331) / 331.0, -7.11 + 0.17 * (number % 557) / 557.0};
    return record;
}

/// Storing, opening, editing and undoing on a plan of 100,000 businesses; seconds are for all n.
core::Result<void> benchStorage(nlohmann::ordered_json& results, core::Progress& progress, const std::string&)
{
    const BenchFolder folder;
    const auto path = folder.file("plan.gpkg");
    {
        PS_LET(auto plan, core::PlanFile::create(path, {.title = "bench"}));
        const Stopwatch watch;
        PS_TRY(plan.bulk({"bench", "impor"}, [&](core::PlanBulk& bulk) -> core::Result<void> {
            for (int i = 0; i < businesses; ++i) {
                if (!progress.advance(0.5 / businesses))
                    return core::fail(core::ErrorCode::Cancelled);
                PS_TRY(bulk.addRecord("business", business(i)));
            }
            return {};
        }));
        results.push_back(measured("import-records", businesses, watch.seconds()));
    }
    const Stopwatch opening;
    PS_LET(auto plan, core::PlanFile::open(path, core::PlanFile::Access::Write));
    PS_TRY(plan.info());
    results.push_back(measured("open-and-info", 1, opening.seconds()));
    const Stopwatch editing;
    for (int i = 0; i < edits; ++i)
        PS_TRY(plan.edit({"bench", "tambah"}, [&](core::PlanEdit& edit) -> core::Result<void> {
            PS_TRY(edit.insert("business", business(i)));
            return {};
        }));
    results.push_back(measured("edit", edits, editing.seconds()));
    const Stopwatch undoing;
    for (int i = 0; i < edits; ++i)
        PS_TRY(plan.undo("bench"));
    results.push_back(measured("undo", edits, undoing.seconds()));
    const Stopwatch shelving;
    PS_TRY(plan.undo("bench"));
    results.push_back(measured("undo-import", businesses, shelving.seconds()));
    return {};
}

/// Both kinds of groups among a million workshops, or those of a file.
core::Result<void> benchGroups(nlohmann::ordered_json& results, core::Progress& progress,
                               const std::string& data)
{
    constexpr std::size_t workshops = 1'000'000;
    std::vector<core::Position> positions;
    if (data.empty()) {
        positions = madeWorkshops(workshops);
    } else {
        PS_LET(positions, givenWorkshops(data));
    }
    for (const auto& [name, method] : {std::pair{"groups-connected", core::GroupMethod::Connected},
                                       std::pair{"groups-dbscan", core::GroupMethod::Dbscan}}) {
        const Stopwatch watch;
        PS_LET(
            const auto groups,
            core::findPointGroups(positions, {.distance = 20.0, .minimum = 5, .method = method}, progress));
        results.push_back(measured(name, static_cast<std::int64_t>(positions.size()), watch.seconds()));
        results.back()["groups"] = groups.size();
    }
    return {};
}

/// The order of 500 sites by 30 criteria as it follows a dragged weight; seconds are for all moves.
core::Result<void> benchCompare(nlohmann::ordered_json& results, core::Progress& progress, const std::string&)
{
    constexpr std::size_t sites = 500;
    constexpr std::size_t criteria = 30;
    constexpr int moves = 100;
    const auto made = madeWorkshops(sites * criteria);
    core::SiteTable table;
    table.table.worths = true;
    for (std::size_t j = 0; j < criteria; ++j)
        table.table.criteria.push_back({"c" + std::to_string(j), core::Direction::Benefit, 1.0});
    for (std::size_t i = 0; i < sites; ++i) {
        table.table.sites.push_back("s" + std::to_string(i));
        table.scores.push_back({core::Verdict::Feasible, core::Interval{0.0, 1.0}});
        auto& values = table.table.values.emplace_back();
        auto& worths = table.worths.emplace_back();
        for (std::size_t j = 0; j < criteria; ++j) {
            values.push_back((made[i * criteria + j].x - 110.27) / 0.23);
            worths.push_back(core::Interval::exactly(values.back()));
        }
    }
    const Stopwatch watch;
    for (int move = 1; move <= moves; ++move) {
        std::vector<double> weights(criteria, (1.0 - 0.005 * move) / (criteria - 1.0));
        weights.front() = 0.005 * move;
        core::setWeights(table, weights);
        PS_TRY(core::rankSites(table, core::RankingMethod::WeightedSum));
    }
    results.push_back(measured("compare-move", moves, watch.seconds()));
    const Stopwatch testing;
    PS_TRY(core::compareTable(table, core::RankingMethod::WeightedSum, 10'000, 1, progress));
    results.push_back(measured("compare-test", 1, testing.seconds()));
    return {};
}

core::Result<Answer> bench(const Arguments& arguments, Context& context)
{
    const std::vector<std::pair<std::string, core::Result<void> (*)(nlohmann::ordered_json&, core::Progress&,
                                                                    const std::string&)>>
        all{{"storage", benchStorage}, {"groups", benchGroups}, {"compare", benchCompare}};
    auto results = nlohmann::ordered_json::array();
    bool found = false;
    for (const auto& [name, run] : all) {
        if (!arguments.positional.empty() && arguments.positional.front() != name)
            continue;
        found = true;
        PS_TRY(run(results, context.progress, arguments.value("data").value_or("")));
    }
    if (!found)
        return core::fail(
            core::ErrorCode::InvalidUsage, "bench",
            Cli::tr("Pilih storage, groups atau compare, atau tanpa nama untuk semua.").toStdString());
    return Answer{.json = {{"benchmarks", results}}};
}

} // namespace

Command benchCommand()
{
    return {.name = "bench",
            .summary = PS_TEXT("Cli", "mengukur kecepatan pada data buatan"),
            .positional = {"NAME"},
            .options = {value("data")},
            .run = bench,
            .optionalPositional = 1};
}

} // namespace app::cli
