#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/geometry.h"
#include "gis/geometry/shape.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gis {

/// A feature as it is drawn, in EPSG:4326. Valid only during the visit.
struct Feature
{
    std::int64_t fid = 0;
    std::span<const core::Position> positions{};
    std::span<const ShapePart> parts{};
    core::Box bounds{};
    std::span<const std::string_view> texts{}; // of FeatureQuery::fields, in that order
};

/// Where a feature's name goes. Valid only during the visit.
struct FeatureLabel
{
    std::int64_t fid = 0;
    core::Position anchor{}; // areas: the pole of inaccessibility of the largest part
    core::Box bounds{};      // of that part
    ShapeKind kind = ShapeKind::Area;
    std::string_view text{};                // of FeatureQuery::labelField
    std::span<const core::Position> line{}; // of a line: the longest part, as it is drawn
};

struct FeatureQuery
{
    core::Box within{};      // EPSG:4326
    double resolution = 0.0; // degrees; details smaller than this may be left out. 0: every vertex
    std::vector<std::string> fields{};
    std::string labelField{}; // empty: no labels are asked for
};

/// An immutable answer that several threads may read at once.
class FeatureSet
{
public:
    virtual ~FeatureSet() = default;
    /// Features that may meet `within`, in drawing order; `visit` returns false to stop.
    virtual void visit(const core::Box& within, const std::function<bool(const Feature&)>& visit) const = 0;
    virtual void visitLabels(const std::function<bool(const FeatureLabel&)>& visit) const = 0;
};

/// Where a layer's features come from. `load` may be called from any thread, by one at a time or by several.
class FeatureSource
{
public:
    virtual ~FeatureSource() = default;
    virtual core::Box extent() const = 0; // EPSG:4326; empty where there is nothing
    virtual core::Result<std::shared_ptr<const FeatureSet>> load(const FeatureQuery& query,
                                                                 core::Progress& progress) = 0;
};

} // namespace gis
