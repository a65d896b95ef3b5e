#pragma once

#include "core/base/result.h"
#include "core/model/geometry.h"
#include "core/model/layer.h"
#include "gis/geometry/level_pack.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gis {

/// Where finished blobs go; keys as in gis/geometry/level_pack.h, without the layer's uuid.
using LevelSink =
    std::function<core::Result<void>(std::string_view key, std::int64_t part, const core::Blob& data)>;

/// Makes the drawing levels of a layer while its features stream by. It knows no Qt, so that an import can
/// feed it:
///
///     LevelBuilder levels(drawingColumns(layer));
///     levels.add(fid, geometry, texts);                    // for each stored feature
///     levels.finish([&](auto key, auto part, auto& data) {
///         return bulk.putCache(levelKey(layer, key), part, data);
///     });
class LevelBuilder
{
public:
    /// The finest level of a plan's cache: cells of 2.8 m. Closer than that few features are in view, and the
    /// table is read.
    static constexpr int planLevel = 8;

    /// `columns`: of the texts that go with each feature.
    explicit LevelBuilder(std::vector<std::string> columns, int finestLevel = planLevel);
    ~LevelBuilder();
    LevelBuilder(LevelBuilder&&) noexcept;

    /// Features without any place on the earth are left out. `texts` in the order of the columns; missing
    /// ones are empty.
    void add(std::int64_t fid, const core::Geometry& geometry, std::span<const std::string_view> texts = {});
    /// The same from 2D little-endian WKB.
    void addWkb(std::int64_t fid, std::span<const unsigned char> wkb,
                std::span<const std::string_view> texts = {});

    /// Called once, last.
    core::Result<void> finish(const LevelSink& sink);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The key in the plan's cache.
std::string levelKey(const core::Layer& layer, std::string_view key);

/// The columns whose texts are kept with the levels: name, code, kecamatan and label field.
std::vector<std::string> drawingColumns(const core::Layer& layer);

} // namespace gis
