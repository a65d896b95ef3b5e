#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/layer.h"
#include "core/storage/plan_file.h"
#include "gis/io/import_report.h"
#include "gis/io/reader_process.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gis {

enum class ImportTarget
{
    Layer,
    Business,
    Note,
    Kampung,
    Site
};

/// What a person says that a name in a file means; remembered in the plan (table `place_name`).
struct PlaceAnswer
{
    std::string kelurahan{};
    std::string kecamatan{}; // as the file states it; empty: wherever the name stands
    std::string code{};      // of the plan's kelurahan layer
    bool operator==(const PlaceAnswer&) const = default;
};

struct ImportRequest
{
    std::string path{};
    ImportTarget target = ImportTarget::Layer;
    std::string layer{}; // of the file; empty: the only one
    std::string name{};  // of the new layer; empty: after the file
    core::LayerRole role = core::LayerRole::Other;
    std::string crs = "auto";
    std::string encoding = "auto";
    std::map<std::string, std::string> mapping{}; // field -> column, where a person said so
    std::vector<PlaceAnswer> places{};
    bool allowRepair = false; // also where the area changes by more than 1 %
    bool dryRun = false;      // everything but storing
    /// How other programs are to draw a layer that was made; none where it is empty.
    std::function<std::optional<core::LayerStyle>(const core::Layer&)> styleFor{};
    std::string who{};
    ReaderCommand reader{};
    ReaderLimits limits{};
};

/// Reads a foreign file in a process of its own and stores it with one entry in the history, or not at all.
/// `rowsRead == stored + alreadyPresent + rejected.size()` always holds.
core::Result<ImportReport> importFile(core::PlanFile& plan, const ImportRequest& request,
                                      core::Progress& progress);

} // namespace gis
