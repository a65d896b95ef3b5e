#pragma once

#include "core/model/geometry.h"
#include "gis/paint/map_painter.h"
#include "gis/paint/scene.h"

#include <QColor>
#include <QImage>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tests {

struct NamedArea
{
    std::string name{};
    core::MultiPolygon area{};
};

/// The polygons of a GeoJSON file with one of their properties; nothing where the file is missing.
std::optional<std::vector<NamedArea>> readAreas(const std::string& path, const std::string& nameProperty);

/// The 177 kelurahan of the shared data.
std::optional<std::vector<NamedArea>> kelurahan();

core::MultiPolygon rectangle(double minX, double minY, double maxX, double maxY);

/// Drawing levels in memory, with the names as labels.
std::shared_ptr<gis::FeatureSource> levelsOf(const std::vector<NamedArea>& areas, int finestLevel = 0);

gis::Style plainStyle(const char* fill, const char* stroke = nullptr, double strokePixels = 1.0);

gis::Scene sceneOf(std::shared_ptr<gis::FeatureSource> source, gis::Style style, const core::Box& extent,
                   QSizeF size);

QImage draw(const gis::Scene& scene, int threads = 1);

/// How many pixels differ by more than `tolerance` in any channel.
int differingPixels(const QImage& a, const QImage& b, int tolerance);

} // namespace tests
