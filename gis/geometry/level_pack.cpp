#include "gis/geometry/level_pack.h"

#include <algorithm>
#include <array>
#include <limits>

namespace gis {

namespace {

constexpr std::uint64_t formatVersion = 1;

std::int64_t unitsOf(double degrees)
{
    return static_cast<std::int64_t>(degrees * 1e7 + (degrees < 0.0 ? -0.5 : 0.5));
}

void packBox(PackWriter& writer, const core::Box& box)
{
    for (const double side : {box.minX, box.minY, box.maxX, box.maxY})
        writer.signedNumber(unitsOf(side));
}

core::Box unpackBox(PackReader& reader)
{
    core::Box box;
    for (double* side : {&box.minX, &box.minY, &box.maxX, &box.maxY})
        *side = static_cast<double>(reader.signedNumber()) * degreesPerUnit;
    return box;
}

/// Wraps instead of overflowing: a damaged blob may hold anything.
std::int32_t add(std::int32_t a, std::int64_t b)
{
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
}

} // namespace

core::Box LevelIndex::extent() const
{
    core::Box box;
    for (const auto& chunk : chunks)
        box.add(chunk.bounds);
    return box;
}

std::optional<int> LevelIndex::levelFor(double degrees) const
{
    const int wanted = gis::levelFor(degrees);
    std::optional<int> found;
    for (const auto& one : levels)
        if (one.level <= wanted)
            found = one.level;
    return found;
}

core::Blob packIndex(const LevelIndex& index)
{
    PackWriter writer;
    writer.unsignedNumber(formatVersion);
    writer.unsignedNumber(index.levels.size());
    for (const auto& one : index.levels) {
        writer.unsignedNumber(static_cast<std::uint64_t>(one.level));
        writer.unsignedNumber(one.vertices);
    }
    writer.unsignedNumber(index.columns.size());
    for (const auto& column : index.columns)
        writer.text(column);
    writer.unsignedNumber(index.chunks.size());
    for (const auto& chunk : index.chunks) {
        packBox(writer, chunk.bounds);
        writer.unsignedNumber(chunk.features);
    }
    return writer.take();
}

std::optional<LevelIndex> unpackIndex(std::span<const unsigned char> bytes)
{
    PackReader reader(bytes);
    if (reader.unsignedNumber() != formatVersion)
        return std::nullopt;
    LevelIndex index;
    for (auto left = reader.unsignedNumber(); left > 0 && reader.good(); --left) {
        const auto level = static_cast<int>(reader.unsignedNumber() % (coarsestLevel + 1));
        index.levels.push_back({level, reader.unsignedNumber()});
    }
    for (auto left = reader.unsignedNumber(); left > 0 && reader.good(); --left)
        index.columns.emplace_back(reader.text());
    for (auto left = reader.unsignedNumber(); left > 0 && reader.good(); --left) {
        const auto bounds = unpackBox(reader);
        index.chunks.push_back({bounds, static_cast<std::uint32_t>(reader.unsignedNumber())});
    }
    if (!reader.good())
        return std::nullopt;
    return index;
}

void PackWriter::unsignedNumber(std::uint64_t value)
{
    while (value >= 0x80) {
        m_blob.push_back(static_cast<unsigned char>(value | 0x80));
        value >>= 7;
    }
    m_blob.push_back(static_cast<unsigned char>(value));
}

void PackWriter::signedNumber(std::int64_t value)
{
    unsignedNumber((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

void PackWriter::text(std::string_view text)
{
    unsignedNumber(text.size());
    m_blob.insert(m_blob.end(), text.begin(), text.end());
}

void PackWriter::cells(std::span<const Cell> cells, Cell& before)
{
    constexpr std::size_t longest = 2 * 5; // two differences of 33 bits
    const auto start = m_blob.size();
    m_blob.resize(start + cells.size() * longest);
    auto* at = m_blob.data() + start;
    const auto put = [&](std::int64_t difference) {
        auto value =
            (static_cast<std::uint64_t>(difference) << 1) ^ static_cast<std::uint64_t>(difference >> 63);
        for (; value >= 0x80; value >>= 7)
            *at++ = static_cast<unsigned char>(value | 0x80);
        *at++ = static_cast<unsigned char>(value);
    };
    for (const auto cell : cells) {
        put(std::int64_t{cell.x} - before.x);
        put(std::int64_t{cell.y} - before.y);
        before = cell;
    }
    m_blob.resize(static_cast<std::size_t>(at - m_blob.data()));
}

void PackWriter::shape(const ShapePart& part, std::span<const Cell> ring, Cell& before)
{
    unsignedNumber(ring.size() << 3 | static_cast<std::uint64_t>(part.kind) << 1 | (part.hole ? 1 : 0));
    cells(ring, before);
}

void PackWriter::place(const LabelPlace& place, Cell& before)
{
    unsignedNumber(static_cast<std::uint64_t>(place.kind));
    cells(std::array{place.anchor, place.lower, place.upper}, before);
}

std::uint64_t PackReader::unsignedNumber()
{
    std::uint64_t value = 0;
    for (int shift = 0; m_at != m_end && shift < 64; shift += 7) {
        const std::uint64_t byte = *m_at++;
        value |= (byte & 0x7F) << shift;
        if (byte < 0x80)
            return value;
    }
    m_good = false;
    m_at = m_end;
    return 0;
}

std::int64_t PackReader::signedNumber()
{
    const auto value = unsignedNumber();
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

std::string_view PackReader::text()
{
    const auto size = unsignedNumber();
    if (size > left()) {
        m_good = false;
        m_at = m_end;
        return {};
    }
    const auto* start = reinterpret_cast<const char*>(m_at);
    m_at += size;
    return {start, size};
}

LabelPlace PackReader::place(Cell& before)
{
    LabelPlace place;
    place.kind = static_cast<ShapeKind>(unsignedNumber() & 3);
    for (Cell* cell : {&place.anchor, &place.lower, &place.upper}) {
        cell->x = add(before.x, signedNumber());
        cell->y = add(before.y, signedNumber());
        before = *cell;
    }
    return place;
}

ChunkReader::ChunkReader(std::span<const unsigned char> bytes, int level) : m_reader(bytes), m_level(level)
{
    m_left = m_reader.unsignedNumber();
}

bool ChunkReader::next()
{
    if (m_left == 0 || !m_reader.good())
        return false;
    --m_left;
    m_count = 0;
    m_parts.clear();
    m_lower = {std::numeric_limits<std::int32_t>::max(), std::numeric_limits<std::int32_t>::max()};
    m_upper = {std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::min()};
    m_fid = m_reader.signedNumber();
    Cell before;
    for (auto parts = m_reader.unsignedNumber(); parts > 0; --parts)
        if (!readPart(before))
            return false;
    return m_reader.good();
}

bool ChunkReader::readPart(Cell& before)
{
    const auto header = m_reader.unsignedNumber();
    const auto count = header >> 3;
    if (!m_reader.good() || count > m_reader.left()) // a cell takes two bytes at least
        return false;
    const auto first = m_count;
    m_parts.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count),
                       static_cast<ShapeKind>((header >> 1) & 3), (header & 1) != 0});
    m_count = first + count;
    if (m_positions.size() < m_count)
        m_positions.resize(std::max(m_count, 2 * m_positions.size()));
    const double half = m_level == 0 ? 0.0 : 0.5;
    const double size = static_cast<double>(std::int64_t{1} << m_level) * degreesPerUnit;
    auto* next = m_positions.data() + first;
    auto lower = m_lower;
    auto upper = m_upper;
    const bool good = m_reader.cells(count, before, [&](Cell cell) {
        *next++ = {(cell.x + half) * size, (cell.y + half) * size};
        lower = {std::min(lower.x, cell.x), std::min(lower.y, cell.y)};
        upper = {std::max(upper.x, cell.x), std::max(upper.y, cell.y)};
    });
    m_lower = lower;
    m_upper = upper;
    return good;
}

core::Box ChunkReader::bounds() const
{
    core::Box box;
    if (m_count == 0)
        return box;
    box.add(positionOf(m_lower, m_level));
    box.add(positionOf(m_upper, m_level));
    return box;
}

} // namespace gis
