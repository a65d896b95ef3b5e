#include "gis/io/import.h"

#include "core/base/translate.h"
#include "gis/io/column_mapping.h"
#include "gis/io/kelurahan_join.h"
#include "gis/io/layer_sink.h"
#include "gis/io/place_answers.h"
#include "gis/io/record_sink.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <string_view>
#include <unistd.h>

namespace gis {

namespace {

namespace fs = std::filesystem;
using core::ErrorCode;

#define M(text) PS_TEXT("Import", text)

constexpr std::string_view scratchName = "petasentra-import-";

/// A program that was killed could not clear up after itself: its number is in the folder's name.
void removeAbandoned(const fs::path& temporary)
{
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{temporary, error}) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with(scratchName))
            continue;
        const auto process =
            name.substr(scratchName.size(), name.find('-', scratchName.size()) - scratchName.size());
        if (!fs::exists(fs::path{"/proc"} / process, error))
            fs::remove_all(entry.path(), error);
    }
}

/// Where the reader may write; gone with whatever it left there, also when it was killed.
class Scratch
{
public:
    static core::Result<Scratch> make()
    {
        std::error_code error;
        const auto temporary = fs::temp_directory_path(error);
        removeAbandoned(temporary);
        auto pattern = (temporary / fmt::format("{}{}-XXXXXX", scratchName, getpid())).string();
        if (error || mkdtemp(pattern.data()) == nullptr)
            return core::fail(ErrorCode::WriteFailed, pattern, std::strerror(errno));
        return Scratch{pattern};
    }
    Scratch(Scratch&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    Scratch& operator=(Scratch&& other) noexcept
    {
        std::swap(m_path, other.m_path);
        return *this;
    }
    ~Scratch()
    {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove_all(m_path, ignored);
    }
    const std::string& path() const { return m_path; }

private:
    explicit Scratch(std::string path) : m_path(std::move(path)) {}
    std::string m_path;
};

PlanFrame frameOf(const core::PlanFile& plan)
{
    const auto& settings = plan.settings();
    return {settings.area, settings.areaName, settings.crs};
}

std::string requestJson(const core::PlanFile& plan, const ImportRequest& request, const Scratch& scratch)
{
    ReaderRequest reader;
    reader.path = request.path;
    reader.layer = request.layer;
    reader.crs = request.crs;
    reader.encoding = request.encoding;
    reader.scratch = scratch.path();
    reader.plan = frameOf(plan);
    for (const auto& [field, column] : request.mapping)
        if (isPlaceField(field))
            reader.places[field] = column;
    return writeRequest(reader);
}

/// A reader with its header already read, so that what can go wrong with a file does so before anything is
/// stored.
struct OpenSource
{
    Scratch scratch;
    ReaderProcess reader;
    ReaderHeader header{};
    std::optional<KelurahanJoin> join{};
    WantedMapping mapping{}; // of a layer: as requested, or as the join has it
};

core::Result<OpenSource> open(const core::PlanFile& plan, const ImportRequest& request,
                              core::Progress& progress)
{
    PS_LET(auto scratch, Scratch::make());
    PS_LET(auto reader, ReaderProcess::start(request.reader, requestJson(plan, request, scratch),
                                             request.limits.forFile(request.path)));
    PS_LET(const auto frame, reader.next(progress));
    if (frame.type != FrameType::Header)
        return core::fail(ErrorCode::ReaderCrashed, request.path);
    PS_LET(auto header, readHeader(frame.bytes));
    OpenSource source{std::move(scratch), std::move(reader), std::move(header), {}, request.mapping};
    if (KelurahanJoin::wanted(request, source.header)) {
        PS_LET(source.join, KelurahanJoin::make(plan, request, source.header));
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
        PS_TRY(takeRow(row, request, sink, report, source.join ? &*source.join : nullptr));
    }
    return {};
}

/// `sink` has begun.
core::Result<void> pump(OpenSource& source, const ImportRequest& request, ImportSink& sink,
                        ImportReport& report, core::Progress& progress)
{
    for (;;) {
        PS_LET(auto frame, source.reader.next(progress));
        if (frame.type == FrameType::Done)
            break;
        if (frame.type != FrameType::Rows)
            return core::fail(ErrorCode::ReaderCrashed);
        PS_TRY(addBatch(frame, source, request, sink, report));
        source.reader.reuse(std::move(frame));
        if (source.header.rows > 0)
            progress.setFraction(std::min(1.0, static_cast<double>(report.rowsRead) /
                                                   static_cast<double>(source.header.rows)));
    }
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
    PS_TRY(sink.begin(source.header, report));
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
    auto report = startedReport(request, source.header);
    const auto name = layerName(request, source.header);
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
        PS_LET(const auto update, LayerUpdate::decide(plan, name, source.header.columns, columns.mapping(),
                                                      *std::move(difference), report));
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
    auto report = startedReport(request, source.header);
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
