#include "app/print/pdf_pages.h"

#include <QMarginsF>
#include <QPageSize>
#include <utility>

namespace app {

namespace {

constexpr int resolution = 2540;
constexpr double unitsPerMm = resolution / 25.4;

} // namespace

PdfPages::PdfPages(QSizeF firstMm, Images images) : m_images(images)
{
    m_buffer.open(QIODevice::WriteOnly);
    m_device.setResolution(resolution);
    m_device.setPageMargins(QMarginsF{});
    setPaper(firstMm);
}

void PdfPages::setPaper(QSizeF paperMm)
{
    m_device.setPageSize(QPageSize{paperMm, QPageSize::Millimeter, QString{}, QPageSize::ExactMatch});
}

QPainter& PdfPages::start(QSizeF paperMm)
{
    setPaper(paperMm);
    if (m_count++ > 0) {
        m_device.newPage();
    } else {
        m_painter.begin(&m_device);
        m_painter.setRenderHint(QPainter::LosslessImageRendering, m_images == Images::Lossless);
    }
    return inMillimetres();
}

QPainter& PdfPages::inMillimetres()
{
    auto& painter = inUnits();
    painter.scale(unitsPerMm, unitsPerMm);
    return painter;
}

QPainter& PdfPages::inUnits()
{
    m_painter.resetTransform();
    m_painter.setClipping(false);
    return m_painter;
}

QByteArray PdfPages::take()
{
    m_painter.end();
    return std::exchange(m_bytes, {});
}

} // namespace app
