#include "gis/io/opened_source.h"

#include "gis/io/column_mapping.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace gis {

namespace {

namespace fs = std::filesystem;
using core::ErrorCode;

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

std::string requestJson(const core::PlanFile& plan, const ImportRequest& request, const Scratch& scratch,
                        std::int64_t rows)
{
    const auto& settings = plan.settings();
    ReaderRequest reader;
    reader.path = request.path;
    reader.layer = request.layer;
    reader.crs = request.crs;
    reader.encoding = request.encoding;
    reader.scratch = scratch.path();
    reader.plan = {settings.area, settings.areaName, settings.crs};
    reader.rows = rows;
    for (const auto& [field, column] : request.mapping)
        if (isPlaceField(field))
            reader.places[field] = column;
    return writeRequest(reader);
}

} // namespace

core::Result<Scratch> Scratch::make()
{
    std::error_code error;
    const auto temporary = fs::temp_directory_path(error);
    removeAbandoned(temporary);
    auto pattern = (temporary / fmt::format("{}{}-XXXXXX", scratchName, getpid())).string();
    if (error || mkdtemp(pattern.data()) == nullptr)
        return core::fail(ErrorCode::WriteFailed, pattern, std::strerror(errno));
    return Scratch{pattern};
}

Scratch::Scratch(Scratch&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}

Scratch& Scratch::operator=(Scratch&& other) noexcept
{
    std::swap(m_path, other.m_path);
    return *this;
}

Scratch::~Scratch()
{
    std::error_code ignored;
    if (!m_path.empty())
        fs::remove_all(m_path, ignored);
}

OpenedSource::OpenedSource(Scratch scratch, ReaderProcess reader, ReaderHeader header)
    : m_scratch(std::move(scratch)), m_reader(std::move(reader)), m_header(std::move(header))
{
}

core::Result<OpenedSource> OpenedSource::open(const core::PlanFile& plan, const ImportRequest& request,
                                              std::int64_t rows, core::Progress& progress)
{
    PS_LET(auto scratch, Scratch::make());
    PS_LET(auto reader, ReaderProcess::start(request.reader, requestJson(plan, request, scratch, rows),
                                             request.limits.forFile(request.path)));
    PS_LET(const auto frame, reader.next(progress));
    if (frame.type != FrameType::Header)
        return core::fail(ErrorCode::ReaderCrashed, request.path);
    PS_LET(auto header, readHeader(frame.bytes));
    return OpenedSource{std::move(scratch), std::move(reader), std::move(header)};
}

} // namespace gis
