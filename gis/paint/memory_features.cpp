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
    row.number = static_cast<std::uint32_t>(m_rows.size());
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

void MemoryFeatures::finish()
{
    constexpr std::size_t few = 2000;
    if (m_rows.size() > few) {
        const auto keyOf = [](const Row& row) {
            const auto cell = cellOf(row.bounds.center());
            return cell ? hilbertKey(*cell) : 0;
        };
        std::vector<std::pair<std::uint64_t, Row>> keyed;
        keyed.reserve(m_rows.size());
        for (const auto& row : m_rows)
            keyed.emplace_back(keyOf(row), row);
        std::stable_sort(keyed.begin(), keyed.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        for (std::size_t i = 0; i < keyed.size(); ++i)
            m_rows[i] = keyed[i].second;
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i % rowsPerBlock == 0)
            m_blocks.emplace_back();
        m_blocks.back().add(m_rows[i].bounds);
    }
}

void MemoryFeatures::visit(const core::Box& within, const std::function<bool(const Feature&)>& visit) const
{
    std::vector<std::string_view> texts(m_fields);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i % rowsPerBlock == 0 && !m_blocks[i / rowsPerBlock].intersects(within)) {
            i += rowsPerBlock - 1;
            continue;
        }
        const auto& row = m_rows[i];
        if (!row.bounds.intersects(within))
            continue;
        std::copy_n(m_texts.begin() + static_cast<std::ptrdiff_t>(row.number * m_fields), m_fields,
                    texts.begin());
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
        FeatureLabel label{row.fid, positionOf(row.place.anchor, 0), {}, row.place.kind, m_labels[row.number],
                           {}};
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
