#pragma once

#include "app/print/sheet_composer.h"
#include "core/analysis/decisions.h"
#include "core/analysis/ranking.h"
#include "core/analysis/site_table.h"
#include "core/analysis/stages.h"

#include <QLocale>
#include <map>
#include <optional>
#include <vector>

namespace app {

struct NearNote
{
    core::Record note{};
    double metres = 0.0; // from the site's edge; 0 inside
};

struct RankedSiteEntry
{
    std::string name{};
    double score = 0.0;
    double winShare = 0.0; // of the drawn weightings
    core::Verdict verdict = core::Verdict::NotEnough;
};

/// As the command `compare` has it: sites that a hard rule has ruled out come last and cannot win, unless it
/// has ruled out every one.
struct RankedPlan
{
    std::vector<RankedSiteEntry> sites{}; // best first
    core::DecisionTable contenders{};
    core::RankingTest test{}; // of the contenders
    std::size_t draws = 0;
    std::map<std::string, QString> titles{}; // of the criteria, by id
};

struct DecisionEntry
{
    core::Record record{};
    bool sameFigures = false; // would be made from the same data today
};

/// Everything that the evaluation report of a candidate site says, read from the plan.
struct ReportData
{
    FoundSubject subject{};
    Evaluated evaluated{};
    std::vector<core::Gate> gates{};
    std::vector<core::GateRecord> gateRecords{};
    std::vector<core::Record> evidence{};
    std::optional<RankedPlan> ranked{}; // where there are others to compare with
    std::vector<NearNote> notes{};      // nearest first
    std::vector<core::Record> members{};
    std::vector<core::Record> photos{};
    std::vector<DecisionEntry> decisions{}; // oldest first
    std::optional<SheetPage> map{};         // nothing for a site without an outline
    std::vector<QString> sources{};
    bool sourcesKnown = true;
    std::string dataHash{};
    std::string rulesVersion{};
};

/// What is wanted beside the judgement itself.
struct ReportParts
{
    std::optional<QSizeF> mapMm{}; // the size of the map
    bool surroundings = true;      // ranking, congestion, members, photos
};

/// UnknownRecord or AmbiguousName for the site.
core::Result<ReportData> readReport(const SheetComposer& composer, const std::string& site,
                                    const ReportParts& parts, const QLocale& locale,
                                    core::Progress& progress);

/// The ranking of all candidates; nothing where there are fewer than two or nothing is scored.
core::Result<std::optional<RankedPlan>> rankPlan(const SheetComposer& composer, const QLocale& locale,
                                                 core::Progress& progress);

inline constexpr double notesWithin = 500.0; // metres from the site

} // namespace app
