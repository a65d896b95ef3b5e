#include "gis/paint/sheet/shape_source.h"

#include "gis/paint/memory_features.h"

namespace gis {

namespace {

class ShapeSource final : public FeatureSource
{
public:
    explicit ShapeSource(const core::Geometry& geometry)
    {
        auto features = std::make_shared<MemoryFeatures>(0.0, 0, false); // every vertex
        features->add(1, geometry, {}, {});
        features->finish();
        m_features = std::move(features);
    }

    core::Box extent() const override { return m_features->extent(); }
    core::Result<std::shared_ptr<const FeatureSet>> load(const FeatureQuery&, core::Progress&) override
    {
        return m_features;
    }

private:
    std::shared_ptr<const MemoryFeatures> m_features{};
};

} // namespace

std::shared_ptr<FeatureSource> shapeSource(const core::Geometry& geometry)
{
    return std::make_shared<ShapeSource>(geometry);
}

} // namespace gis
