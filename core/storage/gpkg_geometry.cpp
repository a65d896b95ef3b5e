#include "core/storage/gpkg_geometry.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <sqlite3.h>

namespace core {

static_assert(std::endian::native == std::endian::little, "blobs are written as the machine has them");

namespace {

enum WkbType : std::uint32_t
{
    WkbPoint = 1,
    WkbLineString = 2,
    WkbPolygon = 3,
    WkbMultiPoint = 4,
    WkbMultiLineString = 5,
    WkbMultiPolygon = 6
};

constexpr std::int32_t srsId = 4326;

class Writer
{
public:
    explicit Writer(std::size_t size) { m_bytes.reserve(size); }

    template <class T>
    void put(T value)
    {
        const auto* begin = reinterpret_cast<const unsigned char*>(&value);
        m_bytes.insert(m_bytes.end(), begin, begin + sizeof value);
    }
    void header(WkbType type)
    {
        put<std::uint8_t>(1); // little-endian
        put<std::uint32_t>(type);
    }
    void path(const Path& points)
    {
        put(static_cast<std::uint32_t>(points.size()));
        const auto* begin = reinterpret_cast<const unsigned char*>(points.data());
        m_bytes.insert(m_bytes.end(), begin, begin + points.size() * sizeof(Position));
    }
    void operator()(std::monostate) {}
    void operator()(const Position& p)
    {
        header(WkbPoint);
        put(p.x);
        put(p.y);
    }
    void operator()(const MultiPoint& points)
    {
        header(WkbMultiPoint);
        put(static_cast<std::uint32_t>(points.points.size()));
        for (const auto& p : points.points)
            (*this)(p);
    }
    void operator()(const LineString& line)
    {
        header(WkbLineString);
        path(line.points);
    }
    void operator()(const MultiLineString& lines)
    {
        header(WkbMultiLineString);
        put(static_cast<std::uint32_t>(lines.lines.size()));
        for (const auto& line : lines.lines)
            (*this)(line);
    }
    void operator()(const MultiPolygon& area)
    {
        header(WkbMultiPolygon);
        put(static_cast<std::uint32_t>(area.polygons.size()));
        for (const auto& polygon : area.polygons) {
            header(WkbPolygon);
            put(static_cast<std::uint32_t>(polygon.rings.size()));
            for (const auto& ring : polygon.rings)
                path(ring);
        }
    }
    Blob take() { return std::move(m_bytes); }

private:
    Blob m_bytes;
};

static_assert(sizeof(Position) == 2 * sizeof(double), "paths are written in one piece");

class Reader
{
public:
    explicit Reader(std::span<const unsigned char> bytes) : m_bytes(bytes) {}

    template <class T>
    bool get(T& value)
    {
        if (m_bytes.size() - m_at < sizeof value)
            return false;
        std::memcpy(&value, m_bytes.data() + m_at, sizeof value);
        m_at += sizeof value;
        if (m_swap)
            swapBytes(value);
        return true;
    }

    void littleEndian(bool little) { m_swap = !little; }
    std::size_t left() const { return m_bytes.size() - m_at; }
    bool skip(std::size_t count)
    {
        if (left() < count)
            return false;
        m_at += count;
        return true;
    }

private:
    template <class T>
    static void swapBytes(T& value)
    {
        auto* bytes = reinterpret_cast<unsigned char*>(&value);
        for (std::size_t i = 0; i < sizeof value / 2; ++i)
            std::swap(bytes[i], bytes[sizeof value - 1 - i]);
    }

    std::span<const unsigned char> m_bytes;
    std::size_t m_at = 0;
    bool m_swap = false;
};

class WkbReader
{
public:
    explicit WkbReader(Reader reader) : m_reader(reader) {}

