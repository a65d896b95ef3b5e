#pragma once

#include "app/report/report_writer.h"
#include "app/report/zip_file.h"

#include <QBuffer>
#include <QLocale>
#include <QMarginsF>
#include <QXmlStreamWriter>
#include <map>
#include <vector>

namespace app {

struct OdtSettings
{
    QString title{};
    QString foot{}; // below every page, before its number
    QLocale language{};
    QSizeF paperMm{};
    QMarginsF marginsMm{};
};

/// A report for a word processor (OpenDocument 1.2 text): named styles that can be changed in one place,
/// headings that stay with what they head, table heads that are repeated on each page, figures as pictures.
/// Qt's own writer knows none of these and writes widths that no reader understands.
class OdtWriter final : public ReportWriter
{
public:
    explicit OdtWriter(OdtSettings settings);

    void title(const QString& kind, const QString& name, const QString& place) override;
    void badge(const QString& left, const QString& right, const QColor& color) override;
    void heading(const QString& text) override;
    void paragraph(const QString& text) override;
    void note(const QString& text) override;
    void figure(const ReportFigure& figure) override;
    void image(const QImage& image, double widthMm, const QString& caption) override;
    void signers(const std::vector<gis::SheetSigner>& signers) override;

    /// The bytes of the file; nothing can be written afterwards.
    QByteArray package();

private:
    void rows(const ReportTable& table, bool headed) override;
    void text(const char* style, const QString& text);
    void startTable(const std::vector<double>& shares);
    void startCell(const QString& style);
    void cell(const ReportCell& content, bool head, bool right);
    QByteArray contentXml() const;
    QByteArray stylesXml() const;
    QByteArray manifestXml() const;
    QByteArray metaXml() const;
    double widthMm() const;

    OdtSettings m_settings;
    QByteArray m_body{}; // what stands inside office:text
    QBuffer m_buffer{};
    QXmlStreamWriter m_xml{};
    std::vector<std::vector<double>> m_tables{}; // widths of columns in millimetres
    std::vector<QColor> m_badges{};
    std::vector<QByteArray> m_pictures{}; // PNG
};

} // namespace app
