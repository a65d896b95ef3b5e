#include "gis/paint/memory_features.h"

#include "gis/geometry/level_builder.h"

#include <algorithm>

namespace gis {

MemoryFeatures::MemoryFeatures(double resolution, std::size_t fields, bool labelled)
    : m_level(std::max(0, levelFor(resolution))), m_fields(fields), m_labelled(labelled)
{
}

void MemoryFeatures::add(std::int64_t fid, const core::Geometry& geometry, std::span<const std::string> texts,
                         std::string_view label)
{
    if (!m_shape.read(geometry))
        return;
    m_shape.coarsenTo(m_level);

    Row row;
    row.fid = fid;
    row.firstPart = static_cast<std::uint32_t>(m_parts.size());
    row.firstPosition = m_positions.size();
    std::uint32_t mostVertices = 0;
    m_shape.forEachDrawn([&](ShapePart part, std::span<const Cell> cells) {
        part.first = static_cast<std::uint32_t>(m_positions.size() - row.firstPosition);
        if (part.count > mostVertices) {
            mostVertices = part.count;
            row.longest = static_cast<std::uint32_t>(m_parts.size() - row.firstPart);
        }
        m_parts.push_back(part);
        for (const auto cell : cells) {
            m_positions.push_back(positionOf(cell, m_level));
            row.bounds.add(m_positions.back());
        }
    });
    row.parts = static_cast<std::uint32_t>(m_parts.size() - row.firstPart);
    row.positions = m_positions.size() - row.firstPosition;
    m_extent.add(row.bounds);

    if (m_labelled) {
        if (m_level > 0 && m_shape.read(geometry))
            row.place = findLabelPlace(m_shape, LevelBuilder::planLevel);
        else if (m_level == 0)
            row.place = findLabelPlace(m_shape, LevelBuilder::planLevel);
        m_labels.emplace_back(label);
    }
    for (std::size_t i = 0; i < m_fields; ++i)
        m_texts.emplace_back(i < texts.size() ? texts[i] : std::string{});
    m_rows.push_back(row);
}

void MemoryFeatures::visit(const core::Box& within, const std::function<bool(const Feature&)>& visit) const
{
    std::vector<std::string_view> texts(m_fields);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto& row = m_rows[i];
        if (!row.bounds.intersects(within))
            continue;
        std::copy_n(m_texts.begin() + static_cast<std::ptrdiff_t>(i * m_fields), m_fields, texts.begin());
        const Feature feature{row.fid, std::span(m_positions).subspan(row.firstPosition, row.positions),
                              std::span(m_parts).subspan(row.firstPart, row.parts), row.bounds, texts};
        if (!visit(feature))
            return;
    }
}

void MemoryFeatures::visitLabels(const std::function<bool(const FeatureLabel&)>& visit) const
{
    for (std::size_t i = 0; m_labelled && i < m_rows.size(); ++i) {
        const auto& row = m_rows[i];
        FeatureLabel label{row.fid, positionOf(row.place.anchor, 0), {}, row.place.kind, m_labels[i], {}};
        label.bounds.add(positionOf(row.place.lower, 0));
        label.bounds.add(positionOf(row.place.upper, 0));
        if (row.place.kind == ShapeKind::Line && row.parts > 0) {
            const auto& part = m_parts[row.firstPart + row.longest];
            label.line = std::span(m_positions).subspan(row.firstPosition + part.first, part.count);
        }
        if (!visit(label))
            return;
    }
}

} // namespace gis