    Result<Geometry> read()
    {
        std::uint32_t type = 0;
        if (!header(type))
            return truncated();
        switch (type) {
        case WkbPoint: {
            Position p;
            if (!position(p))
                return truncated();
            return std::isnan(p.x) || std::isnan(p.y) ? Geometry{} : Geometry{p}; // NaN is the empty point
        }
        case WkbLineString: {
            LineString line;
            if (!path(line.points))
                return truncated();
            return line.points.empty() ? Geometry{} : Geometry{std::move(line)};
        }
        case WkbPolygon: {
            MultiPolygon area{{Polygon{}}};
            if (!polygon(area.polygons.front()))
                return truncated();
            return area.polygons.front().rings.empty() ? Geometry{} : Geometry{std::move(area)};
        }
        case WkbMultiPoint:
            return many<MultiPoint>(
                WkbPoint, [](MultiPoint & m) -> auto& { return m.points; },
                [this](Position& p) { return position(p); });
        case WkbMultiLineString:
            return many<MultiLineString>(
                WkbLineString, [](MultiLineString & m) -> auto& { return m.lines; },
                [this](LineString& l) { return path(l.points); });
        case WkbMultiPolygon:
            return many<MultiPolygon>(
                WkbPolygon, [](MultiPolygon & m) -> auto& { return m.polygons; },
                [this](Polygon& p) { return polygon(p); });
        default:
            return fail(ErrorCode::InvalidGeometry, {}, "geometry type is not supported");
        }
    }

private:
    static tl::unexpected<Error> truncated()
    {
        return fail(ErrorCode::InvalidGeometry, {}, "truncated geometry");
    }

    /// Reads byte order and type; remembers how many ordinates a position has (ISO codes and the old 2.5D
    /// flag).
    bool header(std::uint32_t& type)
    {
        std::uint8_t order = 0;
        if (!m_reader.get(order) || order > 1)
            return false;
        m_reader.littleEndian(order == 1);
        std::uint32_t code = 0;
        if (!m_reader.get(code))
            return false;
        const bool oldZ = (code & 0x80000000U) != 0;
        code &= 0x0fffffffU;
        const auto flavour = code / 1000; // 0 XY, 1 XYZ, 2 XYM, 3 XYZM
        m_ordinates = flavour == 3 ? 4 : (flavour != 0 || oldZ ? 3 : 2);
        type = code % 1000;
        return flavour <= 3;
    }

    bool position(Position& p)
    {
        return m_reader.get(p.x) && m_reader.get(p.y) && m_reader.skip((m_ordinates - 2) * sizeof(double));
    }

    bool path(Path& points)
    {
        std::uint32_t count = 0;
        if (!m_reader.get(count) || m_reader.left() / (m_ordinates * sizeof(double)) < count)
            return false;
        points.resize(count);
        for (auto& p : points)
            if (!position(p))
                return false;
        return true;
    }

    bool polygon(Polygon& polygon)
    {
        std::uint32_t count = 0;
        if (!m_reader.get(count) || m_reader.left() / sizeof(std::uint32_t) < count)
            return false;
        polygon.rings.resize(count);
        for (auto& ring : polygon.rings)
            if (!path(ring))
                return false;
        return true;
    }

    template <class Multi, class PartsOf, class ReadPart>
    Result<Geometry> many(std::uint32_t partType, PartsOf&& partsOf, ReadPart&& readPart)
    {
        constexpr std::size_t smallestPart = 5; // byte order and type
        std::uint32_t count = 0;
        if (!m_reader.get(count) || m_reader.left() / smallestPart < count)
            return truncated();
        Multi multi;
        auto& parts = partsOf(multi);
        parts.resize(count);
        for (auto& part : parts) {
            std::uint32_t type = 0;
            if (!header(type) || type != partType || !readPart(part))
                return truncated();
        }
        return parts.empty() ? Geometry{} : Geometry{std::move(multi)};
    }

