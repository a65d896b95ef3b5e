#pragma once

#include "core/base/result.h"
#include "core/model/geometry.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

class PlanFile;
struct Record;

/// One administrative area of the layer that plays the part of the kelurahan.
struct Area
{
    std::string name{};
    std::string kecamatan{};
    std::string code{}; // of the column mapped as code
    std::vector<std::string>
        codes{}; // digits of every code-like value of the row: BPS and Kemendagri number differently
    MultiPolygon outline{};
    Box bounds{};

    bool hasCode(std::string_view wanted) const;
};

/// The areas with a grid over their bounds.
class Areas
{
public:
    Areas() = default;
    explicit Areas(std::vector<Area> areas);

    /// Those of the plan's layer with the role kelurahan that meet `within` (all where there is none); empty
    /// where the plan has no such layer. They have learnt the plan's answers.
    static Result<Areas> fromPlan(const PlanFile& plan, const std::optional<Box>& within = std::nullopt);

    bool empty() const { return m_areas.empty(); }
    const std::vector<Area>& all() const { return m_areas; }
    /// The area that contains the position, or null.
    const Area* at(Position position) const;
    const Area* byCode(std::string_view code) const;
    std::vector<const Area*> byName(std::string_view name) const;
    /// What people have said that a name means, as records of `place_name`; the last answer counts.
    void learn(const std::vector<Record>& answers);
    /// The area that somebody has said this name means, for exactly this kecamatan (empty: for none); null
    /// where nobody did.
    const Area* answered(std::string_view name, std::string_view kecamatan) const;
    /// Areas whose border or inside is within `metres` of the position.
    std::vector<const Area*> near(Position position, double metres) const;

private:
    const std::vector<std::uint32_t>& cellAt(Position position) const;

    std::vector<Area> m_areas{};
    std::map<std::string, std::uint32_t, std::less<>> m_byCode{}; // by digits, of every number scheme
    std::map<std::pair<std::string, std::string>, std::string> m_answers{}; // keys of names -> code
    std::vector<std::vector<std::uint32_t>> m_grid{};
    Box m_bounds{};
    std::size_t m_side = 0;
};

/// Metres from the position to the nearest point of the outline's rings.
double distanceToBorder(Position position, const MultiPolygon& outline);

/// A position inside the outline that stands for it: the centroid where that is inside, else the middle of
/// the widest part at its height. Nothing for an empty outline.
std::optional<Position> representativePosition(const MultiPolygon& outline);

} // namespace core
