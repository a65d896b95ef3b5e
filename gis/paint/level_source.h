#pragma once

#include "core/model/value.h"
#include "gis/geometry/level_pack.h"
#include "gis/paint/feature_source.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gis {

/// Where the blobs of a layer's drawing levels are: a plan's cache, or memory. Keys as in
/// gis/geometry/level_pack.h.
class LevelStore
{
public:
    virtual ~LevelStore() = default;
    virtual core::Result<std::shared_ptr<const core::Blob>> read(std::string_view key, std::int64_t part) = 0;
};

class MemoryLevels : public LevelStore
{
public:
    core::Result<void> put(std::string_view key, std::int64_t part, const core::Blob& data);
    core::Result<std::shared_ptr<const core::Blob>> read(std::string_view key, std::int64_t part) override;

private:
    std::map<std::string, std::vector<std::shared_ptr<const core::Blob>>, std::less<>> m_blobs{};
};

/// Answers what the levels do not hold: places closer than the finest level, and columns that are not among
/// theirs.
class LevelFallback
{
public:
    virtual ~LevelFallback() = default;
    virtual core::Result<std::shared_ptr<const FeatureSet>> closeUp(const FeatureQuery& query,
                                                                    core::Progress& progress) = 0;
    /// Texts of a column by fid.
    virtual core::Result<std::map<std::int64_t, std::string>> column(std::string_view name) = 0;
};

/// Draws from levels: reads only the level and the chunks that a query needs, and keeps those last used.
class LevelSource : public FeatureSource
{
public:
    /// `fallback` may be null: then the finest level is all there is.
    LevelSource(LevelIndex index, std::shared_ptr<LevelStore> store, std::shared_ptr<LevelFallback> fallback);
    ~LevelSource() override;

    core::Box extent() const override { return m_extent; }
    core::Result<std::shared_ptr<const FeatureSet>> load(const FeatureQuery& query,
                                                         core::Progress& progress) override;

private:
    using Texts = std::map<std::int64_t, std::string>;
    struct Kept;

    core::Result<std::shared_ptr<const core::Blob>> blob(const std::string& key, std::size_t chunk);
    core::Result<std::shared_ptr<const Texts>> texts(const std::string& column);

    LevelIndex m_index;
    core::Box m_extent{};
    std::shared_ptr<LevelStore> m_store;
    std::shared_ptr<LevelFallback> m_fallback;
    std::mutex m_mutex{};
    std::unique_ptr<Kept> m_kept;
};

} // namespace gis
