#include "app/report/odt_writer.h"

#include "gis/paint/sheet/sheet_pen.h"
#include "gis/paint/sheet/sheet_words.h"

#include <numeric>

namespace app {

namespace {

using gis::Sheet;

constexpr auto mediaType = "application/vnd.oasis.opendocument.text";
constexpr double pictureDpi = 220.0;

QString mm(double length)
{
    return QString::number(length, 'f', 2) + QStringLiteral("mm");
}

/// A light tint that prints.
QString tint(const QColor& color)
{
    const auto mixed = [](int channel) { return 255 - (255 - channel) / 8; };
    return QColor{mixed(color.red()), mixed(color.green()), mixed(color.blue())}.name();
}

void declareNamespaces(QXmlStreamWriter& xml)
{
    const std::pair<const char*, const char*> spaces[] = {
        {"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
        {"style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
        {"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
        {"table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
        {"draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
        {"fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
        {"svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
        {"xlink", "http://www.w3.org/1999/xlink"},
        {"dc", "http://purl.org/dc/elements/1.1/"},
        {"meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"}};
    for (const auto& [prefix, uri] : spaces)
        xml.writeAttribute(QStringLiteral("xmlns:") + QLatin1String(prefix), QLatin1String(uri));
    xml.writeAttribute(QStringLiteral("office:version"), QStringLiteral("1.2"));
}

/// One element with attributes, no content.
void leaf(QXmlStreamWriter& xml, const char* name,
          std::initializer_list<std::pair<const char*, QString>> attributes)
{
    xml.writeEmptyElement(QLatin1String(name));
    for (const auto& [key, value] : attributes)
        xml.writeAttribute(QLatin1String(key), value);
}

struct ParagraphLook
{
    const char* name;
    double points;
    bool bold;
    QColor color;
    double aboveMm;
    double belowMm;
    const char* align = "start";
    bool keepsNext = false;
    bool italic = false;
};

void paragraphStyle(QXmlStreamWriter& xml, const ParagraphLook& look)
{
    xml.writeStartElement(QStringLiteral("style:style"));
    xml.writeAttribute(QStringLiteral("style:name"), QLatin1String(look.name));
    xml.writeAttribute(QStringLiteral("style:family"), QStringLiteral("paragraph"));
    leaf(xml, "style:paragraph-properties",
         {{"fo:margin-top", mm(look.aboveMm)},
          {"fo:margin-bottom", mm(look.belowMm)},
          {"fo:text-align", QLatin1String(look.align)},
          {"fo:keep-with-next", look.keepsNext ? QStringLiteral("always") : QStringLiteral("auto")},
          {"fo:orphans", QStringLiteral("2")},
          {"fo:widows", QStringLiteral("2")}});
    leaf(xml, "style:text-properties",
         {{"fo:font-size", QString::number(look.points) + QStringLiteral("pt")},
          {"fo:font-weight", look.bold ? QStringLiteral("bold") : QStringLiteral("normal")},
          {"fo:font-style", look.italic ? QStringLiteral("italic") : QStringLiteral("normal")},
          {"fo:color", look.color.name()}});
    xml.writeEndElement();
}

void cellStyle(QXmlStreamWriter& xml, const QString& name, const QString& background, const QString& border,
               double paddingMm = 0.8)
{
    xml.writeStartElement(QStringLiteral("style:style"));
    xml.writeAttribute(QStringLiteral("style:name"), name);
    xml.writeAttribute(QStringLiteral("style:family"), QStringLiteral("table-cell"));
    leaf(xml, "style:table-cell-properties",
         {{"fo:background-color", background},
          {"fo:padding", mm(paddingMm)},
          {"fo:border", QStringLiteral("none")},
          {"fo:border-bottom", border}});
    xml.writeEndElement();
}

} // namespace

OdtWriter::OdtWriter(OdtSettings settings) : m_settings(std::move(settings))
{
    m_buffer.setBuffer(&m_body);
    m_buffer.open(QIODevice::WriteOnly);
    m_xml.setDevice(&m_buffer);
}

double OdtWriter::widthMm() const
{
    return m_settings.paperMm.width() - m_settings.marginsMm.left() - m_settings.marginsMm.right();
}

void OdtWriter::text(const char* style, const QString& text)
{
    m_xml.writeStartElement(QStringLiteral("text:p"));
    m_xml.writeAttribute(QStringLiteral("text:style-name"), QLatin1String(style));
    m_xml.writeCharacters(text);
    m_xml.writeEndElement();
}

void OdtWriter::title(const QString& kind, const QString& name, const QString& place)
{
    text("Kind", kind);
    text("Title", name);
    text("Place", place);
}

void OdtWriter::heading(const QString& text)
{
    m_xml.writeStartElement(QStringLiteral("text:h"));
    m_xml.writeAttribute(QStringLiteral("text:style-name"), QStringLiteral("Heading"));
    m_xml.writeAttribute(QStringLiteral("text:outline-level"), QStringLiteral("1"));
    m_xml.writeCharacters(text);
    m_xml.writeEndElement();
}

void OdtWriter::paragraph(const QString& text)
{
    this->text("Body", text);
}

void OdtWriter::note(const QString& text)
{
    this->text("Note", text);
}

/// Shares become millimetres: LibreOffice and Word both keep those.
void OdtWriter::startTable(const std::vector<double>& shares)
{
    const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
    auto& widths = m_tables.emplace_back();
    for (const double share : shares)
        widths.push_back(share / all * widthMm());
    const auto name = QStringLiteral("Table%1").arg(m_tables.size());
    m_xml.writeStartElement(QStringLiteral("table:table"));
    m_xml.writeAttribute(QStringLiteral("table:name"), name);
    m_xml.writeAttribute(QStringLiteral("table:style-name"), QStringLiteral("Table"));
    for (std::size_t i = 0; i < shares.size(); ++i)
        leaf(m_xml, "table:table-column", {{"table:style-name", name + QStringLiteral(".%1").arg(i)}});
}

void OdtWriter::startCell(const QString& style)
{
    m_xml.writeStartElement(QStringLiteral("table:table-cell"));
    m_xml.writeAttribute(QStringLiteral("table:style-name"), style);
    m_xml.writeAttribute(QStringLiteral("office:value-type"), QStringLiteral("string"));
}

void OdtWriter::cell(const ReportCell& content, bool head, bool right)
{
    startCell(head ? QStringLiteral("Head") : QStringLiteral("Cell"));
    const bool unknown = content.text.isEmpty() && !head;
    const char* style = right ? "CellNumber" : "CellText";
    if (head)
        style = right ? "HeadNumber" : "HeadText";
    else if (unknown)
        style = "CellUnknown";
    else if (content.strong)
        style = right ? "CellStrongNumber" : "CellStrong";
    text(style, unknown ? Sheet::tr("belum diketahui") : content.text);
    if (!content.below.isEmpty())
        text("CellBelow", content.below);
    m_xml.writeEndElement();
}

void OdtWriter::rows(const ReportTable& table, bool headed)
{
    std::vector<double> shares;
    for (const auto& column : table.columns)
        shares.push_back(column.share);
    startTable(shares);
    const auto row = [&](const auto& contents, bool head) {
        m_xml.writeStartElement(QStringLiteral("table:table-row"));
        m_xml.writeAttribute(QStringLiteral("table:style-name"), QStringLiteral("Row"));
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            cell(contents(i), head, table.columns[i].number);
        m_xml.writeEndElement();
    };
    if (headed) {
        m_xml.writeStartElement(QStringLiteral("table:table-header-rows"));
        row([&](std::size_t i) { return ReportCell{table.columns[i].title, {}, true}; }, true);
        m_xml.writeEndElement();
    }
    for (const auto& cells : table.rows)
        row([&](std::size_t i) { return cells[i]; }, false);
    m_xml.writeEndElement();
    text("AfterTable", {});
}

void OdtWriter::badge(const QString& left, const QString& right, const QColor& color)
{
    m_badges.push_back(color);
    const auto style = QStringLiteral("Badge%1").arg(m_badges.size());
    startTable({0.55, 0.45});
    m_xml.writeStartElement(QStringLiteral("table:table-row"));
    startCell(style);
    text("BadgeLeft", left);
    m_xml.writeEndElement();
    startCell(style);
    text("BadgeRight", right);
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    text("AfterTable", {});
}

void OdtWriter::figure(const ReportFigure& figure)
{
    const double perMm = pictureDpi / 25.4;
    QImage picture{qRound(figure.sizeMm.width() * perMm), qRound(figure.sizeMm.height() * perMm),
                   QImage::Format_RGB32};
    picture.fill(Qt::white);
    QPainter painter{&picture};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(perMm, perMm);
    figure.paint(painter);
    painter.end();
    image(picture, figure.sizeMm.width(), figure.caption);
}

void OdtWriter::image(const QImage& image, double widthMm, const QString& caption)
{
    QByteArray png;
    QBuffer buffer{&png};
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    m_pictures.push_back(png);
    const auto number = m_pictures.size();
    m_xml.writeStartElement(QStringLiteral("text:p"));
    m_xml.writeAttribute(QStringLiteral("text:style-name"), QStringLiteral("Figure"));
    m_xml.writeStartElement(QStringLiteral("draw:frame"));
    m_xml.writeAttribute(QStringLiteral("draw:name"), QStringLiteral("Figure%1").arg(number));
    m_xml.writeAttribute(QStringLiteral("text:anchor-type"), QStringLiteral("as-char"));
    m_xml.writeAttribute(QStringLiteral("svg:width"), mm(widthMm));
    m_xml.writeAttribute(QStringLiteral("svg:height"),
                         mm(widthMm * image.height() / std::max(1, image.width())));
    leaf(m_xml, "draw:image",
         {{"xlink:href", QStringLiteral("Pictures/figure%1.png").arg(number)},
          {"xlink:type", QStringLiteral("simple")},
          {"xlink:show", QStringLiteral("embed")},
          {"xlink:actuate", QStringLiteral("onLoad")}});
    m_xml.writeTextElement(QStringLiteral("svg:desc"), caption);
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    if (!caption.isEmpty())
        note(caption);
}

void OdtWriter::signers(const std::vector<gis::SheetSigner>& signers)
{
    if (signers.empty())
        return;
    text("AfterTable", {});
    startTable(std::vector<double>(signers.size(), 1.0));
    m_xml.writeStartElement(QStringLiteral("table:table-row"));
    m_xml.writeAttribute(QStringLiteral("table:style-name"), QStringLiteral("Row"));
    for (const auto& signer : signers) {
        startCell(QStringLiteral("Plain"));
        text("Signer", signer.role);
        text("SignerName", signer.name.isEmpty() ? QString(28, QLatin1Char('.')) : signer.name);
        text("Signer", QStringLiteral("NIP. ") + signer.nip);
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    text("AfterTable", {});
}

QByteArray OdtWriter::contentXml() const
{
    QByteArray content;
    QXmlStreamWriter xml{&content};
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("office:document-content"));
    declareNamespaces(xml);
    xml.writeStartElement(QStringLiteral("office:automatic-styles"));
    xml.writeStartElement(QStringLiteral("style:style"));
    xml.writeAttribute(QStringLiteral("style:name"), QStringLiteral("Table"));
    xml.writeAttribute(QStringLiteral("style:family"), QStringLiteral("table"));
    leaf(xml, "style:table-properties",
         {{"style:width", mm(widthMm())},
          {"table:align", QStringLiteral("left")},
          {"table:border-model", QStringLiteral("collapsing")}});
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("style:style"));
    xml.writeAttribute(QStringLiteral("style:name"), QStringLiteral("Row"));
    xml.writeAttribute(QStringLiteral("style:family"), QStringLiteral("table-row"));
    leaf(xml, "style:table-row-properties", {{"fo:keep-together", QStringLiteral("always")}});
    xml.writeEndElement();
    for (std::size_t table = 0; table < m_tables.size(); ++table)
        for (std::size_t column = 0; column < m_tables[table].size(); ++column) {
            xml.writeStartElement(QStringLiteral("style:style"));
            xml.writeAttribute(QStringLiteral("style:name"),
                               QStringLiteral("Table%1.%2").arg(table + 1).arg(column));
            xml.writeAttribute(QStringLiteral("style:family"), QStringLiteral("table-column"));
            leaf(xml, "style:table-column-properties", {{"style:column-width", mm(m_tables[table][column])}});
            xml.writeEndElement();
        }
    const auto line = [](double points, const QColor& color) {
        return QStringLiteral("%1pt solid %2").arg(points).arg(color.name());
    };
    cellStyle(xml, QStringLiteral("Head"), QStringLiteral("#e9eef3"), line(1.0, gis::sheet_color::ink));
    cellStyle(xml, QStringLiteral("Cell"), QStringLiteral("transparent"), line(0.5, gis::sheet_color::faint));
    cellStyle(xml, QStringLiteral("Plain"), QStringLiteral("transparent"), QStringLiteral("none"));
    for (std::size_t i = 0; i < m_badges.size(); ++i)
        cellStyle(xml, QStringLiteral("Badge%1").arg(i + 1), tint(m_badges[i]), line(1.5, m_badges[i]), 1.6);
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("office:body"));
    xml.writeStartElement(QStringLiteral("office:text"));
    xml.writeCharacters({}); // closes the start tag
    // The writer's buffer does not notice what is put behind it, so it ends here.
    return content + m_body + "</office:text></office:body></office:document-content>";
}

QByteArray OdtWriter::stylesXml() const
{
    using gis::sheet_color::accent;
    using gis::sheet_color::ink;
    using gis::sheet_color::quiet;
    QByteArray styles;
    QXmlStreamWriter xml{&styles};
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("office:document-styles"));
    declareNamespaces(xml);
    xml.writeStartElement(QStringLiteral("office:styles"));
    xml.writeStartElement(QStringLiteral("style:default-style"));
    xml.writeAttribute(QStringLiteral("style:family"), QStringLiteral("paragraph"));
    leaf(xml, "style:text-properties",
         {{"fo:font-family", QStringLiteral("'Noto Sans', 'DejaVu Sans', Arial")},
          {"fo:font-size", QStringLiteral("9.5pt")},
          {"fo:language", m_settings.language.name().left(2)},
          {"fo:country", m_settings.language.name().right(2)}});
    xml.writeEndElement();
    for (const auto& look : std::initializer_list<ParagraphLook>{
             {"Kind", 10.0, true, accent, 0.0, 0.6},
             {"Title", 20.0, true, ink, 0.0, 0.4},
             {"Place", 11.0, false, quiet, 0.0, 3.0},
             {"Heading", 12.5, true, accent, 5.0, 1.2, "start", true},
             {"Body", 9.5, false, ink, 0.0, 1.8},
             {"Note", 8.0, false, quiet, 0.0, 1.4},
             {"Figure", 9.5, false, ink, 1.0, 0.6, "start", true},
             {"AfterTable", 4.0, false, ink, 0.0, 0.0},
             {"HeadText", 8.5, true, ink, 0.0, 0.0},
             {"HeadNumber", 8.5, true, ink, 0.0, 0.0, "end"},
             {"CellText", 8.5, false, ink, 0.0, 0.0},
             {"CellNumber", 8.5, false, ink, 0.0, 0.0, "end"},
             {"CellStrong", 8.5, true, ink, 0.0, 0.0},
             {"CellStrongNumber", 8.5, true, ink, 0.0, 0.0, "end"},
             {"CellUnknown", 8.5, false, quiet, 0.0, 0.0, "start", false, true},
             {"CellBelow", 7.5, false, quiet, 0.0, 0.0},
             {"BadgeLeft", 9.5, false, quiet, 0.0, 0.0},
             {"BadgeRight", 11.0, true, ink, 0.0, 0.0, "end"},
             {"Signer", 8.5, false, ink, 0.0, 0.0, "center"},
             {"SignerName", 8.5, true, ink, 16.0, 0.0, "center"},
             {"Foot", 7.5, false, quiet, 0.0, 0.0}})
        paragraphStyle(xml, look);
    xml.writeEndElement();

    xml.writeStartElement(QStringLiteral("office:automatic-styles"));
    xml.writeStartElement(QStringLiteral("style:page-layout"));
    xml.writeAttribute(QStringLiteral("style:name"), QStringLiteral("Page"));
    leaf(xml, "style:page-layout-properties",
         {{"fo:page-width", mm(m_settings.paperMm.width())},
          {"fo:page-height", mm(m_settings.paperMm.height())},
          {"fo:margin-left", mm(m_settings.marginsMm.left())},
          {"fo:margin-right", mm(m_settings.marginsMm.right())},
          {"fo:margin-top", mm(m_settings.marginsMm.top())},
          {"fo:margin-bottom", mm(m_settings.marginsMm.bottom() - 9.0)}});
    xml.writeStartElement(QStringLiteral("style:footer-style"));
    leaf(xml, "style:header-footer-properties",
         {{"fo:min-height", QStringLiteral("9mm")}, {"fo:margin-top", QStringLiteral("4mm")}});
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();

    xml.writeStartElement(QStringLiteral("office:master-styles"));
    xml.writeStartElement(QStringLiteral("style:master-page"));
    xml.writeAttribute(QStringLiteral("style:name"), QStringLiteral("Standard"));
    xml.writeAttribute(QStringLiteral("style:page-layout-name"), QStringLiteral("Page"));
    xml.writeStartElement(QStringLiteral("style:footer"));
    xml.writeStartElement(QStringLiteral("text:p"));
    xml.writeAttribute(QStringLiteral("text:style-name"), QStringLiteral("Foot"));
    xml.writeCharacters(m_settings.foot + QStringLiteral(" · "));
    const auto words = Sheet::tr("Halaman %1 dari %2");
    xml.writeCharacters(words.section(QStringLiteral("%1"), 0, 0));
    xml.writeTextElement(QStringLiteral("text:page-number"), QStringLiteral("1"));
    xml.writeCharacters(words.section(QStringLiteral("%1"), 1).section(QStringLiteral("%2"), 0, 0));
    xml.writeTextElement(QStringLiteral("text:page-count"), QStringLiteral("1"));
    xml.writeEndDocument();
    return styles;
}

QByteArray OdtWriter::manifestXml() const
{
    QByteArray manifest;
    QXmlStreamWriter xml{&manifest};
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("manifest:manifest"));
    xml.writeAttribute(QStringLiteral("xmlns:manifest"),
                       QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"));
    xml.writeAttribute(QStringLiteral("manifest:version"), QStringLiteral("1.2"));
    const auto entry = [&](const QString& path, const char* type) {
        leaf(xml, "manifest:file-entry",
             {{"manifest:full-path", path}, {"manifest:media-type", QLatin1String(type)}});
    };
    entry(QStringLiteral("/"), mediaType);
    for (const auto* part : {"content.xml", "styles.xml", "meta.xml"})
        entry(QLatin1String(part), "text/xml");
    for (std::size_t i = 1; i <= m_pictures.size(); ++i)
        entry(QStringLiteral("Pictures/figure%1.png").arg(i), "image/png");
    xml.writeEndDocument();
    return manifest;
}

QByteArray OdtWriter::metaXml() const
{
    QByteArray meta;
    QXmlStreamWriter xml{&meta};
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("office:document-meta"));
    declareNamespaces(xml);
    xml.writeStartElement(QStringLiteral("office:meta"));
    xml.writeTextElement(QStringLiteral("meta:generator"), QStringLiteral("PetaSentra/" PETASENTRA_VERSION));
    xml.writeTextElement(QStringLiteral("dc:title"), m_settings.title);
    xml.writeTextElement(QStringLiteral("dc:language"), m_settings.language.bcp47Name());
    xml.writeEndDocument();
    return meta;
}

QByteArray OdtWriter::package()
{
    m_buffer.close();
    ZipFile zip;
    zip.add("mimetype", mediaType, ZipFile::Packing::Stored);
    zip.add("META-INF/manifest.xml", manifestXml(), ZipFile::Packing::Deflated);
    zip.add("content.xml", contentXml(), ZipFile::Packing::Deflated);
    zip.add("styles.xml", stylesXml(), ZipFile::Packing::Deflated);
    zip.add("meta.xml", metaXml(), ZipFile::Packing::Deflated);
    for (std::size_t i = 0; i < m_pictures.size(); ++i)
        zip.add("Pictures/figure" + QByteArray::number(static_cast<qulonglong>(i) + 1) + ".png",
                m_pictures[i], ZipFile::Packing::Stored);
    return zip.finish();
}

} // namespace app
