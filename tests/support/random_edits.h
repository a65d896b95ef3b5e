#pragma once

#include "core/model/tables.h"
#include "core/storage/plan_file.h"

#include <random>

namespace tests {

/// Makes one random change after another, over every table, the settings, layers, their features, and
/// imports.
class RandomEdits
{
public:
    explicit RandomEdits(unsigned seed) : m_random(seed) {}

    /// True where something was changed.
    bool next(core::PlanFile& plan);

private:
    std::size_t below(std::size_t limit)
    {
        return std::uniform_int_distribution<std::size_t>{0, limit - 1}(m_random);
    }
    double near(double center)
    {
        return center + std::uniform_real_distribution<double>{-0.1, 0.1}(m_random);
    }
    core::Geometry geometry(core::GeometryRule rule);
    core::Value value(const core::FieldSpec& field);
    core::Record record(const core::TableSpec& table);
    core::Result<void> editRecord(const core::PlanFile& plan, core::PlanEdit& edit);
    core::Result<void> editLayer(const core::PlanFile& plan, core::PlanEdit& edit);
    core::Result<void> import(const core::PlanFile& plan, core::PlanBulk& bulk);

    std::mt19937 m_random;
    int m_count = 0;
};

} // namespace tests
