#pragma once

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/base/uuid.h"
#include "core/model/value.h"
#include "gis/io/reader_protocol.h"

#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace gis {

/// The row of the plan that a row of a file became, or was already. It stays the same through undo and redo;
/// empty where the row was not stored, or is not known.
struct StoredRow
{
    std::string table{};      // of the plan, or of an imported layer
    core::Uuid uuid{};        // in the plan's own tables
    std::int64_t feature = 0; // in an imported layer

    bool empty() const { return uuid.empty() && feature == 0; }
    bool operator==(const StoredRow&) const = default;
};

/// What became of a file, row by row where there is something to say.
struct ImportReport
{
    struct Row
    {
        std::int64_t row = 0;
        std::string kind{}; // of a conflict
        core::Message message{};
        double areaChange = 0.0; // of a repair, as a fraction
        core::Blob original{}; // of a repair: WKB in EPSG:4326 as it was; kept with the entry in the history
        StoredRow stored{};
        std::vector<std::string> cells{}; // of a rejected row, in the order of `columns`
    };

    /// A record or feature of the plan that the file has in a newer version, or no longer.
    struct Change
    {
        struct Field
        {
            std::string name{};
            std::string before{};
            std::string after{};
        };
        std::int64_t row = 0; // 0: gone
        StoredRow stored{};
        std::string name{};
        std::vector<Field> fields{};
    };

    /// A row that names a kelurahan which the plan does not know by that name, or knows several of. The row
    /// is among the rejected; an answer (ImportRequest::places) lets it in.
    struct UnmatchedPlace
    {
        struct Candidate
        {
            std::string code{};
            std::string text{}; // name, kecamatan (code)
        };
        std::int64_t row = 0;
        std::string kelurahan{};
        std::string kecamatan{};
        std::vector<Candidate> candidates{};
    };

    std::string file{}; // base name
    std::string driver{};
    std::string layer{}; // of the file
    Chosen crs{};
    Chosen encoding{};
    std::int64_t rowsRead = 0;
    std::int64_t stored = 0;
    std::int64_t alreadyPresent = 0;
    std::int64_t withoutLocation = 0; // part of stored
    std::int64_t added = 0;           // part of stored; the rest of it changed what was there
    std::vector<Change> changed{};
    std::vector<Change> gone{}; // in the plan from this file, and no longer in the file; they are kept
    std::vector<Row> rejected{};
    std::vector<Row> repaired{};
    std::vector<Row> conflicts{};
    std::vector<Row> unlocated{};                  // the first of those without location; not in the JSON
    std::vector<UnmatchedPlace> unmatchedPlaces{}; // not in the JSON: `rejected` says it
    std::vector<std::pair<std::string, std::string>> mapping{}; // field, column
    std::vector<std::string> unmapped{};
    std::vector<std::string> columns{}; // of the file: titles; not in the JSON
    std::int64_t historyId = 0;         // 0: nothing was stored
    std::vector<std::string> layers{};  // uuids of the layers it made
};

/// Counts a row as stored without location, and lists it among the first of these.
void addUnlocated(ImportReport& report, std::int64_t row, StoredRow stored);

/// Says at each line about a row of the file which row of the plan it became, by row of the file.
void tellStored(ImportReport& report, const std::unordered_map<std::int64_t, StoredRow>& rows);

using Translate = std::function<std::string(const core::Message&)>;

/// The object of INTERFACE.md. Messages are Indonesian unless `translate` makes something else of them.
nlohmann::ordered_json reportJson(const ImportReport& report, const Translate& translate = {});

/// The same as text, row by row: the object of a report with a hundred thousand rows takes a hundred
/// megabytes.
/// This is what the plan keeps, and it says more: which rows of the plan the lines are about, what was in
/// rejected rows, outlines as they were before a repair.
std::string reportText(const ImportReport& report);

/// The report as it was kept, its sentences as they were said then; without what `reportText` leaves out.
/// InvalidValue where it is none.
core::Result<ImportReport> parseReport(const std::string& text);

} // namespace gis
