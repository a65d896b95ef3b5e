#include "app/map/tools/measure_tool.h"

#include "app/map/feedback.h"
#include "app/map/measures.h"
#include "app/map/projection.h"
#include "app/map/tools/tool_host.h"

#include <QPainter>

namespace app {

MeasureTool::MeasureTool(ToolHost& host, SketchForm form) : SketchTool(host, form, {}) {}

ToolId MeasureTool::id() const
{
    return form() == SketchForm::Line ? ToolId::MeasureLength : ToolId::MeasureArea;
}

QString MeasureTool::beginHint() const
{
    return form() == SketchForm::Line
               ? tr("Klik titik-titik garis yang diukur; Enter atau klik kanan selesai.")
               : tr("Klik titik-titik bidang yang diukur; Enter atau klik kanan selesai.");
}

QString MeasureTool::hint() const
{
    return points().empty() && !m_result.isEmpty() ? m_result : SketchTool::hint();
}

void MeasureTool::activate()
{
    m_result.clear();
    m_measured.clear();
    SketchTool::activate();
}

void MeasureTool::click(const PointerInput& input)
{
    m_result.clear();
    m_measured.clear();
    SketchTool::click(input);
}

void MeasureTool::accept(const core::Path& lonLat)
{
    const auto figure =
        form() == SketchForm::Line
            ? tr("Panjang %1").arg(lengthText(pathLength(lonLat)))
            : tr("Luas %1, keliling %2").arg(areaText(ringArea(lonLat)), lengthText(ringPerimeter(lonLat)));
    m_result = tr("%1; dihitung pada elipsoid WGS 84 (Karney 2013).").arg(figure);
    if (const auto* projection = host().projection())
        for (const auto& position : lonLat)
            m_measured.push_back(projection->fromLonLat(position));
}

void MeasureTool::paint(QPainter& painter, const MapView& view) const
{
    auto pixels = feedback::toPixels(m_measured, view);
    if (form() == SketchForm::Area && pixels.size() > 2) {
        feedback::area(painter, pixels, QColor::fromRgba(feedback::sketchInk));
        pixels.append(pixels.first());
    }
    feedback::line(painter, pixels);
    SketchTool::paint(painter, view);
}

} // namespace app
