#include "gis/geometry/wkb.h"

#include <algorithm>
#include <optional>

namespace gis {

namespace {

using core::Blob;
using core::ErrorCode;
using core::Path;
using core::Position;

constexpr std::size_t headerBytes = 5; // byte order, type
constexpr std::size_t countBytes = 4;

std::uint32_t numberAt(std::span<const unsigned char> bytes, std::size_t at)
{
    std::uint32_t number = 0;
    std::memcpy(&number, bytes.data() + at, sizeof number);
    return number;
}

class RunFinder
{
public:
    RunFinder(std::span<unsigned char> bytes, std::vector<WkbRun>& runs) : m_bytes(bytes), m_runs(runs) {}

    bool geometry(std::optional<WkbType> member = std::nullopt)
    {
        if (m_at + headerBytes > m_bytes.size() || m_bytes[m_at] != 1)
            return false;
        const auto type = static_cast<WkbType>(numberAt(m_bytes, m_at + 1));
        if (member && type != *member)
            return false;
        m_at += headerBytes;
        switch (type) {
        case WkbType::Point:
            return coordinates(1, false);
        case WkbType::LineString:
            return counted([&](std::uint32_t count) { return coordinates(count, false); });
        case WkbType::Polygon:
            return counted([&](std::uint32_t count) { return repeat(count, [&] { return ring(); }); });
        case WkbType::MultiPoint:
            return members(WkbType::Point);
        case WkbType::MultiLineString:
            return members(WkbType::LineString);
        case WkbType::MultiPolygon:
            return members(WkbType::Polygon);
        }
        return false;
    }

    bool atEnd() const { return m_at == m_bytes.size(); }

private:
    bool members(WkbType type)
    {
        return counted([&](std::uint32_t count) { return repeat(count, [&] { return geometry(type); }); });
    }

    bool ring()
    {
        return counted([&](std::uint32_t count) { return coordinates(count, true); });
    }

    template <class Use>
    bool counted(Use&& use)
    {
        if (m_at + countBytes > m_bytes.size())
            return false;
        const auto count = numberAt(m_bytes, m_at);
        m_at += countBytes;
        return use(count);
    }

    template <class Part>
    bool repeat(std::uint32_t count, Part&& part)
    {
        for (std::uint32_t i = 0; i < count; ++i)
            if (!part())
                return false;
        return true;
    }

    bool coordinates(std::uint32_t count, bool isRing)
    {
        const auto length = std::size_t{count} * sizeof(Position);
        if (length > m_bytes.size() - m_at)
            return false;
        m_runs.push_back({m_bytes.subspan(m_at, length), isRing});
        m_at += length;
        return true;
    }

    std::span<unsigned char> m_bytes;
    std::vector<WkbRun>& m_runs;
    std::size_t m_at = 0;
};

class Writer
{
public:
    void header(WkbType type)
    {
        m_bytes.push_back(1);
        number(static_cast<std::uint32_t>(type));
    }
    void number(std::size_t value)
    {
        const auto narrow = static_cast<std::uint32_t>(value);
        append(&narrow, sizeof narrow);
    }
    void positions(const Path& path) { append(path.data(), path.size() * sizeof(Position)); }
    void path(const Path& path)
    {
        number(path.size());
        positions(path);
    }
    void polygon(const core::Polygon& polygon)
    {
        header(WkbType::Polygon);
        number(polygon.rings.size());
        for (const auto& ring : polygon.rings)
            path(ring);
    }
    void append(const void* data, std::size_t size)
    {
        const auto* first = static_cast<const unsigned char*>(data);
        m_bytes.insert(m_bytes.end(), first, first + size);
    }
    Blob take() { return std::move(m_bytes); }

private:
    Blob m_bytes{};
};

std::optional<WkbType> typeOf(std::span<const unsigned char> wkb)
{
    if (wkb.size() < headerBytes || wkb[0] != 1)
        return std::nullopt;
    const auto number = numberAt(wkb, 1);
    return number >= 1 && number <= 6 ? std::optional{static_cast<WkbType>(number)} : std::nullopt;
}

struct WriteVisitor
{
    Writer& out;

