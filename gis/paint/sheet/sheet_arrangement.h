#pragma once

#include "core/base/result.h"

#include <QRectF>
#include <QString>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace gis {

/// The parts of a sheet that can be switched off; all but the grid can also be moved and resized. The mark of
/// a draft and the line that says where a sheet comes from are not among them. In drawing order.
enum class SheetElement
{
    Map,
    Grid,
    Head,
    Title,
    Scale, // with the north arrow
    Facts,
    Table, // of a sheet that compares
    Legend,
    Inset,
    Projection,
    Sources,
    History,
    Notes,
    Signatures
};

/// What somebody wants otherwise than a ready sheet has it.
struct SheetArrangement
{
    using Places = std::map<SheetElement, QRectF>; // millimetres from the upper left corner of the paper

    std::set<SheetElement> hidden{};
    std::map<std::string, Places> places{}; // by paperName(): on other paper elements stand as they always do
    QString title{};                        // in place of the sheet's own kind: "PETA CALON LOKASI SENTRA"
    QString notes{};                        // a box of its own where it is not empty

    bool shows(SheetElement element) const { return !hidden.contains(element); }
    bool empty() const { return *this == SheetArrangement{}; }
    bool operator==(const SheetArrangement&) const = default;
};

/// As a template is stored:
///
///     {"hidden": ["inset"], "places": {"a4-landscape": {"legend": [x, y, width, height]}},
///      "title": "…", "notes": "…"}
std::string arrangementJson(const SheetArrangement& arrangement);
/// InvalidValue where it is none of ours; the subject names the place in it. The map cannot be hidden.
core::Result<SheetArrangement> parseArrangement(std::string_view json);

} // namespace gis
