#include "gis/paint/area_raster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <mutex>

namespace gis {

namespace {

constexpr std::size_t mostClasses = 24;  // each has a picture of its own
constexpr double mostPixels = 8'000'000; // of a strip
/// Where no outline hides it, a fill reaches this far over its edge: levels may part neighbours by a fraction
/// of a pixel where three meet.
constexpr float seamWidth = 1.0F;

constexpr std::uint32_t divided(std::uint32_t product) // by 255, rounded
{
    return (product + 128 + ((product + 128) >> 8)) >> 8;
}

std::uint8_t shadeOf(float coverage)
{
    return static_cast<std::uint8_t>(std::min(coverage, 1.0F) * 255.0F + 0.5F);
}

/// What both leave free stays free.
std::uint8_t united(std::uint8_t a, std::uint8_t b)
{
    return static_cast<std::uint8_t>(a + divided((255U - a) * b));
}

/// A premultiplied pixel times share / 255, two channels at a time.
QRgb times(QRgb pixel, std::uint32_t share)
{
    constexpr std::uint32_t even = 0x00FF00FF;
    const auto scaled = [&](std::uint32_t pair) {
        const auto product = pair * share + 0x00800080;
        return ((product + ((product >> 8) & even)) >> 8) & even;
    };
    return scaled(pixel & even) | (scaled((pixel >> 8) & even) << 8);
}

/// The colour at each coverage, premultiplied.
std::array<QRgb, 256> shadesOf(const QColor& color)
{
    std::array<QRgb, 256> shades{};
    const QRgb full = qPremultiply(color.rgba());
    for (std::uint32_t i = 0; i < shades.size(); ++i)
        shades[i] = times(full, i);
    return shades;
}

float twiceArea(std::span<const Pixel> ring)
{
    float area = 0.0F;
    const auto origin = ring[0];
    float beforeX = ring.back().x - origin.x;
    float beforeY = ring.back().y - origin.y;
    for (const auto p : ring) {
        const float x = p.x - origin.x;
        const float y = p.y - origin.y;
        area += beforeX * y - x * beforeY;
        beforeX = x;
        beforeY = y;
    }
    return area;
}

/// `visit(i)` for each shade that is not 0.
template <class Visit>
void forEachShade(const std::vector<std::uint8_t>& mask, Visit&& visit)
{
    std::size_t i = 0;
    for (; i + 8 <= mask.size(); i += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, mask.data() + i, 8);
        if (eight == 0)
            continue;
        for (std::size_t k = i; k < i + 8; ++k)
            if (mask[k] != 0)
                visit(k);
    }
    for (; i < mask.size(); ++i)
        if (mask[i] != 0)
            visit(i);
}

bool suitsSymbol(const Symbol& symbol, const PaintDevice& device)
{
    return symbol.fill.hatch == Hatch::None &&
           (!symbol.stroke.visible() ||
            (symbol.stroke.dashes.empty() &&
             symbol.stroke.width * device.pixelsPerMillimetre <= LineSum::widest));
}

} // namespace

/// What one symbol draws in the strip.
struct AreaRaster::Sheet
{
    const SymbolPens* pens = nullptr;
    std::size_t place = 0; // among the style's classes
    float strokeWidth = 0.0F;
    bool filled = false;
    bool seamed = false;
    CoverageSum fill{};
    Mask seam{};
    Mask stroke{};
};

/// What is needed again for each strip. Memory that is new costs more than all that is drawn into it on a
/// small map, so it is kept for the next strip, on whatever thread.
struct AreaRaster::Tools
{
    LineSum lines{};           // outlines of the feature at hand
    std::vector<Pixel> ring{}; // in the strip's pixels
    std::unique_ptr<Sheet> sheet{};
    std::vector<QRgb> pixels{};

    static std::unique_ptr<Tools> take();
    static void keep(std::unique_ptr<Tools> tools);

private:
    struct Shelf
    {
        std::mutex mutex{};
        std::vector<std::unique_ptr<Tools>> tools{};
    };
    static Shelf& shelf()
    {
        static Shelf shelf;
        return shelf;
    }
};

std::unique_ptr<AreaRaster::Tools> AreaRaster::Tools::take()
{
    const std::lock_guard lock(shelf().mutex);
    auto& tools = shelf().tools;
    if (tools.empty())
        return std::make_unique<Tools>();
    auto one = std::move(tools.back());
    tools.pop_back();
    return one;
}

