#include "app/map/frame.h"

#include "app/settings/shipped.h"
#include "gis/paint/map_painter.h"
#include "gis/paint/plan_scene.h"

#include <QThread>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <spdlog/spdlog.h>

namespace app {

namespace {

constexpr int mostThreads = 4;

class PlanFramePainter
{
public:
    core::Result<Frame> paint(const FrameRequest& request, core::Progress& progress)
    {
        PS_TRY(prepare(request));
        PS_LET(auto layers, m_sources->layers(*m_styles));
        gis::Scene scene;
        scene.layers = std::move(layers);
        scene.crs = request.crs;
        scene.extent = request.view.extent();
        scene.size = pixels(request);
        scene.pixelsPerMillimetre = gis::screenPixelsPerMillimetre * request.devicePixelRatio;
        scene.ground = QColor{Qt::white};
        const int threads = std::clamp(QThread::idealThreadCount(), 1, mostThreads);
        PS_LET(auto map, gis::renderImage(scene, threads, progress));
        map.image.setDevicePixelRatio(request.devicePixelRatio);
        return Frame{std::move(map.image), request, map.statistics.labels.leftOut};
    }

private:
    static QSizeF pixels(const FrameRequest& request)
    {
        const auto size = request.view.size * request.devicePixelRatio;
        return {std::round(size.width()), std::round(size.height())};
    }

    core::Result<void> prepare(const FrameRequest& request)
    {
        if (!m_styles) {
            auto styles = shippedStyles();
            if (!styles)
                spdlog::warn("map styles: {} {}", styles.error().subject, styles.error().detail);
            m_styles = styles ? std::move(*styles) : gis::StyleBook{}; // a grey map is better than none
        }
        if (!m_sources || m_path != request.planPath) {
            m_sources.reset();
            PS_LET(m_sources, gis::PlanSources::open(request.planPath));
            m_path = request.planPath;
        }
        return {};
    }

    std::optional<gis::StyleBook> m_styles{};
    std::optional<gis::PlanSources> m_sources{};
    std::string m_path{};
};

} // namespace

PaintFrame planFramePainter()
{
    return [painter = std::make_shared<PlanFramePainter>()](const FrameRequest& request,
                                                            core::Progress& progress) {
        return painter->paint(request, progress);
    };
}

} // namespace app
