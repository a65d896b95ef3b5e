#include "gis/paint/sld_style.h"

#include "gis/paint/class_title.h"

#include <QStringList>
#include <QXmlStreamWriter>

#include <algorithm>

namespace gis {

namespace {

using core::LayerGeometry;

constexpr double pixel = 0.28; // mm, by the standard

QString number(double value)
{
    return QString::number(value, 'g', 6);
}

QString exact(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

class SldWriter
{
public:
    SldWriter(const Style& style, const std::vector<LayerGeometry>& kinds)
        : m_style(style), m_kinds(kinds), m_xml(&m_text)
    {
    }

    QString write(const QString& layerName)
    {
        m_xml.writeStartElement(QStringLiteral("StyledLayerDescriptor"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.opengis.net/sld"));
        m_xml.writeNamespace(QStringLiteral("http://www.opengis.net/ogc"), QStringLiteral("ogc"));
        m_xml.writeNamespace(QStringLiteral("http://www.opengis.net/se"), QStringLiteral("se"));
        m_xml.writeAttribute(QStringLiteral("version"), QStringLiteral("1.1.0"));
        m_xml.writeStartElement(QStringLiteral("NamedLayer"));
        se("Name", layerName);
        m_xml.writeStartElement(QStringLiteral("UserStyle"));
        se("Name", QString::fromStdString(m_style.title));
        start("FeatureTypeStyle");
        for (const auto& one : m_style.classes)
            writeRule(classTitle(one, QLocale{QLocale::Indonesian}), &one, one.symbol, one.maxScale);
        if (m_style.classes.empty())
            writeRule(QString::fromStdString(m_style.title), nullptr, m_style.symbol, m_style.maxScale);
        else if (m_style.othersShown)
            writeOthers();
        for (int i = 0; i < 4; ++i)
            m_xml.writeEndElement();
        return m_text;
    }

private:
    void start(const char* element)
    {
        m_xml.writeStartElement(QStringLiteral("se:%1").arg(QLatin1String(element)));
    }
    void se(const char* element, const QString& text)
    {
        m_xml.writeTextElement(QStringLiteral("se:%1").arg(QLatin1String(element)), text);
    }
    void ogc(const char* element)
    {
        m_xml.writeStartElement(QStringLiteral("ogc:%1").arg(QLatin1String(element)));
    }

    void writeRule(const QString& title, const SymbolClass* one, const Symbol& symbol, double maxScale)
    {
        start("Rule");
        se("Name", title);
        if (one != nullptr) {
            ogc("Filter");
            writeCondition(*one);
            m_xml.writeEndElement();
        }
        writeScales(m_style.minScale, maxScale);
        writeSymbol(symbol);
        writeLabel();
        m_xml.writeEndElement();
    }

    void writeOthers()
    {
        start("Rule");
        se("Name", QStringLiteral("Lainnya"));
        m_xml.writeEmptyElement(QStringLiteral("se:ElseFilter"));
        writeScales(m_style.minScale, m_style.maxScale);
        writeSymbol(m_style.symbol);
        writeLabel();
        m_xml.writeEndElement();
    }

    void writeScales(double from, double to)
    {
        if (from > 0.0)
            se("MinScaleDenominator", number(from));
        if (to > 0.0)
            se("MaxScaleDenominator", number(to));
    }

    void comparison(const char* name, const QString& literal)
    {
        ogc(name);
        m_xml.writeTextElement(QStringLiteral("ogc:PropertyName"),
                               QString::fromStdString(m_style.classField));
        m_xml.writeTextElement(QStringLiteral("ogc:Literal"), literal);
        m_xml.writeEndElement();
    }

    void writeCondition(const SymbolClass& one)
    {
        const bool ranged = one.from || one.to;
        const bool unknown =
            std::find(one.values.begin(), one.values.end(), std::string{}) != one.values.end();
        const auto parts = one.values.size() + (ranged ? 1 : 0) + (unknown ? 1 : 0);
        if (parts > 1)
            ogc("Or");
        for (const auto& value : one.values)
            comparison("PropertyIsEqualTo", QString::fromStdString(value));
        if (unknown) {
            ogc("PropertyIsNull");
            m_xml.writeTextElement(QStringLiteral("ogc:PropertyName"),
                                   QString::fromStdString(m_style.classField));
            m_xml.writeEndElement();
        }
        if (one.from && one.to)
            ogc("And");
        if (one.from)
            comparison("PropertyIsGreaterThanOrEqualTo", exact(*one.from));
        if (one.to)
            comparison(one.closed ? "PropertyIsLessThanOrEqualTo" : "PropertyIsLessThan", exact(*one.to));
        if (one.from && one.to)
            m_xml.writeEndElement();
        if (parts > 1)
            m_xml.writeEndElement();
    }

    void parameter(const char* name, const QString& value)
    {
        start("SvgParameter");
        m_xml.writeAttribute(QStringLiteral("name"), QLatin1String(name));
        m_xml.writeCharacters(value);
        m_xml.writeEndElement();
    }

    void writeFill(const QColor& color)
    {
        if (!color.isValid() || color.alpha() == 0)
            return;
        start("Fill");
        parameter("fill", color.name());
        if (color.alpha() < 255)
            parameter("fill-opacity", number(color.alphaF()));
        m_xml.writeEndElement();
    }

    void writeStroke(const Stroke& stroke)
    {
        if (!stroke.visible())
            return;
        start("Stroke");
        parameter("stroke", stroke.color.name());
        parameter("stroke-width", number(stroke.width / pixel));
        if (!stroke.dashes.empty()) {
            QStringList dashes;
            for (const double dash : stroke.dashes)
                dashes << number(dash / pixel);
            parameter("stroke-dasharray", dashes.join(QLatin1Char(' ')));
        }
        m_xml.writeEndElement();
    }

    void writeLine(const Stroke& stroke)
    {
        if (!stroke.visible())
            return;
        start("LineSymbolizer");
        writeStroke(stroke);
        m_xml.writeEndElement();
    }

    void writeSymbol(const Symbol& symbol)
    {
        for (const auto kind : m_kinds)
            writeSymbol(symbol, kind);
    }

    void writeSymbol(const Symbol& symbol, LayerGeometry kind)
    {
        if (kind == LayerGeometry::Line) {
            writeLine(symbol.casing);
            writeLine(symbol.stroke);
        } else if (kind == LayerGeometry::Point) {
            writeMarker(symbol.marker);
        } else {
            start("PolygonSymbolizer");
            auto fill = symbol.fill.color;
            if (symbol.fill.hatch != Hatch::None && fill.alpha() == 0) {
                fill = symbol.fill.hatchColor; // as dark as the hatch is on the whole
                fill.setAlphaF(static_cast<float>(
                    std::min(1.0, symbol.fill.hatchWidth / std::max(0.1, symbol.fill.hatchSpacing))));
            }
            writeFill(fill);
            writeStroke(symbol.stroke);
            m_xml.writeEndElement();
        }
    }

    void writeMarker(const Marker& marker)
    {
        const auto shape = QString::fromStdString(marker.shape);
        const bool known =
            QStringList{QStringLiteral("circle"), QStringLiteral("square"), QStringLiteral("triangle"),
                        QStringLiteral("star"), QStringLiteral("cross")}
                .contains(shape);
        start("PointSymbolizer");
        start("Graphic");
        start("Mark");
        se("WellKnownName", known                                ? shape
                            : shape == QStringLiteral("warning") ? QStringLiteral("triangle")
                                                                 : QStringLiteral("circle"));
        writeFill(marker.color);
        writeStroke(marker.outline);
        m_xml.writeEndElement();
        se("Size", number(marker.size / pixel));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void writeLabel()
    {
        const auto& label = m_style.label;
        if (label.field.empty())
            return;
        start("TextSymbolizer");
        start("Label");
        m_xml.writeTextElement(QStringLiteral("ogc:PropertyName"), QString::fromStdString(label.field));
        m_xml.writeEndElement();
        start("Font");
        parameter("font-size", number(label.size / pixel));
        if (label.bold)
            parameter("font-weight", QStringLiteral("bold"));
        if (label.italic)
            parameter("font-style", QStringLiteral("italic"));
        m_xml.writeEndElement();
        if (label.haloWidth > 0.0) {
            start("Halo");
            se("Radius", number(label.haloWidth / pixel));
            writeFill(label.haloColor);
            m_xml.writeEndElement();
        }
        writeFill(label.color);
        m_xml.writeEndElement();
    }

    const Style& m_style;
    const std::vector<LayerGeometry>& m_kinds;
    QString m_text{};
    QXmlStreamWriter m_xml;
};

} // namespace

QString sldStyle(const Style& style, const std::vector<LayerGeometry>& kinds, const QString& layerName)
{
    return SldWriter{style, kinds}.write(layerName);
}

} // namespace gis
