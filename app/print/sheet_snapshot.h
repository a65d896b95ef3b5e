#pragma once

#include "app/print/sheet_request.h"
#include "core/storage/plan_file.h"
#include "gis/paint/sheet/sheet_content.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace app {

/// What one sheet shows of a plan, as data that travels inside the PDF and is compared with the plan later:
///
///     {"request": {…}, "state": "<SHA-256 of data>", "data": {"sheet": …, "records": …, "layers": …}}
///
/// `request` makes the same sheet again. `data` has what the map and the boxes show and nothing else: of the
/// plan's own records the geometry and the fields that choose the symbol or stand as a label, never a
/// personal one; of imported layers a hash. `worlds` are the maps' grounds in EPSG:4326.
core::Result<nlohmann::ordered_json> sheetSnapshot(const core::PlanFile& plan, const SheetRequest& request,
                                                   const gis::SheetContent& content,
                                                   const std::vector<core::Box>& worlds);

/// The request in it; InvalidValue where it is none of ours. Names, numbers and signers are not part of it.
core::Result<SheetRequest> requestOf(const nlohmann::ordered_json& snapshot);

/// SHA-256 of the snapshot's data as it is written.
std::string stateOf(const nlohmann::ordered_json& data);

/// One thing that a sheet shows and a plan has otherwise. A whole record that came or went has no field.
struct SheetChange
{
    std::string table{}; // of the plan; "layer", or "sheet" for what the boxes say
    std::string uuid{};
    std::string name{};
    std::string field{};
    nlohmann::ordered_json then{};
    nlohmann::ordered_json now{};
};
std::vector<SheetChange> changesBetween(const nlohmann::ordered_json& then,
                                        const nlohmann::ordered_json& now);

} // namespace app