    void operator()(std::monostate) const {}
    void operator()(const Position& point) const
    {
        out.header(WkbType::Point);
        out.append(&point, sizeof point);
    }
    void operator()(const core::MultiPoint& points) const
    {
        out.header(WkbType::MultiPoint);
        out.number(points.points.size());
        for (const auto& point : points.points)
            (*this)(point);
    }
    void operator()(const core::LineString& line) const
    {
        out.header(WkbType::LineString);
        out.path(line.points);
    }
    void operator()(const core::MultiLineString& lines) const
    {
        out.header(WkbType::MultiLineString);
        out.number(lines.lines.size());
        for (const auto& line : lines.lines)
            (*this)(line);
    }
    void operator()(const core::MultiPolygon& area) const
    {
        out.header(WkbType::MultiPolygon);
        out.number(area.polygons.size());
        for (const auto& polygon : area.polygons)
            out.polygon(polygon);
    }
};

/// The polygons of Polygon or MultiPolygon bytes with whatever rings they have.
std::vector<core::Polygon> polygonsOf(std::span<unsigned char> wkb)
{
    std::vector<core::Polygon> polygons;
    std::size_t at = 0;
    const auto polygon = [&] {
        core::Polygon result;
        const auto rings = numberAt(wkb, at + headerBytes);
        at += headerBytes + countBytes;
        for (std::uint32_t r = 0; r < rings; ++r) {
            const std::size_t count = numberAt(wkb, at);
            at += countBytes;
            Path ring(count);
            std::memcpy(ring.data(), wkb.data() + at, count * sizeof(Position));
            at += count * sizeof(Position);
            result.rings.push_back(std::move(ring));
        }
        polygons.push_back(std::move(result));
    };
    if (typeOf(wkb) == WkbType::Polygon) {
        polygon();
        return polygons;
    }
    const auto count = numberAt(wkb, headerBytes);
    at = headerBytes + countBytes;
    for (std::uint32_t i = 0; i < count; ++i)
        polygon();
    return polygons;
}

bool soundRing(Path& ring, std::size_t& changed)
{
    if (!ring.empty() && ring.front() != ring.back()) {
        ring.push_back(ring.front());
        ++changed;
    }
    return ring.size() >= 4;
}

} // namespace

core::Result<void> findRuns(std::span<unsigned char> wkb, std::vector<WkbRun>& runs)
{
    runs.clear();
    RunFinder finder{wkb, runs};
    if (!finder.geometry() || !finder.atEnd())
        return core::fail(ErrorCode::InvalidGeometry);
    return {};
}

core::LayerGeometry kindOfWkb(std::span<const unsigned char> wkb)
{
    const auto type = typeOf(wkb);
    if (!type)
        return core::LayerGeometry::None;
    switch (*type) {
    case WkbType::Point:
    case WkbType::MultiPoint:
        return core::LayerGeometry::Point;
    case WkbType::LineString:
    case WkbType::MultiLineString:
        return core::LayerGeometry::Line;
    case WkbType::Polygon:
    case WkbType::MultiPolygon:
        break;
    }
    return core::LayerGeometry::Polygon;
}

void promoteToMulti(Blob& wkb)
{
    const auto type = typeOf(wkb);
    if (!type || *type >= WkbType::MultiPoint)
        return;
    Writer out;
    out.header(static_cast<WkbType>(static_cast<std::uint32_t>(*type) + 3));
    out.number(1);
    const auto prefix = out.take();
    wkb.insert(wkb.begin(), prefix.begin(), prefix.end());
}

Blob writeWkb(const core::Geometry& geometry)
{
    Writer out;
    std::visit(WriteVisitor{out}, geometry);
    return out.take();
}

Blob gpkgFromWkb(std::span<const unsigned char> wkb, const core::Box& envelope)
{
    constexpr unsigned char littleEndian = 1;
    constexpr unsigned char withEnvelope = 1 << 1;
    constexpr std::int32_t srsId = 4326;
    const bool point = typeOf(wkb) == WkbType::Point;

    Writer out;
    const unsigned char magic[] = {'G', 'P', 0,
                                   static_cast<unsigned char>(littleEndian | (point ? 0 : withEnvelope))};
    out.append(magic, sizeof magic);
    out.append(&srsId, sizeof srsId);
    if (!point)
        for (const double side : {envelope.minX, envelope.maxX, envelope.minY, envelope.maxY})
            out.append(&side, sizeof side);
    out.append(wkb.data(), wkb.size());
    return out.take();
}

std::span<const unsigned char> wkbOfGpkg(std::span<const unsigned char> blob)
{
    constexpr std::size_t withoutEnvelope = 8;
    constexpr std::size_t withEnvelope = 40;
    const auto header = blob.size() > 4 && (blob[3] & 0x0E) != 0 ? withEnvelope : withoutEnvelope;
    return blob.subspan(std::min(header, blob.size()));
}

core::Result<Blob> withSoundRings(std::span<const unsigned char> wkb, std::size_t& changed)
{
    changed = 0;
    Blob bytes{wkb.begin(), wkb.end()};
    if (kindOfWkb(bytes) != core::LayerGeometry::Polygon)
        return bytes;
    std::vector<WkbRun> runs;
    PS_TRY(findRuns(bytes, runs));

    core::MultiPolygon sound;
    for (auto& polygon : polygonsOf(bytes)) {
        core::Polygon kept;
        for (std::size_t r = 0; r < polygon.rings.size(); ++r) {
            if (soundRing(polygon.rings[r], changed))
                kept.rings.push_back(std::move(polygon.rings[r]));
            else if (++changed; r == 0)
                break;
        }
        if (!kept.rings.empty())
            sound.polygons.push_back(std::move(kept));
    }
    return writeWkb(sound);
}

} // namespace gis
