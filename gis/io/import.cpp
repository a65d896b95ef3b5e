#include "gis/io/import.h"

#include "core/base/translate.h"
#include "gis/io/column_mapping.h"
#include "gis/io/kelurahan_join.h"
#include "gis/io/layer_sink.h"
#include "gis/io/opened_source.h"
#include "gis/io/place_answers.h"
#include "gis/io/record_sink.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <string_view>
#include <unordered_map>

namespace gis {

namespace {

namespace fs = std::filesystem;
using core::ErrorCode;

#define M(text) PS_TEXT("Import", text)

/// A source with its header already read, so that what can go wrong with a file does so before anything is
/// stored.
struct OpenSource
{
    OpenedSource file;
    std::optional<KelurahanJoin> join{};
    WantedMapping mapping{};                              // of a layer: as requested, or as the join has it
    std::unordered_map<std::int64_t, StoredRow> joined{}; // by row of the file
};

core::Result<OpenSource> open(const core::PlanFile& plan, const ImportRequest& request,
                              core::Progress& progress)
{
    PS_LET(auto opened, OpenedSource::open(plan, request, 0, progress));
    OpenSource source{std::move(opened), {}, request.mapping, {}};
    if (KelurahanJoin::wanted(request, source.file.header())) {
        PS_LET(source.join, KelurahanJoin::make(plan, request, source.file.header()));
        source.mapping = source.join->mapping();
    }
    return source;
}

core::Result<void> addBatch(const Frame& frame, OpenSource& source, const ImportRequest& request,
                            ImportSink& sink, ImportReport& report)
{
    RowReader rows{frame.bytes};
    SourceRow row;
    while (!rows.atEnd()) {
        PS_TRY(rows.next(row));
        PS_LET(auto stored, takeRow(row, request, sink, report, source.join ? &*source.join : nullptr));
        if (source.join && !stored.empty())
            source.joined.emplace(row.row, std::move(stored));
    }
    return {};
}

/// What a join knows only at the end of the table.
core::Result<void> endJoin(OpenSource& source, ImportSink& sink, ImportReport& report)
{
    for (auto& sum : source.join->takeSums(report)) {
        PS_LET(const auto stored, sink.add(sum.row, report));
        if (!stored.empty())
            for (const auto row : sum.rows)
                source.joined.emplace(row, stored);
    }
    source.join->tellMissing(report);
    tellStored(report, source.joined);
    return {};
}

/// `sink` has begun.
core::Result<void> pump(OpenSource& source, const ImportRequest& request, ImportSink& sink,
                        ImportReport& report, core::Progress& progress)
{
    for (;;) {
        PS_LET(auto frame, source.file.reader().next(progress));
        if (frame.type == FrameType::Done)
            break;
        if (frame.type != FrameType::Rows)
            return core::fail(ErrorCode::ReaderCrashed);
        PS_TRY(addBatch(frame, source, request, sink, report));
        source.file.reader().reuse(std::move(frame));
        if (source.file.header().rows > 0)
            progress.setFraction(std::min(1.0, static_cast<double>(report.rowsRead) /
                                                   static_cast<double>(source.file.header().rows)));
    }
    if (source.join)
        PS_TRY(endJoin(source, sink, report));
    return sink.finish(report);
}

core::Result<std::unique_ptr<ImportSink>> makeSink(const core::PlanFile& plan, const ImportRequest& request,
                                                   const OpenSource& source)
{
    if (request.target == ImportTarget::Layer)
        return std::make_unique<LayerSink>(plan, request, source.mapping);
    PS_LET(auto records, RecordSink::make(plan, request));
    return std::make_unique<RecordSink>(std::move(records));
}

ImportReport startedReport(const ImportRequest& request, const ReaderHeader& header)
{
    ImportReport report;
    report.file = fs::path{request.path}.filename().string();
    report.driver = header.driver;
    report.layer = header.layer;
    for (const auto& column : header.columns)
        report.columns.push_back(column.title);
    report.crs = header.crs;
    report.encoding = header.encoding;
    return report;
}

std::string labelOf(const ImportRequest& request)
{
    return std::string{M("impor ")} + fs::path{request.path}.filename().string();
}

core::Result<void> beginSink(ImportSink& sink, const OpenSource& source, ImportReport& report)
{
    PS_TRY(sink.begin(source.file.header(), report));
    if (source.join)
        source.join->describe(report);
    return {};
}

core::Result<void> storeUpdate(core::PlanFile& plan, const ImportRequest& request, const Update& update,
                               ImportReport& report)
{
    return request.dryRun ? core::Result<void>{}
                          : update.store(plan, {request.who, labelOf(request)}, report,
                                         [&report] { return reportText(report); });
}

/// The report of a layer that the plan has already, in this version or in an older one, which is brought up
/// to date; nothing where it is another layer.
core::Result<std::optional<ImportReport>> alreadyThere(core::PlanFile& plan, const ImportRequest& request,
                                                       OpenSource& source, core::Progress& progress)
{
    auto report = startedReport(request, source.file.header());
    const auto name = layerName(request, source.file.header());
    PS_LET(auto known, KnownFeatures::load(plan, name, report.file));
    if (known.empty())
        return std::optional<ImportReport>{};
    LayerSink columns{plan, request, source.mapping};
    PS_TRY(beginSink(columns, source, report));
    LayerComparison comparison{std::move(known), columns.mapping()};
    PS_TRY(pump(source, request, comparison, report, progress));
    if (comparison.allPresent())
        return std::optional{std::move(report)};
    if (auto difference = std::move(comparison).difference()) {
        PS_LET(const auto update, LayerUpdate::decide(plan, name, source.file.header().columns,
                                                      columns.mapping(), *std::move(difference), report));
        if (update) {
            PS_TRY(storeUpdate(plan, request, *update, report));
            return std::optional{std::move(report)};
        }
    }
    PS_LET(source, open(plan, request, progress)); // it has been read to its end
    return std::optional<ImportReport>{};
}

core::Result<void> storeRows(core::PlanFile& plan, const ImportRequest& request, OpenSource& source,
                             std::unique_ptr<ImportSink> sink, ImportReport& report, core::Progress& progress)
{
    PS_LET(auto answers, newAnswers(plan, request.places));
    PS_LET(const auto done,
           plan.bulk({request.who, labelOf(request)}, [&](core::PlanBulk& bulk) -> core::Result<void> {
               sink->storeIn(&bulk);
               PS_TRY(pump(source, request, *sink, report, progress));
               sink.reset(); // what it remembers of a large layer is large
               if (progress.cancelled())
                   return core::fail(ErrorCode::Cancelled);
               report.historyId = report.stored > 0 || !answers.empty() ? bulk.historyId() : 0;
               for (auto& answer : answers)
                   PS_TRY(bulk.addRecord("place_name", std::move(answer)));
               return bulk.setReport(reportText(report));
           }));
    report.historyId = done.made ? done.historyId : 0;
    return {};
}

/// What people answered, where no rows are stored with it.
core::Result<void> storeAnswers(core::PlanFile& plan, const ImportRequest& request)
{
    PS_LET(auto answers, newAnswers(plan, request.places));
    if (request.dryRun || answers.empty())
        return {};
    PS_TRY(plan.edit({request.who, M("ingat nama tempat")}, [&](core::PlanEdit& edit) -> core::Result<void> {
        for (auto& answer : answers)
            PS_TRY(edit.insert("place_name", std::move(answer)));
        return {};
    }));
    return {};
}

core::Result<ImportReport> import(core::PlanFile& plan, const ImportRequest& request,
                                  core::Progress& progress)
{
    PS_LET(auto source, open(plan, request, progress));
    if (request.target == ImportTarget::Layer) {
        PS_LET(auto present, alreadyThere(plan, request, source, progress));
        if (present) {
            PS_TRY(storeAnswers(plan, request));
            return *std::move(present);
        }
    }
    auto report = startedReport(request, source.file.header());
    PS_LET(auto sink, makeSink(plan, request, source));
    PS_TRY(beginSink(*sink, source, report));
    if (request.dryRun || sink->update() != nullptr) {
        PS_TRY(pump(source, request, *sink, report, progress));
        if (const auto* update = sink->update())
            PS_TRY(storeUpdate(plan, request, *update, report));
        PS_TRY(storeAnswers(plan, request));
    } else {
        PS_TRY(storeRows(plan, request, source, std::move(sink), report, progress));
    }
    return report;
}

} // namespace

core::Result<ImportReport> importFile(core::PlanFile& plan, const ImportRequest& request,
                                      core::Progress& progress)
{
    auto report = import(plan, request, progress);
    if (!report && report.error().subject.empty())
        report.error().subject = request.path; // a reader that died could not say what it was reading
    return report;
}

#undef M

} // namespace gis
