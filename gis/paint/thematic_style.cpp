#include "gis/paint/thematic_style.h"

#include "core/base/translate.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace gis {

namespace {

const QColor unknownGrey{QStringLiteral("#d9d9d9")};

std::vector<QColor> colorsOf(std::initializer_list<const char*> names)
{
    std::vector<QColor> colors;
    for (const auto* name : names)
        colors.emplace_back(QLatin1String(name));
    return colors;
}

QColor between(const QColor& from, const QColor& to, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

SymbolClass unknownClass(const Style& base, core::LayerGeometry geometry)
{
    SymbolClass none;
    none.title = PS_TEXT("Style", "tidak ada data");
    none.values = {""};
    none.symbol = colored(base.symbol, geometry, unknownGrey);
    if (geometry == core::LayerGeometry::Polygon) {
        none.symbol.fill.color = QColor(QStringLiteral("#f7f7f7"));
        none.symbol.fill.hatch = Hatch::Forward;
        none.symbol.fill.hatchColor = QColor(QStringLiteral("#9a9a9a"));
    }
    return none;
}

Style classedStyle(const Style& base, core::LayerGeometry geometry, const std::string& field)
{
    auto style = base;
    style.classField = field;
    style.classes.clear();
    style.method.clear();
    style.othersShown = true;
    style.symbol = colored(base.symbol, geometry, unknownGrey);
    return style;
}

} // namespace

std::vector<QColor> ColorRamp::colors(int count) const
{
    std::vector<QColor> colors;
    for (int i = 0; i < count; ++i) {
        const double place = count == 1 ? static_cast<double>(anchors.size() - 1) / 2.0
                                        : static_cast<double>(i) * static_cast<double>(anchors.size() - 1) /
                                              static_cast<double>(count - 1);
        const auto below = std::min(static_cast<std::size_t>(place), anchors.size() - 2);
        colors.push_back(between(anchors[below], anchors[below + 1], place - static_cast<double>(below)));
    }
    return colors;
}

const std::vector<ColorRamp>& colorRamps()
{
    // Five steps each after ColorBrewer's, moved until all are CIEDE2000 15 apart for everybody.
    static const std::vector<ColorRamp> ramps{
        {"blue", PS_TEXT("Style", "Biru"), colorsOf({"#fff9e3", "#c7d6e3", "#5cb1e5", "#367eb4", "#034e94"})},
        {"orange", PS_TEXT("Style", "Kuning ke cokelat"),
         colorsOf({"#fbfff1", "#f6d7a0", "#ff9a07", "#cf580a", "#932d00"})},
        {"green", PS_TEXT("Style", "Kuning ke biru tua"),
         colorsOf({"#ffffc7", "#b4d5c6", "#44b6c3", "#2e7eb5", "#253494"})},
        {"purple", PS_TEXT("Style", "Ungu"),
         colorsOf({"#f0ffec", "#d9cde0", "#9f9ac9", "#7367af", "#4a2087"})},
    };
    return ramps;
}

const std::vector<QColor>& categoryColors()
{
    static const auto colors =
        colorsOf({"#0066ab", "#e59e09", "#019c6e", "#ad7c9f", "#4bbdfc", "#c65902", "#fff763"});
    return colors;
}

Symbol colored(const Symbol& base, core::LayerGeometry geometry, const QColor& color)
{
    auto symbol = base;
    if (geometry == core::LayerGeometry::Polygon)
        symbol.fill = Fill{color};
    else if (geometry == core::LayerGeometry::Line)
        symbol.stroke.color = color;
    else
        symbol.marker.color = color;
    return symbol;
}

Style graduatedStyle(const Style& base, core::LayerGeometry geometry, const std::string& field,
                     std::span<const double> edges, const ColorRamp& ramp, core::ClassMethod method)
{
    auto style = classedStyle(base, geometry, field);
    style.method = core::methodName(method);
    const auto count = edges.size() < 2 ? 0 : edges.size() - 1;
    const auto colors = ramp.colors(static_cast<int>(count));
    for (std::size_t i = 0; i < count; ++i) {
        SymbolClass one;
        one.from = edges[i];
        one.to = edges[i + 1];
        one.closed = i + 1 == count;
        one.symbol = colored(base.symbol, geometry, colors[i]);
        style.classes.push_back(std::move(one));
    }
    style.classes.push_back(unknownClass(base, geometry));
    return style;
}

Style categorisedStyle(const Style& base, core::LayerGeometry geometry, const std::string& field,
                       std::span<const std::string> values)
{
    auto style = classedStyle(base, geometry, field);
    const auto& colors = categoryColors();
    std::size_t i = 0;
    for (const auto& value : values) {
        if (value.empty() || i == mostCategories)
            continue;
        SymbolClass one;
        one.values = {value};
        one.symbol = colored(base.symbol, geometry, colors[i % colors.size()]);
        if (i >= colors.size()) {
            one.symbol.fill.hatch = Hatch::Forward;
            one.symbol.fill.hatchColor = Qt::white;
            one.symbol.fill.hatchWidth = 0.4;
            one.symbol.stroke.dashes =
                geometry == core::LayerGeometry::Line ? std::vector{2.0, 1.0} : one.symbol.stroke.dashes;
            one.symbol.marker.shape = "square";
        }
        style.classes.push_back(std::move(one));
        ++i;
    }
    style.classes.push_back(unknownClass(base, geometry));
    return style;
}

std::optional<double> numberIn(std::string_view text)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace gis
