#include "gis/io/reader_child.h"

#include "core/base/translate.h"
#include "gis/crs/crs.h"
#include "gis/io/row_pipeline.h"
#include "gis/io/table_source.h"
#include "gis/io/vector_source.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cpl_conv.h>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <gdal_priv.h>
#include <memory>
#include <ogrsf_frmts.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace gis {

namespace {

using core::ErrorCode;
using Clock = std::chrono::steady_clock;

#define M(text) PS_TEXT("Import", text)

constexpr std::size_t batchBytes = 256 * 1024;
constexpr auto batchTime = std::chrono::milliseconds{200};
constexpr std::uint64_t largestText = std::uint64_t{1} << 30;
constexpr std::uint64_t textToLookAt = std::uint64_t{1}
                                       << 18; // of a file of which only the first rows are wanted

std::string readAll(int descriptor)
{
    std::string all;
    std::array<char, 4096> buffer{};
    for (;;) {
        const auto n = ::read(descriptor, buffer.data(), buffer.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return all;
        all.append(buffer.data(), static_cast<std::size_t>(n));
    }
}

/// Standard output belongs to the frames; whatever a library prints goes nowhere.
class FrameWriter
{
public:
    FrameWriter() : m_output(dup(STDOUT_FILENO))
    {
        const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        dup2(nowhere, STDOUT_FILENO);
        close(nowhere);
    }
    FrameWriter(const FrameWriter&) = delete;
    FrameWriter& operator=(const FrameWriter&) = delete;
    ~FrameWriter() { close(m_output); }

    template <class Bytes>
    void write(FrameType type, const Bytes& bytes) const
    {
        std::array<unsigned char, 5> head{static_cast<unsigned char>(type)};
        const auto size = static_cast<std::uint32_t>(bytes.size());
        std::memcpy(head.data() + 1, &size, sizeof size);
        writeAll(head.data(), head.size());
        writeAll(bytes.data(), bytes.size());
    }

private:
    void writeAll(const void* data, std::size_t size) const
    {
        const auto* next = static_cast<const char*>(data);
        while (size > 0) {
            const auto n = ::write(m_output, next, size);
            if (n < 0 && errno == EINTR)
                continue;
            if (n <= 0)
                _exit(1); // nobody listens any more
            next += n;
            size -= static_cast<std::size_t>(n);
        }
    }
    int m_output;
};

bool isDelimited(const std::string& extension)
{
    constexpr std::array<std::string_view, 5> endings{"csv", "tsv", "txt", "tab-separated", "psv"};
    return std::find(endings.begin(), endings.end(), extension) != endings.end();
}

bool isSheet(const std::string& driver)
{
    return driver == "XLSX" || driver == "XLS" || driver == "ODS";
}

/// Text, with nothing in it that only other kinds of file have at their start.
bool isText(std::string_view bytes)
{
    if (!wideEncoding(bytes).empty())
        return true;
    const auto end = bytes.find_last_not_of('\0'); // a cut-off file is full of zeros
    const auto head = bytes.substr(0, std::min<std::size_t>(end + 1, 64 * 1024));
    const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 &&
               std::string_view{"\t\n\r\f\v\x1a"}.find(c) == std::string_view::npos;
    });
    return static_cast<std::size_t>(controls) * 200 <= head.size();
}

/// What starts a page, a JSON or a PDF is no list, whatever the file is called.
bool isMarkup(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    const auto start = trimmedText(bytes.substr(0, 1024));
    return start.starts_with("<?xml") || start.starts_with("<!") || lowered(start).starts_with("<html") ||
           start.starts_with("{\"") || start.starts_with("[{") || start.starts_with("%PDF");
}

core::Result<std::unique_ptr<Source>> openText(const PreparedSource& files, const ReaderRequest& request)
{
    PS_LET(auto bytes, request.rows > 0 ? readStartOfFile(files.path, textToLookAt)
                                        : readWholeFile(files.path, largestText));
    if (!isText(bytes) || isMarkup(bytes))
        return core::fail(ErrorCode::FormatUnknown, request.path);
    auto grid = std::make_unique<DelimitedGrid>(std::move(bytes), request.encoding);
    TableOptions options{"CSV", files.stem, grid->encoding(), false, request.places};
    auto table = std::make_unique<TableSource>(std::move(grid), std::move(options));
    if (table->columns().empty())
        return core::fail(ErrorCode::FileUnreadable, request.path, "empty");
    return table;
}

/// A list under a name that says something else: no ending, ".dat", a ".xlsx" that somebody only renamed.
bool mayBeList(const std::string& extension)
{
    constexpr std::array<std::string_view, 6> endings{"", "dat", "data", "xlsx", "xls", "ods"};
    return std::find(endings.begin(), endings.end(), extension) != endings.end();
}

