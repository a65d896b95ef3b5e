#pragma once

#include "app/map/map_view.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QImage>

#include <cstdint>
#include <functional>
#include <string>

namespace app {

/// What a frame shall show. The version grows with every change of the plan.
struct FrameRequest
{
    std::string planPath{};
    std::string crs{}; // the plan's projected system
    std::int64_t planVersion = 0;
    MapView view{};
    double devicePixelRatio = 1.0;
};

/// A painted map with the view it was painted for; may be shown moved and scaled for other views.
struct Frame
{
    QImage image{};
    FrameRequest request{};
    std::size_t labelsLeftOut = 0;
};

/// Paints one frame on whatever thread calls it, one call at a time.
using PaintFrame = std::function<core::Result<Frame>(const FrameRequest&, core::Progress&)>;

/// The painter of plans. It keeps a connection of its own to the plan and what it has read of it.
PaintFrame planFramePainter();

} // namespace app
