#pragma once

#include "gis/paint/sheet/sheet_content.h"

#include <QColor>
#include <QImage>
#include <QPainter>
#include <QSizeF>
#include <QString>
#include <functional>
#include <vector>

namespace app {

struct ReportColumn
{
    QString title{};
    double share = 1.0;  // of the width, against the other columns
    bool number = false; // stands right
};

struct ReportCell
{
    QString text{};
    QString below{}; // small and quiet under it: a source, a condition
    bool strong = false;
};

struct ReportTable
{
    std::vector<ReportColumn> columns{};
    std::vector<std::vector<ReportCell>> rows{};
};

/// Something drawn, in millimetres from its upper left corner.
struct ReportFigure
{
    QSizeF sizeMm{};
    std::function<void(QPainter&)> paint{};
    QString caption{};
};

/// Takes the parts of a report in their order, with one look for headings, paragraphs and tables.
class ReportWriter
{
public:
    ReportWriter() = default;
    ReportWriter(const ReportWriter&) = delete;
    ReportWriter& operator=(const ReportWriter&) = delete;
    virtual ~ReportWriter() = default;

    virtual void title(const QString& kind, const QString& name, const QString& place) = 0;
    /// A line on a tint of the colour: the verdict.
    virtual void badge(const QString& left, const QString& right, const QColor& color) = 0;
    virtual void heading(const QString& text) = 0;
    virtual void paragraph(const QString& text) = 0;
    /// Small and quiet.
    virtual void note(const QString& text) = 0;
    virtual void figure(const ReportFigure& figure) = 0;
    virtual void image(const QImage& image, double widthMm, const QString& caption) = 0;
    /// Side by side with room for a signature.
    virtual void signers(const std::vector<gis::SheetSigner>& signers) = 0;

    /// `otherwise` is said where there are no rows.
    void table(const ReportTable& table, const QString& otherwise);
    void facts(const std::vector<gis::SheetFact>& facts);

protected:
    /// At least one row; a table without titles has no head.
    virtual void rows(const ReportTable& table, bool headed) = 0;
};

} // namespace app
