#pragma once

#include "gis/geometry/shape_cells.h"
#include "gis/paint/feature_source.h"

#include <string>
#include <vector>

namespace gis {

/// Features held in memory, thinned to a resolution in the same way as the drawing levels are.
class MemoryFeatures : public FeatureSet
{
public:
    /// `resolution` in degrees, 0 for every vertex; `fields` is the number of texts that come with each
    /// feature.
    MemoryFeatures(double resolution, std::size_t fields, bool labelled);

    void add(std::int64_t fid, const core::Geometry& geometry, std::span<const std::string> texts,
             std::string_view label);

    /// After the last one. Many features are put in the order of the Hilbert curve, so that a part of the map
    /// is found without looking at all; few keep their order, which is that of their making.
    void finish();

    const core::Box& extent() const { return m_extent; }
    void visit(const core::Box& within, const std::function<bool(const Feature&)>& visit) const override;
    void visitLabels(const std::function<bool(const FeatureLabel&)>& visit) const override;

private:
    struct Row
    {
        std::int64_t fid = 0;
        core::Box bounds{};
        std::uint32_t firstPart = 0;
        std::uint32_t parts = 0;
        std::size_t firstPosition = 0;
        std::size_t positions = 0;
        LabelPlace place{};
        std::uint32_t longest = 0; // of its parts
        std::uint32_t number = 0;  // of its texts
    };
    static constexpr std::size_t rowsPerBlock = 256;

    int m_level;
    std::size_t m_fields;
    bool m_labelled;
    core::Box m_extent{};
    std::vector<Row> m_rows{};
    std::vector<core::Box> m_blocks{}; // bounds of each rowsPerBlock rows
    std::vector<ShapePart> m_parts{};
    std::vector<core::Position> m_positions{};
    std::vector<std::string> m_texts{};
    std::vector<std::string> m_labels{};
    ShapeCells m_shape{};
};

} // namespace gis