    Reader m_reader;
    std::size_t m_ordinates = 2;
};

constexpr std::size_t envelopeDoubles(unsigned char flags)
{
    constexpr std::size_t sizes[] = {0, 4, 6, 6, 8};
    const auto kind = static_cast<std::size_t>((flags >> 1U) & 7U);
    return kind < 5 ? sizes[kind] : 99;
}

/// Splits a blob; nothing where it is not a GeoPackage geometry.
struct Parts
{
    std::optional<Box> envelope{};
    bool empty = false;
    std::span<const unsigned char> wkb{};
};

std::optional<Parts> split(std::span<const unsigned char> bytes)
{
    if (bytes.size() < 8 || bytes[0] != 'G' || bytes[1] != 'P')
        return std::nullopt;
    const auto flags = bytes[3];
    const auto doubles = envelopeDoubles(flags);
    if (doubles == 99 || bytes.size() < 8 + doubles * sizeof(double))
        return std::nullopt;
    Parts parts;
    parts.empty = (flags & 0x10U) != 0;
    parts.wkb = bytes.subspan(8 + doubles * sizeof(double));
    if (doubles >= 4) {
        Reader reader{bytes.subspan(8)};
        reader.littleEndian((flags & 1U) != 0);
        Box box;
        if (reader.get(box.minX) && reader.get(box.maxX) && reader.get(box.minY) && reader.get(box.maxY) &&
            !box.empty())
            parts.envelope = box;
    }
    return parts;
}

void extentFunction(sqlite3_context* context, int, sqlite3_value** arguments)
{
    const auto* data = static_cast<const unsigned char*>(sqlite3_value_blob(arguments[0]));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(arguments[0]));
    const auto which = reinterpret_cast<std::intptr_t>(sqlite3_user_data(context));
    const auto box = gpkgEnvelope({data, data != nullptr ? size : 0});
    if (which == 4)
        sqlite3_result_int(context, box ? 0 : 1);
    else if (!box)
        sqlite3_result_null(context);
    else
        sqlite3_result_double(context, which == 0   ? box->minX
                                       : which == 1 ? box->maxX
                                       : which == 2 ? box->minY
                                                    : box->maxY);
}

} // namespace

Blob writeGpkgGeometry(const Geometry& geometry)
{
    if (isEmpty(geometry))
        return {};
    const bool point = std::holds_alternative<Position>(geometry);
    Writer writer{64 + vertexCount(geometry) * sizeof(Position)};
    writer.put<std::uint8_t>('G');
    writer.put<std::uint8_t>('P');
    writer.put<std::uint8_t>(0);             // version 1
    writer.put<std::uint8_t>(point ? 1 : 3); // little-endian; with an XY envelope but for points
    writer.put<std::int32_t>(srsId);
    if (!point) {
        const auto box = boundsOf(geometry);
        writer.put(box.minX);
        writer.put(box.maxX);
        writer.put(box.minY);
        writer.put(box.maxY);
    }
    std::visit(writer, geometry);
    return writer.take();
}

Result<Geometry> readWkb(std::span<const unsigned char> bytes)
{
    return WkbReader{Reader{bytes}}.read();
}

Result<Geometry> readGpkgGeometry(std::span<const unsigned char> bytes)
{
    if (bytes.empty())
        return Geometry{};
    const auto parts = split(bytes);
    if (!parts)
        return fail(ErrorCode::InvalidGeometry, {}, "not a GeoPackage geometry");
    if (parts->empty)
        return Geometry{};
    return readWkb(parts->wkb);
}

std::optional<Box> gpkgEnvelope(std::span<const unsigned char> bytes)
{
    const auto parts = split(bytes);
    if (!parts || parts->empty)
        return std::nullopt;
    if (parts->envelope)
        return parts->envelope;
    const auto geometry = readWkb(parts->wkb);
    if (!geometry || isEmpty(*geometry))
        return std::nullopt;
    return boundsOf(*geometry);
}

void registerGpkgFunctions(sqlite3* handle)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const char* names[] = {"ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY", "ST_IsEmpty"};
    for (std::intptr_t i = 0; i < 5; ++i)
        sqlite3_create_function(handle, names[i], 1, flags, reinterpret_cast<void*>(i), extentFunction,
                                nullptr, nullptr);
}

} // namespace core
