#include "gis/paint/map_painter.h"

#include "gis/paint/prepared_scene.h"

#include <QPainter>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>

namespace gis {

namespace {

constexpr std::int64_t mostStripPixels = 2'000'000; // what a strip needs while it is painted grows with it

core::Result<PreparedScene> prepare(const Scene& scene, core::Progress& progress,
                                    const LabelPlacement* labels)
{
    PS_LET(auto prepared, prepareScene(scene, progress, labels == nullptr));
    prepared.labels = labels ? *labels : placeLabels(prepared, progress);
    if (progress.cancelled())
        return core::fail(core::ErrorCode::Cancelled);
    return prepared;
}

/// Paints rows `top` to `bottom` of the picture into the same rows of the image's memory.
bool paintRows(QImage& image, int top, int bottom, const PreparedScene& prepared, PaintStatistics& statistics,
               core::Progress& progress)
{
    auto* rows = image.bits() + static_cast<qsizetype>(top) * image.bytesPerLine();
    QImage strip(rows, image.width(), bottom - top, image.bytesPerLine(), image.format());
    QPainter painter(&strip);
    painter.translate(0, -top);
    return paintStrip(painter, prepared, QRectF(0, top, image.width(), bottom - top), statistics, progress);
}

} // namespace

core::Result<LabelPlacement> placeLabels(const Scene& scene, core::Progress& progress)
{
    PS_LET(auto prepared, prepare(scene, progress, nullptr));
    return std::move(prepared.labels);
}

core::Result<PaintStatistics> paintMap(QPainter& painter, const Scene& scene, core::Progress& progress,
                                       const LabelPlacement* labels)
{
    PS_LET(auto prepared, prepare(scene, progress, labels));
    PaintStatistics statistics;
    painter.save();
    const bool done = paintStrip(painter, prepared, QRectF(QPointF(), scene.size), statistics, progress);
    painter.restore();
    if (!done)
        return core::fail(core::ErrorCode::Cancelled);
    statistics.labels = std::move(prepared.labels);
    return statistics;
}

core::Result<RenderedMap> renderImage(const Scene& scene, int threads, core::Progress& progress,
                                      const LabelPlacement* labels)
{
    const int width = static_cast<int>(std::lround(scene.size.width()));
    const int height = static_cast<int>(std::lround(scene.size.height()));
    PS_LET(auto prepared, prepare(scene, progress, labels));
    RenderedMap map;
    map.image = QImage(width, height, QImage::Format_ARGB32_Premultiplied);
    if (map.image.isNull())
        return core::fail(core::ErrorCode::InvalidValue, "size");
    if (scene.ground.alpha() < 255 || !scene.ground.isValid())
        map.image.fill(Qt::transparent);

    // More strips than threads: a strip of sea is done long before a strip of towns.
    const int wanted = threads <= 1 ? 1 : std::clamp(height / 64, 1, 2 * threads);
    const int needed = static_cast<int>(std::int64_t{width} * height / mostStripPixels) + 1;
    const int strips = std::min(std::max(wanted, needed), height);
    std::vector<PaintStatistics> statistics(static_cast<std::size_t>(strips));
    std::atomic<int> next{0};
    std::atomic<bool> complete{true};
    map.image.bits(); // detached here, before threads share it
    const auto work = [&] {
        for (int strip = next++; strip < strips; strip = next++) {
            const int top = static_cast<int>(std::int64_t{height} * strip / strips);
            const int bottom = static_cast<int>(std::int64_t{height} * (strip + 1) / strips);
            if (!paintRows(map.image, top, bottom, prepared, statistics[static_cast<std::size_t>(strip)],
                           progress))
                complete = false;
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (int i = 1; i < std::min(threads, strips); ++i)
            helpers.emplace_back(work);
        work();
    }
    if (!complete)
        return core::fail(core::ErrorCode::Cancelled);
    for (const auto& one : statistics) {
        map.statistics.features += one.features;
        map.statistics.vertices += one.vertices;
    }
    map.statistics.labels = std::move(prepared.labels);
    return map;
}

} // namespace gis
