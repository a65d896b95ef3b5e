#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QPainter>
#include <QPdfWriter>
#include <QSizeF>

namespace app {

/// Pages of a PDF in the making, in memory; `mendPdf` finishes it. A unit of the device is a hundredth of a
/// millimetre (2540 dpi), so that lengths are written exactly.
class PdfPages
{
public:
    enum class Images
    {
        Lossless, // the few pictures of a sheet: arms, patterns
        Jpeg      // photos
    };

    explicit PdfPages(QSizeF firstMm, Images images = Images::Lossless);

    /// What text is laid out for.
    QPaintDevice& device() { return m_device; }

    /// Begins a page and gives its painter as inMillimetres() does.
    QPainter& start(QSizeF paperMm);
    int count() const { return m_count; } // pages begun

    /// The painter from the upper left corner of the paper, in millimetres or in the device's units, without
    /// a clip. There must be a page.
    QPainter& inMillimetres();
    QPainter& inUnits();

    /// Ends the last page; nothing can be painted afterwards.
    QByteArray take();

private:
    void setPaper(QSizeF paperMm);

    QByteArray m_bytes{};
    QBuffer m_buffer{&m_bytes};
    QPdfWriter m_device{&m_buffer};
    QPainter m_painter{};
    Images m_images;
    int m_count = 0;
};

} // namespace app
