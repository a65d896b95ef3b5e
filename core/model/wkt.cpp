#include "core/model/wkt.h"

#include <cctype>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace core {

namespace {

class WktReader
{
public:
    explicit WktReader(std::string_view text) : m_text(text) {}

    Result<Geometry> read()
    {
        const auto kind = word();
        auto flavour = word(); // Z, M, ZM, or EMPTY
        if (flavour == "Z" || flavour == "M" || flavour == "ZM")
            flavour = word();
        if (flavour == "EMPTY")
            return end(Geometry{});
        if (!flavour.empty())
            return error("unexpected word");
        if (kind == "POINT") {
            PS_LET(const auto points, path());
            if (points.size() != 1)
                return error("a point has one position");
            return end(Geometry{points.front()});
        }
        if (kind == "LINESTRING") {
            PS_LET(auto points, path());
            if (points.size() < 2)
                return error("a line needs two positions");
            return end(Geometry{LineString{std::move(points)}});
        }
        if (kind == "MULTIPOINT") {
            PS_LET(auto points, multiPoint());
            return end(Geometry{MultiPoint{std::move(points)}});
        }
        if (kind == "MULTILINESTRING") {
            PS_LET(auto paths, pathList());
            MultiLineString lines;
            for (auto& p : paths) {
                if (p.size() < 2)
                    return error("a line needs two positions");
                lines.lines.push_back({std::move(p)});
            }
            return end(Geometry{std::move(lines)});
        }
        if (kind == "POLYGON") {
            PS_LET(auto polygon, this->polygon());
            return end(Geometry{MultiPolygon{{std::move(polygon)}}});
        }
        if (kind == "MULTIPOLYGON") {
            MultiPolygon area;
            PS_TRY(list([&]() -> Result<void> {
                PS_LET(auto polygon, this->polygon());
                area.polygons.push_back(std::move(polygon));
                return {};
            }));
            return end(Geometry{std::move(area)});
        }
        return error("unknown geometry type");
    }

private:
    tl::unexpected<Error> error(std::string_view what) const
    {
        return fail(ErrorCode::InvalidGeometry, std::string{m_text.substr(0, 80)},
                    fmt::format("{} at character {}", what, m_at + 1));
    }

    Result<Geometry> end(Geometry geometry)
    {
        skip();
        if (m_at != m_text.size())
            return error("text after the geometry");
        return geometry;
    }

    void skip()
    {
        while (m_at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_at])) != 0)
            ++m_at;
    }

    bool take(char c)
    {
        skip();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    std::string word()
    {
        skip();
        std::string upper;
        while (m_at < m_text.size() && std::isalpha(static_cast<unsigned char>(m_text[m_at])) != 0)
            upper += static_cast<char>(std::toupper(static_cast<unsigned char>(m_text[m_at++])));
        return upper;
    }

    template <class Item>
    Result<void> list(Item&& item)
    {
        if (!take('('))
            return error("expected (");
        do {
            PS_TRY(item());
        } while (take(','));
        if (!take(')'))
            return error("expected )");
        return {};
    }

    Result<double> number()
    {
        skip();
        double value = 0.0;
        const auto* begin = m_text.data() + m_at;
        const auto* stop = m_text.data() + m_text.size();
        if (begin != stop && *begin == '+')
            ++begin;
        const auto [at, code] = std::from_chars(begin, stop, value);
        if (code != std::errc{} || !std::isfinite(value))
            return error("expected a number");
        m_at = static_cast<std::size_t>(at - m_text.data());
        return value;
    }

    bool atNumber()
    {
        skip();
        return m_at < m_text.size() && m_text[m_at] != ',' && m_text[m_at] != ')';
    }

    Result<Position> position()
    {
        Position p;
        PS_LET(p.x, number());
        PS_LET(p.y, number());
        for (int extra = 0; extra < 2 && atNumber(); ++extra) // Z and M
            PS_TRY(number());
        return p;
    }

    Result<Path> path()
    {
        Path points;
        PS_TRY(list([&]() -> Result<void> {
            PS_LET(const auto p, position());
            points.push_back(p);
            return {};
        }));
        return points;
    }

    /// Both MULTIPOINT((1 2),(3 4)) and the older MULTIPOINT(1 2, 3 4).
    Result<Path> multiPoint()
    {
        Path points;
        PS_TRY(list([&]() -> Result<void> {
            const bool bracket = take('(');
            PS_LET(const auto p, position());
            if (bracket && !take(')'))
                return error("expected )");
            points.push_back(p);
            return {};
        }));
        return points;
    }

    Result<std::vector<Path>> pathList()
    {
        std::vector<Path> paths;
        PS_TRY(list([&]() -> Result<void> {
            PS_LET(auto p, path());
            paths.push_back(std::move(p));
            return {};
        }));
        return paths;
    }

    Result<Polygon> polygon()
    {
        PS_LET(auto rings, pathList());
        for (const auto& ring : rings) {
            if (ring.size() < 4)
                return error("a ring needs four positions");
            if (ring.front() != ring.back())
                return error("a ring that is not closed");
        }
        return Polygon{std::move(rings)};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

std::string pathText(const Path& path)
{
    std::string text = "(";
    for (const auto& p : path)
        text += fmt::format("{}{} {}", text.size() > 1 ? "," : "", p.x, p.y);
    return text + ")";
}

template <class Items, class Text>
std::string listText(const Items& items, Text&& textOf)
{
    std::string text = "(";
    for (const auto& item : items)
        text += (text.size() > 1 ? "," : "") + textOf(item);
    return text + ")";
}

std::string polygonText(const Polygon& polygon)
{
    return listText(polygon.rings, pathText);
}

} // namespace

Result<Geometry> readWkt(std::string_view text)
{
    return WktReader{text}.read();
}

std::string writeWkt(const Geometry& geometry)
{
    struct Writer
    {
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(const Position& p) const { return fmt::format("POINT({} {})", p.x, p.y); }
        std::string operator()(const MultiPoint& points) const
        {
            return "MULTIPOINT" + listText(points.points, [](const Position& p) { return pathText({p}); });
        }
        std::string operator()(const LineString& line) const { return "LINESTRING" + pathText(line.points); }
        std::string operator()(const MultiLineString& lines) const
        {
            return "MULTILINESTRING" +
                   listText(lines.lines, [](const LineString& l) { return pathText(l.points); });
        }
        std::string operator()(const MultiPolygon& area) const
        {
            return "MULTIPOLYGON" + listText(area.polygons, polygonText);
        }
    };
    return std::visit(Writer{}, geometry);
}

} // namespace core
