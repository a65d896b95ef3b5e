#include "gis/paint/plan_sources.h"

#include "core/storage/gpkg_geometry.h"
#include "gis/geometry/layer_levels.h"

#include <algorithm>

namespace gis {

namespace {

constexpr core::Box wholeEarth{-180.0, -90.0, 180.0, 90.0};

/// Reads rows of a feature table, all or those within a box. The plan's mutex is held.
core::Result<std::shared_ptr<const MemoryFeatures>>
readTable(const core::PlanFile& plan, const std::string& table, const std::optional<core::Box>& within,
          const FeatureQuery& query, core::Progress& progress)
{
    std::string sql = "SELECT t.fid, t.geom";
    for (const auto& field : query.fields)
        sql += ", t." + core::quotedName(field);
    if (!query.labelField.empty())
        sql += ", t." + core::quotedName(query.labelField);
    sql += " FROM " + core::quotedName(table) + " t";
    if (within)
        sql += " JOIN " + core::quotedName("rtree_" + table + "_geom") +
               " r ON r.id = t.fid WHERE r.maxx >= ? AND r.minx <= ? AND r.maxy >= ? AND r.miny <= ?";
    PS_LET(auto rows,
           within ? plan.database().prepare(sql, within->minX, within->maxX, within->minY, within->maxY)
                  : plan.database().prepare(sql));

    auto features =
        std::make_shared<MemoryFeatures>(query.resolution, query.fields.size(), !query.labelField.empty());
    std::vector<std::string> texts(query.fields.size());
    const int labelColumn = static_cast<int>(query.fields.size()) + 2;
    for (;;) {
        PS_LET(const bool row, rows.step());
        if (!row) {
            features->finish();
            return features;
        }
        if (progress.cancelled())
            return core::fail(core::ErrorCode::Cancelled);
        const auto geometry = core::readGpkgGeometry(rows.blob(1));
        if (!geometry)
            continue;
        for (std::size_t i = 0; i < texts.size(); ++i)
            texts[i] = rows.text(static_cast<int>(i) + 2);
        features->add(rows.integer(0), *geometry, texts,
                      query.labelField.empty() ? std::string_view{} : rows.text(labelColumn));
    }
}

class PlanLevelStore : public LevelStore
{
public:
    PlanLevelStore(std::shared_ptr<SharedPlan> plan, core::Layer layer)
        : m_plan(std::move(plan)), m_layer(std::move(layer))
    {
    }

    core::Result<std::shared_ptr<const core::Blob>> read(std::string_view key, std::int64_t part) override
    {
        const std::lock_guard lock(m_plan->mutex);
        PS_LET(auto blob, m_plan->file.cache(levelKey(m_layer, key), part));
        return std::make_shared<const core::Blob>(blob ? *std::move(blob) : core::Blob{});
    }

private:
    std::shared_ptr<SharedPlan> m_plan;
    core::Layer m_layer;
};

class PlanFallback : public LevelFallback
{
public:
    PlanFallback(std::shared_ptr<SharedPlan> plan, core::Layer layer)
        : m_plan(std::move(plan)), m_layer(std::move(layer))
    {
    }

    core::Result<std::shared_ptr<const FeatureSet>> closeUp(const FeatureQuery& query,
                                                            core::Progress& progress) override
    {
        const std::lock_guard lock(m_plan->mutex);
        return readTable(m_plan->file, m_layer.table, query.within, query, progress);
    }

    core::Result<std::map<std::int64_t, std::string>> column(std::string_view name) override
    {
        const std::lock_guard lock(m_plan->mutex);
        std::map<std::int64_t, std::string> texts;
        PS_LET(auto rows, m_plan->file.database().prepare("SELECT fid, " + core::quotedName(name) + " FROM " +
                                                          core::quotedName(m_layer.table)));
        for (;;) {
            PS_LET(const bool row, rows.step());
            if (!row)
                return texts;
            texts.emplace_hint(texts.end(), rows.integer(0), std::string(rows.text(1)));
        }
    }

private:
    std::shared_ptr<SharedPlan> m_plan;
    core::Layer m_layer;
};

core::Result<std::int64_t> newestHistory(const core::PlanFile& plan)
{
    PS_LET(const auto newest,
           plan.database().scalar("SELECT coalesce(max(id), 0) * 1000 + count(*) FILTER (WHERE "
                                  "undone) FROM ps_history"));
    return std::get<std::int64_t>(newest);
}

} // namespace

PlanLayerSource::PlanLayerSource(std::shared_ptr<SharedPlan> plan, core::Layer layer)
    : m_plan(std::move(plan)), m_layer(std::move(layer))
{
}

/// Levels in the cache vanish from it when the layer is edited. Those made in memory are made anew after any
/// edit.
core::Result<std::shared_ptr<LevelSource>> PlanLayerSource::levels(core::Progress& progress)
{
    const std::lock_guard lock(m_plan->mutex);
    const auto version = m_plan->file.dataVersion();
    if (m_levels && version == m_version)
        return m_levels;

    PS_LET(const auto history, newestHistory(m_plan->file));
    PS_LET(auto index, cachedLevels(m_plan->file, m_layer));
    const bool stillGood = index ? m_fromCache : history == m_history && !m_fromCache;
    m_version = version;
    m_history = history;
    if (m_levels && stillGood)
        return m_levels;

    m_fromCache = index.has_value();
    std::shared_ptr<LevelStore> store;
    if (m_fromCache) {
        store = std::make_shared<PlanLevelStore>(m_plan, m_layer);
    } else {
        auto memory = std::make_shared<MemoryLevels>();
        PS_TRY(buildLevels(m_plan->file, m_layer, progress, [&](auto key, auto part, const auto& blob) {
            return memory->put(key, part, blob);
        }));
        PS_LET(const auto bytes, memory->read("index", 0));
        index = unpackIndex(*bytes);
        store = std::move(memory);
    }
    m_levels = std::make_shared<LevelSource>(std::move(index).value_or(LevelIndex{}), std::move(store),
                                             std::make_shared<PlanFallback>(m_plan, m_layer));
    return m_levels;
}

core::Result<std::shared_ptr<const FeatureSet>> PlanLayerSource::load(const FeatureQuery& query,
                                                                      core::Progress& progress)
{
    std::shared_ptr<LevelSource> source;
    {
        const std::lock_guard lock(m_mutex);
        PS_LET(source, levels(progress));
    }
    return source->load(query, progress);
}

PlanTableSource::PlanTableSource(std::shared_ptr<SharedPlan> plan, std::string table)
    : m_plan(std::move(plan)), m_table(std::move(table))
{
}

core::Box PlanTableSource::extent() const
{
    return wholeEarth; // known only after reading
}

core::Result<std::shared_ptr<const FeatureSet>> PlanTableSource::load(const FeatureQuery& query,
                                                                      core::Progress& progress)
{
    const std::lock_guard lock(m_mutex);
    const std::lock_guard planLock(m_plan->mutex);
    const auto version = m_plan->file.dataVersion();
    if (!m_features || version != m_version || query.fields != m_fields || query.labelField != m_labelField) {
        auto all = query;
        all.resolution = 0.0;
        PS_LET(m_features, readTable(m_plan->file, m_table, std::nullopt, all, progress));
        m_version = version;
        m_fields = query.fields;
        m_labelField = query.labelField;
    }
    return m_features;
}

} // namespace gis