/// True where no feature has a geometry, as in a GeoJSON of attributes only.
bool withoutGeometry(OGRLayer& layer)
{
    if (layer.GetGeomType() == wkbNone)
        return true;
    constexpr std::int64_t small = 100'000;
    if (layer.GetGeomType() != wkbUnknown || layer.GetFeatureCount() > small)
        return false;
    bool none = true;
    layer.ResetReading();
    for (OGRFeatureUniquePtr feature{layer.GetNextFeature()}; none && feature;
         feature.reset(layer.GetNextFeature()))
        none = feature->GetGeometryRef() == nullptr;
    layer.ResetReading();
    return none;
}

core::Result<std::unique_ptr<Source>> openSource(const ReaderRequest& request, PreparedSource& files)
{
    if (request.encoding != "auto" && !knownEncoding(request.encoding))
        return core::fail(ErrorCode::EncodingUnknown, request.encoding);
    bool chosen = false;
    PS_LET(files, prepareSource(request, chosen));
    if (isDelimited(files.extension)) {
        auto list = openText(files, request);
        if (list || list.error().code != ErrorCode::FormatUnknown)
            return list; // else it may be something else under this name
    }
    auto opened = openDataset(files, request.path);
    if (!opened && files.extension == "shp" && !files.indexMissing) {
        forgetIndex(files); // a damaged one is no better than none
        opened = openDataset(files, request.path);
    }
    if (!opened && mayBeList(files.extension) && std::filesystem::is_regular_file(files.path))
        if (auto list = openText(files, request))
            return list;
    PS_LET(auto dataset, std::move(opened));
    const bool sameFile = chosen && dataset->GetLayerCount() == 1;
    PS_LET(auto* layer, chooseLayer(*dataset, sameFile ? std::string{} : request.layer, request.path));

    const std::string driver = dataset->GetDriverName();
    if (!isSheet(driver) && !withoutGeometry(*layer))
        return std::make_unique<VectorSource>(std::move(dataset), *layer, files, request.encoding);
    Chosen encoding{"UTF-8", {M("ditentukan oleh format berkas"), {}}};
    std::unique_ptr<LayerGrid> grid;
    if (files.extension == "dbf" || files.extension == "shp") {
        auto label = files.label;
        encoding = chooseEncoding(judgeDbf(files.dbf, label.languageByte), label, request.encoding);
        grid = std::make_unique<LayerGrid>(*layer, false, encoding.name);
    } else {
        grid = std::make_unique<LayerGrid>(*layer, isSheet(driver), "windows-1252");
    }
    TableOptions options{driver, layer->GetName(), encoding, !isSheet(driver), request.places};
    return std::make_unique<TableSource>(std::move(grid), std::move(options));
}

core::Result<CrsProposal> chooseCrs(Source& source, const ReaderRequest& request)
{
    if (!source.hasGeometry())
        return CrsProposal{"EPSG:4326", "EPSG:4326", {M("Tidak ada koordinat."), {}}, false, {}};
    if (request.crs == "auto" || request.crs.empty())
        return proposeCrs(source.declaredCrs(), source.sample(), request.plan);
    PS_LET(const auto wanted, findCrs(request.crs));
    return CrsProposal{wanted.code, wanted.text, {M("dipilih pengguna"), {}}, false, {}};
}

std::string crsName(const CrsProposal& crs)
{
    if (!crs.code.empty())
        return crs.code;
    const auto found = findCrs(crs.text);
    return found ? found->name : crs.text;
}

core::Result<void> read(const ReaderRequest& request, const FrameWriter& out)
{
    PreparedSource files;
    PS_LET(const auto source, openSource(request, files));
    PS_LET(const auto crs, chooseCrs(*source, request));
    PS_LET(auto pipeline, RowPipeline::make(crs, request.plan));

    ReaderHeader header{
        source->driver(),   source->layer(),   files.stem,     {crsName(crs), crs.why, crs.assumed},
        source->encoding(), source->columns(), source->rows(), source->hasGeometry()};
    out.write(FrameType::Header, writeHeader(header));

    RawRow raw;
    SourceRow row;
    std::vector<unsigned char> batch;
    auto sent = Clock::now();
    for (std::int64_t left = request.rows;; --left) {
        PS_LET(bool more, source->next(raw));
        more = more && (request.rows == 0 || left > 0);
        if (more) {
            pipeline.process(raw, row);
            appendRow(batch, row);
        }
        if (!batch.empty() && (!more || batch.size() >= batchBytes || Clock::now() - sent > batchTime)) {
            out.write(FrameType::Rows, batch);
            batch.clear();
            sent = Clock::now();
        }
        if (!more)
            break;
    }
    out.write(FrameType::Done, std::string{});
    return {};
}

} // namespace

int runReader(int, char**)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL); // never outlive the one who asked
    const FrameWriter out;
    const auto request = readRequest(readAll(STDIN_FILENO));
    auto done = core::Result<void>{};
    if (request) {
        CPLSetConfigOption("CPL_TMPDIR", request->scratch.c_str());
        setUpGdal();
        done = read(*request, out);
    } else {
        done = core::fail(request.error());
    }
    if (!done) {
        out.write(FrameType::Error, writeError(done.error()));
        return 1;
    }
    return 0;
}

#undef M

} // namespace gis