void AreaRaster::Tools::keep(std::unique_ptr<Tools> tools)
{
    constexpr std::size_t most = 4; // more threads than that seldom paint at once
    const std::lock_guard lock(shelf().mutex);
    if (shelf().tools.size() < most)
        shelf().tools.push_back(std::move(tools));
}

bool AreaRaster::suits(const Style& style, const PaintDevice& device, const QRectF& strip)
{
    return device.raster && device.aligned && style.classes.size() <= mostClasses &&
           strip.width() * strip.height() <= mostPixels && suitsSymbol(style.symbol, device) &&
           std::all_of(style.classes.begin(), style.classes.end(),
                       [&](const auto& one) { return suitsSymbol(one.symbol, device); });
}

AreaRaster::AreaRaster(const Style& style, const QRect& strip, const PaintDevice& device)
    : m_style(style), m_strip(strip), m_device(device), m_tools(Tools::take())
{
}

AreaRaster::~AreaRaster()
{
    if (!m_sheets.empty())
        m_tools->sheet = std::move(m_sheets.front());
    Tools::keep(std::move(m_tools));
}

AreaRaster::Sheet& AreaRaster::sheetOf(const SymbolPens& pens)
{
    for (const auto& sheet : m_sheets)
        if (sheet->pens == &pens)
            return *sheet;
    auto& sheet =
        *m_sheets.emplace_back(m_tools->sheet ? std::move(m_tools->sheet) : std::make_unique<Sheet>());
    const auto& symbol = *pens.symbol;
    sheet.place = 0;
    sheet.strokeWidth = 0.0F;
    sheet.pens = &pens;
    for (std::size_t i = 0; i < m_style.classes.size(); ++i)
        if (&m_style.classes[i].symbol == &symbol)
            sheet.place = i + 1;
    if (symbol.stroke.visible())
        sheet.strokeWidth = static_cast<float>(symbol.stroke.width * m_device.pixelsPerMillimetre);
    sheet.filled = symbol.fill.color.alpha() > 0;
    sheet.seamed = sheet.filled && !pens.strokeWithFill;
    const auto pixels =
        static_cast<std::size_t>(m_strip.width()) * static_cast<std::size_t>(m_strip.height());
    if (sheet.filled)
        sheet.fill.resize(m_strip.width(), m_strip.height());
    sheet.seam.assign(sheet.seamed ? pixels : 0, 0);
    sheet.stroke.assign(pixels, 0);
    if (m_sheets.size() == 1)
        m_tools->lines.resize(m_strip.width(), m_strip.height());
    return sheet;
}

void AreaRaster::add(const PixelShape& shape, const SymbolPens& pens)
{
    auto& sheet = sheetOf(pens);
    addAreas(shape, sheet.filled ? &sheet.fill : nullptr, sheet.seamed ? seamWidth : sheet.strokeWidth);
    layOver(sheet.seamed ? sheet.seam : sheet.stroke);
    if (sheet.seamed && sheet.strokeWidth > 0.0F) {
        addAreas(shape, nullptr, sheet.strokeWidth);
        layOver(sheet.stroke);
    }
    for (const auto& part : shape.parts())
        if (part.kind == ShapeKind::Dot)
            addDot(shape.points(part)[0], sheet.stroke);
}

/// Shells count positive and holes negative, whichever way round they run.
void AreaRaster::addAreas(const PixelShape& shape, CoverageSum* fill, float width)
{
    for (const auto& part : shape.parts()) {
        if (part.kind != ShapeKind::Area || !toStrip(shape.points(part), width))
            continue;
        const auto& ring = m_tools->ring;
        if (fill)
            fill->addRing(ring, (twiceArea(ring) < 0.0F) != part.hole);
        if (width > 0.0F)
            m_tools->lines.addRing(ring, width);
    }
}

/// Into the ring, without repetitions; false where nothing of it can be seen in the strip.
bool AreaRaster::toStrip(std::span<const QPointF> points, float reach)
{
    constexpr float same = 1.0F / 256.0F;
    const QPointF corner = m_strip.topLeft();
    const auto width = static_cast<float>(m_strip.width());
    const auto height = static_cast<float>(m_strip.height());
    Pixel lower{width + reach, height + reach};
    Pixel upper{-reach, -reach};
    auto& ring = m_tools->ring;
    ring.resize(points.size());
    Pixel* next = ring.data();
    Pixel before{-1e9F, -1e9F};
    for (const auto& point : points) {
        const Pixel here{static_cast<float>(point.x() - corner.x()),
                         static_cast<float>(point.y() - corner.y())};
        lower = {std::min(lower.x, here.x), std::min(lower.y, here.y)};
        upper = {std::max(upper.x, here.x), std::max(upper.y, here.y)};
        if (std::abs(here.x - before.x) < same && std::abs(here.y - before.y) < same)
            continue;
        *next++ = here;
        before = here;
    }
    ring.resize(static_cast<std::size_t>(next - ring.data()));
    return lower.y < height + reach && upper.y > -reach && lower.x < width + reach && upper.x > -reach;
}

