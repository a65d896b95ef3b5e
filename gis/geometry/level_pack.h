#pragma once

#include "core/model/geometry.h"
#include "core/model/value.h"
#include "gis/geometry/lattice.h"
#include "gis/geometry/shape.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gis {

// The drawing levels of a layer as blobs (DESIGN.md 5). Features stand in the order of the Hilbert curve and
// are cut into chunks, the same for all levels. Keys of one layer:
//   "index"         part 0       LevelIndex
//   "<k>"           part chunk   geometry at level k
//   "labels"        part chunk   where names go
//   "text/<column>" part chunk   what they are
// Numbers are little-endian base-128 varints, signed ones zigzag. Reading checks every bound: a blob may be
// damaged.

struct ChunkInfo
{
    core::Box bounds{}; // EPSG:4326, to 1e-7
    std::uint32_t features = 0;
    bool operator==(const ChunkInfo&) const = default;
};

struct LevelInfo
{
    int level = 0;
    std::uint64_t vertices = 0;
    bool operator==(const LevelInfo&) const = default;
};

struct LevelIndex
{
    std::vector<LevelInfo> levels{}; // finest first
    std::vector<std::string> columns{};
    std::vector<ChunkInfo> chunks{};
    bool operator==(const LevelIndex&) const = default;

    core::Box extent() const;
    /// The coarsest level whose cells are not larger than `degrees`; nothing where even the finest is.
    std::optional<int> levelFor(double degrees) const;
};

core::Blob packIndex(const LevelIndex& index);
std::optional<LevelIndex> unpackIndex(std::span<const unsigned char> bytes);

struct LabelPlace
{
    Cell anchor{}; // level 0
    Cell lower{};  // bounds of the part that is labelled
    Cell upper{};
    ShapeKind kind = ShapeKind::Area;
    bool operator==(const LabelPlace&) const = default;
};

class PackWriter
{
public:
    void unsignedNumber(std::uint64_t value);
    void signedNumber(std::int64_t value);
    void text(std::string_view text);
    void cells(std::span<const Cell> cells, Cell& before);
    void bytes(std::span<const unsigned char> bytes)
    {
        m_blob.insert(m_blob.end(), bytes.begin(), bytes.end());
    }

    void shape(const ShapePart& part, std::span<const Cell> cells, Cell& before);
    void place(const LabelPlace& place, Cell& before);

    std::size_t size() const { return m_blob.size(); }
    std::span<const unsigned char> since(std::size_t start) const { return std::span{m_blob}.subspan(start); }
    core::Blob take() { return std::move(m_blob); }
    void clear() { m_blob.clear(); }

private:
    core::Blob m_blob{};
};

class PackReader
{
public:
    explicit PackReader(std::span<const unsigned char> bytes) : m_at(bytes.data()), m_end(m_at + bytes.size())
    {
    }

    std::uint64_t unsignedNumber();
    std::int64_t signedNumber();
    /// The next `count` cells, each as its difference to the one before; false where they are not there.
    template <class Visit>
    bool cells(std::size_t count, Cell& before, Visit&& visit);
    std::string_view text();
    LabelPlace place(Cell& before);
    /// False once something could not be read; all values are 0 from there on.
    bool good() const { return m_good; }
    std::size_t left() const { return static_cast<std::size_t>(m_end - m_at); }

private:
    const unsigned char* m_at;
    const unsigned char* m_end;
    bool m_good = true;
};

template <class Visit>
bool PackReader::cells(std::size_t count, Cell& before, Visit&& visit)
{
    // In local variables: most of what a picture needs is read here.
    const auto* at = m_at;
    const auto number = [&]() -> std::uint32_t {
        std::uint64_t value = 0;
        for (int shift = 0; at != m_end && shift < 64; shift += 7) {
            const std::uint64_t byte = *at++;
            value |= (byte & 0x7F) << shift;
            if (byte < 0x80)
                // Wraps instead of overflowing: a damaged blob may hold anything.
                return static_cast<std::uint32_t>(value >> 1) ^ static_cast<std::uint32_t>(-(value & 1));
        }
        m_good = false;
        return 0;
    };
    Cell here = before;
    for (std::size_t i = 0; i < count && m_good; ++i) {
        here.x = static_cast<std::int32_t>(static_cast<std::uint32_t>(here.x) + number());
        here.y = static_cast<std::int32_t>(static_cast<std::uint32_t>(here.y) + number());
        visit(here);
    }
    before = here;
    m_at = m_good ? at : m_end;
    return m_good;
}

/// Reads the features of one chunk of one level, one after the other, into buffers that are used again.
class ChunkReader
{
public:
    ChunkReader(std::span<const unsigned char> bytes, int level);

    /// False at the end, or where the chunk is damaged.
    bool next();
    std::int64_t fid() const { return m_fid; }
    std::span<const core::Position> positions() const { return std::span(m_positions).first(m_count); }
    std::span<const ShapePart> parts() const { return m_parts; }
    core::Box bounds() const;
    bool good() const { return m_reader.good(); }

private:
    bool readPart(Cell& before);

    PackReader m_reader;
    int m_level;
    std::uint64_t m_left = 0;
    std::int64_t m_fid = 0;
    Cell m_lower{};
    Cell m_upper{};
    std::vector<core::Position> m_positions{}; // keeps its size: clearing what is written over takes time
    std::size_t m_count = 0;
    std::vector<ShapePart> m_parts{};
};

} // namespace gis
