#include "gis/paint/style.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <sstream>

namespace gis {

namespace {

using nlohmann::json;

/// Thrown inside this file only: the name of the member that cannot be.
struct BadMember
{
    std::string name{};
};

constexpr std::array hatchNames{
    std::pair{Hatch::None, "none"},         std::pair{Hatch::Horizontal, "horizontal"},
    std::pair{Hatch::Vertical, "vertical"}, std::pair{Hatch::Forward, "forward"},
    std::pair{Hatch::Backward, "backward"}, std::pair{Hatch::Cross, "cross"},
    std::pair{Hatch::Dots, "dots"},
};

void onlyMembers(const json& object, const std::string& where, std::initializer_list<std::string_view> known)
{
    if (!object.is_object())
        throw BadMember{where};
    for (const auto& [name, value] : object.items())
        if (std::find(known.begin(), known.end(), name) == known.end())
            throw BadMember{where + "." + name};
}

template <class T>
void read(const json& object, const char* name, T& target)
{
    if (const auto found = object.find(name); found != object.end()) {
        try {
            target = found->get<T>();
        } catch (const json::exception&) {
            throw BadMember{name};
        }
    }
}

void readNumber(const json& object, const char* name, double& target)
{
    read(object, name, target);
    if (!std::isfinite(target) || target < 0.0)
        throw BadMember{name};
}

void readColor(const json& object, const char* name, QColor& target)
{
    std::string text;
    read(object, name, text);
    if (text.empty())
        return;
    const QColor color(QString::fromStdString(text));
    if (!color.isValid())
        throw BadMember{name};
    target = color;
}

Stroke readStroke(const json& object, const std::string& where)
{
    onlyMembers(object, where, {"color", "width", "dashes"});
    Stroke stroke;
    readColor(object, "color", stroke.color);
    readNumber(object, "width", stroke.width);
    read(object, "dashes", stroke.dashes);
    for (const double dash : stroke.dashes)
        if (!(dash > 0.0))
            throw BadMember{where + ".dashes"};
    return stroke;
}

Fill readFill(const json& object)
{
    onlyMembers(object, "fill", {"color", "hatch", "hatchColor", "hatchSpacing", "hatchWidth"});
    Fill fill;
    readColor(object, "color", fill.color);
    std::string hatch = "none";
    read(object, "hatch", hatch);
    const auto found = std::find_if(hatchNames.begin(), hatchNames.end(),
                                    [&](const auto& one) { return one.second == hatch; });
    if (found == hatchNames.end())
        throw BadMember{"fill.hatch"};
    fill.hatch = found->first;
    readColor(object, "hatchColor", fill.hatchColor);
    readNumber(object, "hatchSpacing", fill.hatchSpacing);
    readNumber(object, "hatchWidth", fill.hatchWidth);
    return fill;
}

Marker readMarker(const json& object)
{
    onlyMembers(object, "marker", {"shape", "size", "color", "outline"});
    Marker marker;
    read(object, "shape", marker.shape);
    readNumber(object, "size", marker.size);
    readColor(object, "color", marker.color);
    if (object.contains("outline"))
        marker.outline = readStroke(object["outline"], "marker.outline");
    return marker;
}

Symbol readSymbol(const json& object, const std::string& where)
{
    onlyMembers(object, where, {"fill", "stroke", "casing", "marker"});
    Symbol symbol;
    if (object.contains("fill"))
        symbol.fill = readFill(object["fill"]);
    if (object.contains("stroke"))
        symbol.stroke = readStroke(object["stroke"], "stroke");
    if (object.contains("casing"))
        symbol.casing = readStroke(object["casing"], "casing");
    if (object.contains("marker"))
        symbol.marker = readMarker(object["marker"]);
    return symbol;
}

SymbolClass readClass(const json& object)
{
    onlyMembers(object, "classes", {"title", "values", "from", "to", "closed", "symbol", "maxScale"});
    SymbolClass one;
    read(object, "title", one.title);
    read(object, "values", one.values);
    if (object.contains("from"))
        read(object, "from", one.from.emplace());
    if (object.contains("to"))
        read(object, "to", one.to.emplace());
    read(object, "closed", one.closed);
    if (object.contains("symbol"))
        one.symbol = readSymbol(object["symbol"], "symbol");
    readNumber(object, "maxScale", one.maxScale);
    return one;
}

LabelStyle readLabel(const json& object)
{
    onlyMembers(object, "label",
                {"field", "family", "size", "bold", "italic", "capitals", "spacing", "color", "haloColor",
                 "haloWidth", "priority", "room", "minScale", "maxScale"});
    LabelStyle label;
    read(object, "field", label.field);
    read(object, "family", label.family);
    readNumber(object, "size", label.size);
    read(object, "bold", label.bold);
    read(object, "italic", label.italic);
    read(object, "capitals", label.capitals);
    readNumber(object, "spacing", label.spacing);
    readColor(object, "color", label.color);
    readColor(object, "haloColor", label.haloColor);
    readNumber(object, "haloWidth", label.haloWidth);
    read(object, "priority", label.priority);
    readNumber(object, "room", label.room);
    readNumber(object, "minScale", label.minScale);
    readNumber(object, "maxScale", label.maxScale);
    return label;
}

Style readStyle(const json& object)
{
    onlyMembers(object, "style",
                {"title", "symbol", "classField", "classes", "method", "othersShown", "label", "minScale",
                 "maxScale", "fullScale"});
    Style style;
    read(object, "title", style.title);
    if (object.contains("symbol"))
        style.symbol = readSymbol(object["symbol"], "symbol");
    read(object, "classField", style.classField);
    if (object.contains("classes"))
        for (const auto& one : object["classes"])
            style.classes.push_back(readClass(one));
    read(object, "method", style.method);
    read(object, "othersShown", style.othersShown);
    if (object.contains("label"))
        style.label = readLabel(object["label"]);
    readNumber(object, "minScale", style.minScale);
    readNumber(object, "maxScale", style.maxScale);
    readNumber(object, "fullScale", style.fullScale);
    return style;
}

std::string nameOf(const QColor& color)
{
    return color.name(color.alpha() == 255 ? QColor::HexRgb : QColor::HexArgb).toStdString();
}

json toJson(const Stroke& stroke)
{
    json object{{"width", stroke.width}};
    if (stroke.color.isValid())
        object["color"] = nameOf(stroke.color);
    if (!stroke.dashes.empty())
        object["dashes"] = stroke.dashes;
    return object;
}

json toJson(const Fill& fill)
{
    json object{{"color", nameOf(fill.color)}};
    if (fill.hatch == Hatch::None)
        return object;
    for (const auto& [hatch, name] : hatchNames)
        if (hatch == fill.hatch)
            object["hatch"] = name;
    if (fill.hatchColor.isValid())
        object["hatchColor"] = nameOf(fill.hatchColor);
    object["hatchSpacing"] = fill.hatchSpacing;
    object["hatchWidth"] = fill.hatchWidth;
    return object;
}

json toJson(const Symbol& symbol)
{
    json marker{{"shape", symbol.marker.shape}, {"size", symbol.marker.size}};
    if (symbol.marker.color.isValid())
        marker["color"] = nameOf(symbol.marker.color);
    marker["outline"] = toJson(symbol.marker.outline);
    return {{"fill", toJson(symbol.fill)},
            {"stroke", toJson(symbol.stroke)},
            {"casing", toJson(symbol.casing)},
            {"marker", std::move(marker)}};
}

json toJson(const SymbolClass& one)
{
    json object{{"title", one.title},
                {"values", one.values},
                {"symbol", toJson(one.symbol)},
                {"maxScale", one.maxScale}};
    if (one.from)
        object["from"] = *one.from;
    if (one.to)
        object["to"] = *one.to;
    if (one.closed)
        object["closed"] = true;
    return object;
}

json toJson(const LabelStyle& label)
{
    return {{"field", label.field},
            {"family", label.family},
            {"size", label.size},
            {"bold", label.bold},
            {"italic", label.italic},
            {"capitals", label.capitals},
            {"spacing", label.spacing},
            {"color", nameOf(label.color)},
            {"haloColor", nameOf(label.haloColor)},
            {"haloWidth", label.haloWidth},
            {"priority", label.priority},
            {"room", label.room},
            {"minScale", label.minScale},
            {"maxScale", label.maxScale}};
}

/// Land in warm paper white with grey borders and dots: what is shown where nothing better is known.
Style plainStyle()
{
    Style style;
    style.symbol.fill.color = QColor(QStringLiteral("#f2efe9"));
    style.symbol.stroke = {QColor(QStringLiteral("#8a8580")), 0.2, {}};
    style.symbol.marker.color = QColor(QStringLiteral("#5b6770"));
    style.symbol.marker.outline = {Qt::white, 0.2, {}};
    return style;
}

} // namespace

core::Result<Style> parseStyle(std::string_view text)
{
    try {
        return readStyle(json::parse(text));
    } catch (const BadMember& bad) {
        return core::fail(core::ErrorCode::InvalidValue, bad.name,
                          "style: no such member, or not a value for it");
    } catch (const json::exception& error) {
        return core::fail(core::ErrorCode::InvalidValue, "style", error.what());
    }
}

std::string writeStyle(const Style& style)
{
    json object{{"title", style.title}, {"symbol", toJson(style.symbol)}, {"label", toJson(style.label)}};
    if (!style.classField.empty()) {
        object["classField"] = style.classField;
        object["othersShown"] = style.othersShown;
        for (const auto& one : style.classes)
            object["classes"].push_back(toJson(one));
        if (!style.method.empty())
            object["method"] = style.method;
    }
    object["minScale"] = style.minScale;
    object["maxScale"] = style.maxScale;
    object["fullScale"] = style.fullScale;
    return object.dump();
}

core::Result<StyleBook> StyleBook::load(const std::string& folder)
{
    StyleBook book;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() != ".json")
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        auto style = parseStyle(text.str());
        if (!style) {
            style.error().subject = entry.path().filename().string() + ": " + style.error().subject;
            return core::fail(std::move(style).error());
        }
        book.set(entry.path().stem().string(), *std::move(style));
    }
    if (error)
        return core::fail(core::ErrorCode::FileNotFound, folder, error.message());
    return book;
}

const Style& StyleBook::style(std::string_view name) const
{
    static const Style plain = plainStyle();
    const auto found = m_styles.find(name);
    return found == m_styles.end() ? plain : found->second;
}

void StyleBook::set(std::string name, Style style)
{
    m_styles.insert_or_assign(std::move(name), std::move(style));
}

} // namespace gis
