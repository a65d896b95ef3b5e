#pragma once

#include "core/base/result.h"
#include "core/model/geometry.h"

#include <memory>
#include <optional>
#include <span>
#include <string>

namespace gis {

/// Coordinates from one system to another and back; longitude or easting first on both sides, degrees or
/// metres. Owned by one thread at a time.
class Transform
{
public:
    /// CrsUnknown where a side means nothing or no way leads across. `from` and `to` as in `findCrs`.
    /// `area` (EPSG:4326) makes PROJ prefer the datum shift that is best there.
    static core::Result<Transform> make(const std::string& from, const std::string& to,
                                        const std::optional<core::Box>& area = std::nullopt);
    Transform(Transform&&) noexcept;
    Transform& operator=(Transform&&) noexcept;
    ~Transform();

    /// True where both sides are the same, and nothing is computed.
    bool identity() const;

    /// In place. A position that has no image becomes infinite; the count of those is returned.
    std::size_t forward(std::span<core::Position> positions) const;
    std::size_t backward(std::span<core::Position> positions) const;

    std::optional<core::Position> forward(core::Position position) const;
    std::optional<core::Position> backward(core::Position position) const;

    /// In place, all vertices of a geometry; the count of positions without an image.
    std::size_t forward(core::Geometry& geometry) const;
    std::size_t backward(core::Geometry& geometry) const;

    /// The box around the image of a box, its sides followed in steps because straight lines bend.
    core::Box forward(const core::Box& box) const;
    core::Box backward(const core::Box& box) const;

private:
    struct State;
    explicit Transform(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace gis
