#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QMarginsF>
#include <QPainter>
#include <QSizeF>
#include <QString>
#include <QTextDocument>
#include <vector>

namespace app {

/// Where a heading came to stand.
struct ReportHeading
{
    QString text{};
    int page = 0; // from 0
    double topMm = 0.0;
};

/// A report laid out on pages of one size. Made for a painter with `dpi`, in whose units it is laid out.
class ReportPages
{
public:
    /// `scale` enlarges everything: text for paper that is read from further away.
    ReportPages(QTextDocument& document, QPaintDevice& device, QSizeF paperMm, QMarginsF marginsMm,
                double scale = 1.0);

    int count() const { return m_count; }
    const std::vector<ReportHeading>& headings() const { return m_headings; }
    /// The body of a page, clipped to its margins; the painter's units are the device's from the paper's
    /// corner.
    void paint(QPainter& painter, int page) const;

private:
    void keepTogether();
    void findHeadings();
    int pageAt(double y) const;

    QTextDocument& m_document;
    QSizeF m_body{}; // of a page, in units of the laid out text
    QPointF m_corner{};
    double m_unitsPerMm = 1.0;
    double m_scale = 1.0;
    QMarginsF m_margins{};
    int m_count = 0;
    std::vector<ReportHeading> m_headings{};
};

} // namespace app
