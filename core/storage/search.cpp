#include "core/storage/search.h"

#include "core/model/tables.h"
#include "core/storage/interrupt.h"
#include "core/storage/row_pages.h"
#include "core/storage/saved_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace core {

namespace {

/// One table to look in: the column with the name and up to two that tell more.
struct Place
{
    std::string table{};
    std::string name{};
    std::vector<std::string> details{};
    bool own = true; // has uuids
};

Result<std::vector<Place>> places(const PlanFile& file)
{
    std::vector<Place> found{{"kampung", "name", {"product", "stated_kelurahan"}},
                             {"site", "name", {"kind", "for_kampung"}},
                             {"business", "name", {"product", "address"}},
                             {"congestion_note", "street", {"observed_at", "cause"}}};
    PS_LET(const auto layers, file.layers());
    for (const auto& layer : layers) {
        const auto name = mappedColumn(layer, "name");
        if (name.empty())
            continue;
        Place place{layer.table, name, {}, false};
        if (auto district = mappedColumn(layer, "kecamatan"); !district.empty() && district != name)
            place.details.push_back(std::move(district));
        found.push_back(std::move(place));
    }
    return found;
}

std::string selectFrom(const Place& place, std::size_t limit)
{
    const auto tree = quotedName(fmt::format("rtree_{}_geom", place.table));
    std::string columns = fmt::format("t.fid, {}, t.{}", place.own ? "t.uuid" : "''", quotedName(place.name));
    for (const auto* edge : {"minx", "miny", "maxx", "maxy"})
        columns += fmt::format(", r.{}", edge);
    for (const auto& detail : place.details)
        columns += fmt::format(", t.{}", quotedName(detail));
    return fmt::format(
        "SELECT {0} FROM {1} t LEFT JOIN {2} r ON r.id = t.fid WHERE t.{3} LIKE ?1 ESCAPE '\\' "
        "ORDER BY t.{3} LIKE ?2 ESCAPE '\\' DESC, t.{3} COLLATE NOCASE LIMIT {4}",
        columns, quotedName(place.table), tree, quotedName(place.name), limit);
}

SearchHit readHit(const Statement& row, const Place& place)
{
    SearchHit hit{place.table, Uuid{std::string{row.text(1)}}, row.integer(0), std::string{row.text(2)}, {},
                  {}};
    if (!row.isNull(3))
        hit.extent = {row.real(3), row.real(4), row.real(5), row.real(6)};
    for (int i = 7; i < row.columnCount(); ++i)
        if (!row.isNull(i) && !row.text(i).empty())
            hit.detail += (hit.detail.empty() ? "" : " · ") + std::string{row.text(i)};
    return hit;
}

Result<void> searchViews(const PlanFile& file, const std::string& text, std::size_t limit,
                         std::vector<SearchHit>& hits)
{
    const auto alike = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    };
    PS_LET(const auto views, savedViews(file));
    for (const auto& [name, extent] : views)
        if (hits.size() < limit &&
            std::search(name.begin(), name.end(), text.begin(), text.end(), alike) != name.end())
            hits.push_back({{}, {}, 0, name, {}, extent});
    return {};
}

} // namespace

Result<std::vector<SearchHit>> search(const PlanFile& file, const std::string& text, std::size_t limit,
                                      Progress& progress)
{
    const StopWhenCancelled guard{file.database(), progress};
    const auto likely = escapedForLike(text);
    std::vector<SearchHit> hits;
    PS_TRY(searchViews(file, text, limit, hits));
    PS_LET(const auto wanted, places(file));
    for (const auto& place : wanted) {
        PS_LET(auto statement,
               file.database().prepare(selectFrom(place, limit), '%' + likely + '%', likely + '%'));
        for (;;) {
            const auto row = statement.step();
            if (!row && progress.cancelled())
                return fail(ErrorCode::Cancelled);
            if (!row)
                return fail(row.error());
            if (!*row)
                break;
            hits.push_back(readHit(statement, place));
        }
    }
    return hits;
}

} // namespace core
