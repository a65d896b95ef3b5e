#include "gis/paint/qml_style.h"

#include "gis/paint/class_title.h"

#include <QStringList>
#include <QXmlStreamWriter>

#include <algorithm>
#include <array>
#include <utility>

namespace gis {

namespace {

using core::LayerGeometry;

QString color(const QColor& color)
{
    const auto shown = color.isValid() ? color : QColor(Qt::transparent);
    return QStringLiteral("%1,%2,%3,%4")
        .arg(shown.red())
        .arg(shown.green())
        .arg(shown.blue())
        .arg(shown.alpha());
}

QString number(double value)
{
    return QString::number(value, 'g', 10);
}

/// An edge of a class: every digit counts there.
QString exact(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString quotedColumn(const std::string& column)
{
    auto name = QString::fromStdString(column);
    return QLatin1Char('"') + name.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString quotedText(const std::string& value)
{
    auto text = QString::fromStdString(value);
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QLatin1Char('\'') + text + QLatin1Char('\'');
}

/// The condition of a class as an expression of QGIS.
QString condition(const SymbolClass& one, const std::string& field)
{
    const auto column = quotedColumn(field);
    QStringList any;
    if (!one.values.empty()) {
        QStringList values;
        for (const auto& value : one.values)
            values << quotedText(value);
        any << QStringLiteral("to_string(%1) IN (%2)").arg(column, values.join(QLatin1String(", ")));
        if (std::find(one.values.begin(), one.values.end(), std::string{}) != one.values.end())
            any << QStringLiteral("%1 IS NULL").arg(column);
    }
    QStringList range;
    if (one.from)
        range << QStringLiteral("to_real(%1) >= %2").arg(column, exact(*one.from));
    if (one.to)
        range << QStringLiteral("to_real(%1) %2 %3")
                     .arg(column, QLatin1String(one.closed ? "<=" : "<"), exact(*one.to));
    if (!range.isEmpty())
        any << QLatin1Char('(') + range.join(QLatin1String(" AND ")) + QLatin1Char(')');
    return any.join(QLatin1String(" OR "));
}

/// Points are told from lines by their number of vertices: all versions of QGIS can count.
QString kindFilter(LayerGeometry kind)
{
    return kind == LayerGeometry::Point ? QStringLiteral("num_points($geometry) = 1")
                                        : QStringLiteral("num_points($geometry) > 1");
}

QString kindTitle(LayerGeometry kind)
{
    return kind == LayerGeometry::Point ? QStringLiteral("titik") : QStringLiteral("garis");
}

class QmlWriter
{
public:
    QmlWriter(const Style& style, const std::vector<LayerGeometry>& kinds)
        : m_style(style), m_kinds(kinds), m_xml(&m_text)
    {
    }

    QString write()
    {
        m_xml.writeDTD(QStringLiteral("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"));
        m_xml.writeStartElement(QStringLiteral("qgis"));
        m_xml.writeAttribute(QStringLiteral("version"), QStringLiteral("3.22"));
        m_xml.writeAttribute(QStringLiteral("styleCategories"),
                             QStringLiteral("Symbology|Labeling|Rendering"));
        writeScales("hasScaleBasedVisibilityFlag", "minScale", "maxScale", m_style.minScale,
                    m_style.maxScale);
        writeRules();
        writeLabels();
        m_xml.writeEndElement();
        return m_text;
    }

private:
    void attribute(const char* name, const QString& value)
    {
        m_xml.writeAttribute(QLatin1String(name), value);
    }

    /// QGIS calls the smaller map's denominator the minimum; ours is the other way round.
    void writeScales(const char* flag, const char* smallest, const char* largest, double from, double to)
    {
        attribute(flag, from > 0.0 || to > 0.0 ? QStringLiteral("1") : QStringLiteral("0"));
        attribute(smallest, number(to > 0.0 ? to : 1e8));
        attribute(largest, number(from));
    }

    void writeRules()
    {
        m_xml.writeStartElement(QStringLiteral("renderer-v2"));
        attribute("type", QStringLiteral("RuleRenderer"));
        attribute("symbollevels", QStringLiteral("0"));
        attribute("enableorderby", QStringLiteral("0"));
        attribute("forceraster", QStringLiteral("0"));
        m_xml.writeStartElement(QStringLiteral("rules"));
        attribute("key", QStringLiteral("{petasentra}"));
        QString before; // other programs draw every rule that fits, we the first
        for (const auto& one : m_style.classes) {
            const auto own = condition(one, m_style.classField);
            const auto filter =
                before.isEmpty() ? own : QStringLiteral("(%1) AND NOT coalesce(%2, false)").arg(own, before);
            writeRule(classTitle(one, QLocale{QLocale::Indonesian}), filter, one.maxScale, one.symbol);
            before = before.isEmpty() ? QLatin1Char('(') + own + QLatin1Char(')')
                                      : QStringLiteral("(%1 OR %2)").arg(before, own);
        }
        if (m_style.classes.empty() || m_style.othersShown) {
            writeRule(QString::fromStdString(m_style.title),
                      m_style.classes.empty() ? QString{} : QStringLiteral("ELSE"), 0.0, m_style.symbol);
        }
        m_xml.writeEndElement();
        m_xml.writeStartElement(QStringLiteral("symbols"));
        for (std::size_t i = 0; i < m_symbols.size(); ++i)
            writeSymbol(QString::number(i), *m_symbols[i].first, m_symbols[i].second);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    /// One rule, or for several kinds a rule that holds one for each: an "ELSE" takes no further condition.
    void writeRule(const QString& title, const QString& filter, double maxScale, const Symbol& symbol)
    {
        startRule(title, filter, maxScale);
        if (m_kinds.size() == 1)
            useSymbol(symbol, m_kinds.front());
        else
            for (const auto kind : m_kinds) {
                startRule(kindTitle(kind), kindFilter(kind), 0.0);
                useSymbol(symbol, kind);
                m_xml.writeEndElement();
            }
        m_xml.writeEndElement();
    }

    void startRule(const QString& title, const QString& filter, double maxScale)
    {
        m_xml.writeStartElement(QStringLiteral("rule"));
        attribute("key", QStringLiteral("{petasentra-%1}").arg(m_rules++));
        attribute("label", title);
        if (!filter.isEmpty())
            attribute("filter", filter);
        if (maxScale > 0.0)
            attribute("scalemaxdenom", number(maxScale));
    }

    void useSymbol(const Symbol& symbol, LayerGeometry kind)
    {
        attribute("symbol", QString::number(m_symbols.size()));
        m_symbols.emplace_back(&symbol, kind);
    }

    void startSymbol(const char* type, const QString& name)
    {
        m_xml.writeStartElement(QStringLiteral("symbol"));
        attribute("type", QLatin1String(type));
        attribute("name", name);
        attribute("alpha", QStringLiteral("1"));
        attribute("clip_to_extent", QStringLiteral("1"));
        attribute("force_rhr", QStringLiteral("0"));
    }

    void startLayer(const char* kind, std::initializer_list<std::pair<const char*, QString>> properties)
    {
        m_xml.writeStartElement(QStringLiteral("layer"));
        attribute("class", QLatin1String(kind));
        attribute("enabled", QStringLiteral("1"));
        attribute("locked", QStringLiteral("0"));
        attribute("pass", QStringLiteral("0"));
        for (const auto& [key, value] : properties) {
            m_xml.writeEmptyElement(QStringLiteral("prop"));
            attribute("k", QLatin1String(key));
            attribute("v", value);
        }
    }

    void endLayer() { m_xml.writeEndElement(); }

    void writeSymbol(const QString& name, const Symbol& symbol, LayerGeometry kind)
    {
        switch (kind) {
        case LayerGeometry::Point:
            startSymbol("marker", name);
            writeMarker(symbol.marker);
            break;
        case LayerGeometry::Line:
            startSymbol("line", name);
            if (symbol.casing.visible())
                writeLine(symbol.casing);
            writeLine(symbol.stroke);
            break;
        default:
            startSymbol("fill", name);
            writeFill(symbol);
        }
        m_xml.writeEndElement();
    }

    void writeMarker(const Marker& marker)
    {
        // Ours and the nearest that QGIS draws by itself.
        static constexpr std::array<std::pair<std::string_view, const char*>, 7> shapes{{
            {"square", "square"},
            {"diamond", "diamond"},
            {"triangle", "triangle"},
            {"warning", "triangle"},
            {"cross", "cross_fill"},
            {"star", "star"},
            {"workshop", "pentagon"},
        }};
        const auto found = std::find_if(shapes.begin(), shapes.end(),
                                        [&](const auto& one) { return one.first == marker.shape; });
        const bool ring = marker.shape == "ring";
        startLayer("SimpleMarker",
                   {{"name", QLatin1String(found == shapes.end() ? "circle" : found->second)},
                    {"color", color(ring ? QColor(Qt::transparent) : marker.color)},
                    {"size", number(marker.size)},
                    {"size_unit", QStringLiteral("MM")},
                    {"outline_color", color(ring ? marker.color : marker.outline.color)},
                    {"outline_width", number(marker.outline.width)},
                    {"outline_width_unit", QStringLiteral("MM")},
                    {"outline_style",
                     marker.outline.visible() || ring ? QStringLiteral("solid") : QStringLiteral("no")}});
        endLayer();
    }

    void writeLine(const Stroke& stroke)
    {
        QStringList dashes;
        for (const double dash : stroke.dashes)
            dashes << number(dash);
        startLayer("SimpleLine",
                   {{"line_color", color(stroke.color)},
                    {"line_width", number(stroke.width)},
                    {"line_width_unit", QStringLiteral("MM")},
                    {"line_style", stroke.visible() ? QStringLiteral("solid") : QStringLiteral("no")},
                    {"capstyle", QStringLiteral("round")},
                    {"joinstyle", QStringLiteral("round")},
                    {"use_custom_dash", dashes.isEmpty() ? QStringLiteral("0") : QStringLiteral("1")},
                    {"customdash", dashes.isEmpty() ? QStringLiteral("5;2") : dashes.join(QLatin1Char(';'))},
                    {"customdash_unit", QStringLiteral("MM")}});
        endLayer();
    }

    void writeFill(const Symbol& symbol)
    {
        const auto& fill = symbol.fill;
        const bool filled = fill.color.isValid() && fill.color.alpha() > 0;
        startLayer("SimpleFill", {{"color", color(fill.color)},
                                  {"style", filled ? QStringLiteral("solid") : QStringLiteral("no")},
                                  {"outline_style", QStringLiteral("no")}});
        endLayer();
        for (const double angle : hatchAngles(fill.hatch))
            writeHatch(fill, angle);
        if (fill.hatch == Hatch::Dots)
            writeDots(fill);
        if (symbol.casing.visible())
            writeLine(symbol.casing);
        writeLine(symbol.stroke);
    }

    /// Counter-clockwise from the horizontal.
    static std::vector<double> hatchAngles(Hatch hatch)
    {
        switch (hatch) {
        case Hatch::Horizontal:
            return {0.0};
        case Hatch::Vertical:
            return {90.0};
        case Hatch::Forward:
            return {45.0};
        case Hatch::Backward:
            return {135.0};
        case Hatch::Cross:
            return {45.0, 135.0};
        case Hatch::None:
        case Hatch::Dots:
            break;
        }
        return {};
    }

    void writeHatch(const Fill& fill, double angle)
    {
        startLayer("LinePatternFill", {{"angle", number(angle)},
                                       {"distance", number(fill.hatchSpacing)},
                                       {"distance_unit", QStringLiteral("MM")},
                                       {"line_width", number(fill.hatchWidth)},
                                       {"line_width_unit", QStringLiteral("MM")},
                                       {"color", color(fill.hatchColor)}});
        startSymbol("line", QStringLiteral("@hatch@0"));
        writeLine({fill.hatchColor, fill.hatchWidth, {}});
        m_xml.writeEndElement();
        endLayer();
    }

    void writeDots(const Fill& fill)
    {
        const auto spacing = number(fill.hatchSpacing);
        startLayer("PointPatternFill", {{"distance_x", spacing},
                                        {"distance_x_unit", QStringLiteral("MM")},
                                        {"distance_y", spacing},
                                        {"distance_y_unit", QStringLiteral("MM")}});
        startSymbol("marker", QStringLiteral("@dots@0"));
        writeMarker({"circle", 2.0 * fill.hatchWidth, fill.hatchColor, {}});
        m_xml.writeEndElement();
        endLayer();
    }

    void writeLabels()
    {
        const auto& label = m_style.label;
        if (label.field.empty())
            return;
        m_xml.writeStartElement(QStringLiteral("labeling"));
        attribute("type", QStringLiteral("simple"));
        m_xml.writeStartElement(QStringLiteral("settings"));
        m_xml.writeStartElement(QStringLiteral("text-style"));
        attribute("fieldName", QString::fromStdString(label.field));
        attribute("isExpression", QStringLiteral("0"));
        if (!label.family.empty())
            attribute("fontFamily", QString::fromStdString(label.family));
        attribute("fontSize", number(label.size));
        attribute("fontSizeUnit", QStringLiteral("MM"));
        attribute("fontWeight", label.bold ? QStringLiteral("75") : QStringLiteral("50"));
        attribute("fontItalic", label.italic ? QStringLiteral("1") : QStringLiteral("0"));
        attribute("fontLetterSpacing", QStringLiteral("0"));
        attribute("capitalization", label.capitals ? QStringLiteral("1") : QStringLiteral("0"));
        attribute("textColor", color(label.color));
        m_xml.writeEmptyElement(QStringLiteral("text-buffer"));
        attribute("bufferDraw", label.haloWidth > 0.0 ? QStringLiteral("1") : QStringLiteral("0"));
        attribute("bufferSize", number(label.haloWidth));
        attribute("bufferSizeUnits", QStringLiteral("MM"));
        attribute("bufferColor", color(label.haloColor));
        m_xml.writeEndElement();
        m_xml.writeEmptyElement(QStringLiteral("placement"));
        const auto kind = m_kinds.front();
        attribute("placement", kind == LayerGeometry::Line    ? QStringLiteral("2")
                               : kind == LayerGeometry::Point ? QStringLiteral("6")
                                                              : QStringLiteral("1"));
        attribute("priority", QStringLiteral("5"));
        m_xml.writeEmptyElement(QStringLiteral("rendering"));
        writeScales("scaleVisibility", "scaleMax", "scaleMin", label.minScale, label.maxScale);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    const Style& m_style;
    const std::vector<LayerGeometry>& m_kinds; // at least one
    std::vector<std::pair<const Symbol*, LayerGeometry>> m_symbols{};
    int m_rules = 0;
    QString m_text{};
    QXmlStreamWriter m_xml;
};

} // namespace

QString qmlStyle(const Style& style, const std::vector<LayerGeometry>& kinds)
{
    return QmlWriter{style, kinds}.write();
}

} // namespace gis
