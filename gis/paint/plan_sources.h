#pragma once

#include "core/storage/plan_file.h"
#include "gis/paint/level_source.h"
#include "gis/paint/memory_features.h"

#include <memory>
#include <mutex>
#include <string>

namespace gis {

/// A plan file read by whichever thread paints, one at a time.
struct SharedPlan
{
    std::mutex mutex{};
    core::PlanFile file;
    explicit SharedPlan(core::PlanFile opened) : file(std::move(opened)) {}
};

/// An imported layer: its levels from the plan's cache, or made in memory where the cache has none.
class PlanLayerSource : public FeatureSource
{
public:
    PlanLayerSource(std::shared_ptr<SharedPlan> plan, core::Layer layer);

    core::Box extent() const override { return m_layer.extent; }
    core::Result<std::shared_ptr<const FeatureSet>> load(const FeatureQuery& query,
                                                         core::Progress& progress) override;

private:
    core::Result<std::shared_ptr<LevelSource>> levels(core::Progress& progress);

    std::shared_ptr<SharedPlan> m_plan;
    core::Layer m_layer;
    std::mutex m_mutex{};
    std::shared_ptr<LevelSource> m_levels{};
    bool m_fromCache = false;
    std::int64_t m_version = -1; // of the file when the levels were looked at last
    std::int64_t m_history = -1; // newest entry then
};

/// One of the plan's own tables: few enough records to be kept whole.
class PlanTableSource : public FeatureSource
{
public:
    PlanTableSource(std::shared_ptr<SharedPlan> plan, std::string table);

    core::Box extent() const override;
    core::Result<std::shared_ptr<const FeatureSet>> load(const FeatureQuery& query,
                                                         core::Progress& progress) override;

private:
    std::shared_ptr<SharedPlan> m_plan;
    std::string m_table;
    std::mutex m_mutex{};
    std::shared_ptr<const MemoryFeatures> m_features{};
    std::vector<std::string> m_fields{};
    std::string m_labelField{};
    std::int64_t m_version = -1;
};

} // namespace gis