/// An area too small for the level: one pixel of what would be seen of it.
void AreaRaster::addDot(QPointF place, Mask& mask)
{
    const auto x = static_cast<float>(place.x() - m_strip.left());
    const auto y = static_cast<float>(place.y() - m_strip.top());
    m_tools->lines.addRing(std::array{Pixel{x - 0.25F, y}, Pixel{x + 0.25F, y}},
                           1.0F); // there and back: a pixel's worth
    layOver(mask);
}

/// One feature's outlines over those before it, as if each were painted for itself.
void AreaRaster::layOver(Mask& mask)
{
    const auto width = static_cast<std::size_t>(m_strip.width());
    m_tools->lines.drain([&](int x, int y, float coverage) {
        auto& shade = mask[static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x)];
        shade = united(shade, shadeOf(coverage));
    });
}

QImage AreaRaster::picture()
{
    if (m_sheets.empty())
        return {};
    std::sort(m_sheets.begin(), m_sheets.end(),
              [](const auto& a, const auto& b) { return a->place < b->place; });
    const auto width = static_cast<std::size_t>(m_strip.width());
    m_tools->pixels.assign(width * static_cast<std::size_t>(m_strip.height()), 0);
    QImage image(reinterpret_cast<uchar*>(m_tools->pixels.data()), m_strip.width(), m_strip.height(),
                 static_cast<qsizetype>(width * sizeof(QRgb)), QImage::Format_ARGB32_Premultiplied);
    Mask covered(m_sheets.size() > 1
                     ? static_cast<std::size_t>(image.width()) * static_cast<std::size_t>(image.height())
                     : 0);
    for (auto& sheet : m_sheets)
        paintFill(*sheet, covered);
    for (const auto& sheet : m_sheets)
        paintOutline(*sheet);
    return image;
}

/// Fills of several classes share a pixel by how much of it each covers.
void AreaRaster::paintFill(Sheet& sheet, Mask& covered)
{
    if (!sheet.filled)
        return;
    const auto shades = shadesOf(sheet.pens->symbol->fill.color);
    auto* pixels = m_tools->pixels.data();
    const auto width = static_cast<std::size_t>(m_strip.width());
    const auto paint = [&](std::size_t at, std::uint8_t shade) {
        const std::uint32_t room = 255U - shade;
        if (covered[at] > room) {
            pixels[at] = times(pixels[at], room * 255U / covered[at]);
            covered[at] = static_cast<std::uint8_t>(room);
        }
        pixels[at] += shades[shade];
        covered[at] = static_cast<std::uint8_t>(covered[at] + shade);
    };
    sheet.fill.drain([&](int y, int begin, int end, float coverage) {
        const auto row = static_cast<std::size_t>(y) * width;
        const auto first = row + static_cast<std::size_t>(begin);
        const auto last = row + static_cast<std::size_t>(end);
        const auto shade = shadeOf(std::abs(coverage));
        if (sheet.seamed)
            for (auto at = first; at < last; ++at)
                sheet.seam[at] = united(sheet.seam[at], shade);
        else if (covered.empty())
            std::fill(pixels + first, pixels + last, shades[shade]);
        else
            for (auto at = first; at < last; ++at)
                paint(at, shade);
    });
    if (sheet.seamed)
        forEachShade(sheet.seam, [&](std::size_t at) {
            if (covered.empty())
                pixels[at] = shades[sheet.seam[at]];
            else
                paint(at, sheet.seam[at]);
        });
}

void AreaRaster::paintOutline(const Sheet& sheet)
{
    const auto& symbol = *sheet.pens->symbol;
    const auto shades = shadesOf(symbol.stroke.visible() ? symbol.stroke.color : symbol.fill.color);
    auto* pixels = m_tools->pixels.data();
    forEachShade(sheet.stroke, [&](std::size_t at) {
        const QRgb shade = shades[sheet.stroke[at]];
        pixels[at] = shade + times(pixels[at], 255U - static_cast<std::uint32_t>(qAlpha(shade)));
    });
}

} // namespace gis
