#include "gis/geometry/layer_levels.h"

#include "core/storage/gpkg_geometry.h"

#include <algorithm>

namespace gis {

namespace {

core::Result<core::Statement> selectAll(const core::PlanFile& plan, const core::Layer& layer,
                                        const std::vector<std::string>& columns)
{
    std::string sql = "SELECT fid, geom";
    for (const auto& column : columns)
        sql += ", " + core::quotedName(column);
    return plan.database().prepare(sql + " FROM " + core::quotedName(layer.table));
}

} // namespace

core::Result<void> buildLevels(const core::PlanFile& plan, const core::Layer& layer, core::Progress& progress,
                               const LevelSink& sink)
{
    const auto columns = drawingColumns(layer);
    LevelBuilder levels(columns);
    if (layer.geometry != core::LayerGeometry::None) {
        PS_LET(auto rows, selectAll(plan, layer, columns));
        std::vector<std::string_view> texts(columns.size());
        const double part = 1.0 / static_cast<double>(std::max<std::int64_t>(layer.features, 1));
        for (;;) {
            PS_LET(const bool row, rows.step());
            if (!row)
                break;
            if (!progress.advance(part))
                return core::fail(core::ErrorCode::Cancelled);
            const auto geometry = core::readGpkgGeometry(rows.blob(1));
            for (std::size_t i = 0; i < columns.size(); ++i)
                texts[i] = rows.text(static_cast<int>(i) + 2);
            if (geometry)
                levels.add(rows.integer(0), *geometry, texts);
        }
    }
    return levels.finish(sink);
}

core::Result<std::optional<LevelIndex>> cachedLevels(const core::PlanFile& plan, const core::Layer& layer)
{
    PS_LET(const auto outside,
           plan.database().scalar("SELECT 1 FROM ps_outside WHERE table_name = ?", layer.table));
    if (!core::isUnknown(outside))
        return std::nullopt;
    PS_LET(const auto bytes, plan.cache(levelKey(layer, "index"), 0));
    return bytes ? unpackIndex(*bytes) : std::nullopt;
}

} // namespace gis
