#include "gis/io/source_files.h"

#include "gis/io/number_text.h"

#include <algorithm>
#include <array>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <memory>

namespace gis {

namespace {

namespace fs = std::filesystem;
using core::ErrorCode;

constexpr std::uint64_t largestUnpacked = std::uint64_t{4} << 30; // a zip may claim to hold anything

std::string extensionOf(const fs::path& path)
{
    auto extension = lowered(path.extension().string());
    if (!extension.empty())
        extension.erase(0, 1);
    return extension;
}

bool isDataFile(const std::string& extension)
{
    constexpr std::array<std::string_view, 20> endings{
        "shp", "gpkg", "geojson", "json", "kml", "kmz", "gpx", "csv",      "tsv",    "xlsx",
        "xls", "ods",  "dxf",     "tab",  "mif", "fgb", "gml", "topojson", "sqlite", "geojsonl"};
    return std::find(endings.begin(), endings.end(), extension) != endings.end();
}

/// Everything that has the source's base name, in whatever case, under one spelling: an upper-case .PRJ is
/// found too.
core::Result<fs::path> linkWithSidecars(const fs::path& source, const fs::path& scratch)
{
    const auto stem = source.stem().string();
    const auto wanted = lowered(stem);
    const bool shapefile = extensionOf(source) == "shp" || extensionOf(source) == "dbf";
    std::error_code error;
    for (const auto& entry :
         fs::directory_iterator{source.parent_path().empty() ? fs::path{"."} : source.parent_path(), error}) {
        const auto& path = entry.path();
        if (!entry.is_regular_file(error) || lowered(path.stem().string()) != wanted)
            continue;
        const bool exact = path.stem() == source.stem();
        const auto ending = shapefile ? "." + extensionOf(path) : path.extension().string();
        if (!exact && (!shapefile || fs::exists(source.parent_path() / (stem + ending), error)))
            continue;
        fs::create_symlink(fs::absolute(path, error), scratch / (stem + ending), error);
    }
    const auto ending = shapefile ? "." + extensionOf(source) : source.extension().string();
    const auto link = scratch / (stem + ending);
    if (!fs::exists(link, error))
        fs::create_symlink(fs::absolute(source, error), link, error);
    if (!fs::exists(link, error))
        return core::fail(ErrorCode::FileUnreadable, source.string());
    return link;
}

struct CloseVsi
{
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};
using VsiFile = std::unique_ptr<VSILFILE, CloseVsi>;

core::Result<void> unpackFile(const std::string& from, const fs::path& to, std::uint64_t& budget)
{
    const VsiFile in{VSIFOpenL(from.c_str(), "rb")};
    std::ofstream out{to, std::ios::binary};
    if (!in || !out)
        return core::fail(ErrorCode::FileUnreadable, from);
    std::vector<char> buffer(1 << 20);
    for (;;) {
        const auto n = VSIFReadL(buffer.data(), 1, buffer.size(), in.get());
        if (n == 0)
            break;
        if (n > budget)
            return core::fail(ErrorCode::ReaderTooLarge, from);
        budget -= n;
        out.write(buffer.data(), static_cast<std::streamsize>(n));
    }
    return out ? core::Result<void>{} : core::fail(ErrorCode::DiskFull, to.string());
}

std::vector<std::string> entriesOf(const std::string& zip)
{
    std::vector<std::string> entries;
    char** list = VSIReadDirRecursive(zip.c_str());
    for (char** entry = list; entry != nullptr && *entry != nullptr; ++entry)
        entries.emplace_back(*entry);
    CSLDestroy(list);
    return entries;
}

bool isRubbish(const std::string& entry)
{
    return entry.starts_with("__MACOSX/") || fs::path{entry}.filename().string().starts_with("._");
}

/// A file geodatabase is a folder of files that mean nothing by themselves.
std::string geodatabaseOf(const std::string& entry)
{
    const auto at = lowered(entry).find(".gdb/");
    return at == std::string::npos ? std::string{} : entry.substr(0, at + 4);
}

std::vector<std::string> dataEntries(const std::vector<std::string>& entries, const std::string& nested)
{
    std::vector<std::string> data;
    for (const auto& entry : entries) {
        const auto folder = geodatabaseOf(entry);
        const auto& wanted = folder.empty() ? entry : folder;
        const auto extension = extensionOf(wanted);
        if (!isRubbish(entry) &&
            (!folder.empty() || (nested.empty() ? isDataFile(extension) : extension == nested)) &&
            std::find(data.begin(), data.end(), wanted) == data.end())
            data.push_back(wanted);
    }
    return data;
}

bool isCalled(const fs::path& entry, const std::string& name)
{
    return entry.stem() == name || entry == name || entry.filename() == name;
}

core::Result<std::string> chooseEntry(const std::vector<std::string>& data, const ReaderRequest& request)
{
    if (data.empty())
        return core::fail(ErrorCode::FormatUnknown, request.path);
    if (data.size() == 1)
        return data.front();
    std::string names;
    for (const auto& entry : data) {
        const fs::path path{entry};
        const auto named = std::count_if(data.begin(), data.end(), [&](const std::string& other) {
            return fs::path{other}.stem() == path.stem();
        });
        if (!request.layer.empty() && (isCalled(path, request.layer)))
            return entry;
        names += (names.empty() ? "" : ", ") + (named > 1 ? path.filename() : path.stem()).string();
    }
    return core::fail(request.layer.empty() ? ErrorCode::LayerNotChosen : ErrorCode::LayerUnknown,
                      request.layer.empty() ? request.path : request.layer, names);
}

bool belongsTo(const std::string& entry, const fs::path& main)
{
    const fs::path path{entry};
    if (const auto folder = geodatabaseOf(entry); !folder.empty())
        return folder == main;
    return path.parent_path() == main.parent_path() &&
           lowered(path.stem().string()) == lowered(main.stem().string());
}

/// Takes one data set out of a zip, wherever in it the folders put it, also out of a zip in the zip.
core::Result<fs::path> unpack(const std::string& path, const ReaderRequest& request, const fs::path& scratch,
                              std::uint64_t& budget, int depth)
{
    constexpr int deepest = 3;
    const auto zip = "/vsizip/{" + fs::absolute(path).string() + "}";
    const auto entries = entriesOf(zip);
    if (entries.empty())
        return core::fail(ErrorCode::FileUnreadable, request.path, "not a zip, or empty");
    auto data = dataEntries(entries, "");
    const bool nested = data.empty() && depth < deepest;
    if (nested)
        data = dataEntries(entries, "zip");
    PS_LET(const auto chosen, chooseEntry(data, request));
    const fs::path main{chosen};
    const auto folder = scratch / fmt::format("zip{}", depth);
    std::error_code error;
    for (const auto& entry : entries)
        if (belongsTo(entry, main) && !entry.ends_with('/')) {
            // Only the last part of a name: what it climbs with (..) means nothing here.
            const auto target = geodatabaseOf(entry).empty()
                                    ? folder / fs::path{entry}.filename()
                                    : folder / main.filename() / fs::path{entry}.filename();
            fs::create_directories(target.parent_path(), error);
            PS_TRY(unpackFile(zip + "/" + entry, target, budget));
        }
    const auto unpacked = folder / main.filename();
    return nested ? unpack(unpacked.string(), request, scratch, budget, depth + 1) : unpacked;
}

/// A folder is taken like a zip: one data set in it is what is meant.
core::Result<fs::path> onlyFileIn(const fs::path& folder, const ReaderRequest& request)
{
    std::vector<std::string> entries;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{folder, error})
        if (entry.is_regular_file(error))
            entries.push_back(entry.path().filename().string());
    std::sort(entries.begin(), entries.end());
    PS_LET(const auto chosen, chooseEntry(dataEntries(entries, ""), request));
    return folder / chosen;
}

/// Somebody who picks the table or the index of a data set means the data set.
fs::path mainFileOf(const fs::path& source)
{
    constexpr auto parts = std::to_array<std::pair<std::string_view, std::string_view>>({{"dbf", "shp"},
                                                                                         {"shx", "shp"},
                                                                                         {"prj", "shp"},
                                                                                         {"cpg", "shp"},
                                                                                         {"qix", "shp"},
                                                                                         {"sbn", "shp"},
                                                                                         {"sbx", "shp"},
                                                                                         {"dat", "tab"},
                                                                                         {"map", "tab"},
                                                                                         {"id", "tab"},
                                                                                         {"mid", "mif"}});
    const auto extension = extensionOf(source);
    for (const auto& [part, main] : parts) {
        if (part != extension)
            continue;
        std::error_code error;
        for (const auto& entry : fs::directory_iterator{
                 source.parent_path().empty() ? fs::path{"."} : source.parent_path(), error})
            if (entry.path().stem() == source.stem() && extensionOf(entry.path()) == main)
                return source.parent_path() / entry.path().filename();
    }
    return source;
}

std::string firstLine(const fs::path& path)
{
    std::ifstream file{path};
    std::string line;
    std::getline(file, line);
    return line;
}

/// A table that was cut off in copying is filled up with blanks in a copy of ours: GDAL would leave out the
/// shapes whose rows are missing, and say nothing.
void completeTable(const fs::path& link)
{
    std::ifstream file{link, std::ios::binary};
    std::array<unsigned char, 12> head{};
    if (!file.read(reinterpret_cast<char*>(head.data()), head.size()))
        return;
    const auto records = std::uint64_t{head[4]} | std::uint64_t{head[5]} << 8U |
                         std::uint64_t{head[6]} << 16U | std::uint64_t{head[7]} << 24U;
    const auto headerLength = std::uint64_t{head[8]} | std::uint64_t{head[9]} << 8U;
    const auto recordLength = std::uint64_t{head[10]} | std::uint64_t{head[11]} << 8U;
    const auto wanted = headerLength + records * recordLength;
    std::error_code error;
    const auto size = fs::file_size(link, error);
    constexpr std::uint64_t most = std::uint64_t{1} << 28;
    if (error || size >= wanted || size < headerLength || wanted > most)
        return;
    const auto copy = link.parent_path() / "complete.dbf";
    if (!fs::copy_file(link, copy, error) || error)
        return;
    fs::permissions(copy, fs::perms::owner_read | fs::perms::owner_write, fs::perm_options::add, error);
    std::ofstream{copy, std::ios::binary | std::ios::app} << std::string(wanted - size, ' ');
    fs::rename(copy, link, error);
}

} // namespace

void forgetIndex(PreparedSource& source)
{
    std::error_code error;
    source.indexMissing = fs::remove(fs::path{source.path}.replace_extension(".shx"), error);
}

core::Result<PreparedSource> prepareSource(const ReaderRequest& request, bool& chosen)
{
    std::error_code error;
    fs::path source{request.path};
    chosen = false;
    if (!fs::exists(source, error))
        return core::fail(ErrorCode::FileNotFound, request.path);
    if (extensionOf(source) == "zip") {
        auto budget = largestUnpacked;
        PS_LET(source, unpack(request.path, request, request.scratch, budget, 0));
        chosen = true;
    }
    if (fs::is_directory(source, error) && extensionOf(source) != "gdb") {
        PS_LET(source, onlyFileIn(source, request));
        chosen = true;
    }
    PreparedSource prepared;
    prepared.stem = source.stem().string();
    prepared.extension = extensionOf(source);
    if (fs::is_directory(source, error)) {
        prepared.path = request.path;
        return prepared;
    }
    if (!fs::is_regular_file(source, error)) // a pipe or a device may never end
        return core::fail(ErrorCode::FileUnreadable, request.path, "not a regular file");
    if (!std::ifstream{source, std::ios::binary})
        return core::fail(ErrorCode::FileUnreadable, request.path);
    if (fs::file_size(source, error) == 0)
        return core::fail(ErrorCode::FileUnreadable, request.path, "empty");
    source = mainFileOf(source);
    prepared.stem = source.stem().string();
    prepared.extension = extensionOf(source);

    const auto links = fs::path{request.scratch} / "links";
    fs::create_directories(links, error);
    PS_LET(const auto link, linkWithSidecars(source, links));
    prepared.path = link.string();
    if (prepared.extension == "shp" || prepared.extension == "dbf") {
        prepared.indexMissing =
            prepared.extension == "shp" && !fs::exists(fs::path{link}.replace_extension(".shx"), error);
        prepared.label.cpg = firstLine(fs::path{link}.replace_extension(".cpg"));
        const auto dbf = fs::path{link}.replace_extension(".dbf");
        if (fs::exists(dbf, error)) {
            completeTable(dbf);
            prepared.dbf = dbf.string();
        }
    }
    return prepared;
}

core::Result<std::string> readWholeFile(const std::string& path, std::uint64_t limit)
{
    std::error_code error;
    const auto size = fs::file_size(path, error);
    std::ifstream file{path, std::ios::binary};
    if (error || !file)
        return core::fail(ErrorCode::FileUnreadable, path);
    if (size > limit)
        return core::fail(ErrorCode::ReaderTooLarge, path);
    std::string bytes(size, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

core::Result<std::string> readStartOfFile(const std::string& path, std::uint64_t limit)
{
    std::ifstream file{path, std::ios::binary};
    if (!file)
        return core::fail(ErrorCode::FileUnreadable, path);
    std::string bytes(limit, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(limit));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    if (bytes.size() == limit)
        if (const auto end = bytes.find_last_of('\n'); end != std::string::npos)
            bytes.resize(end + 1);
    return bytes;
}

ByteJudge judgeDbf(const std::string& path, int& languageByte)
{
    ByteJudge judge;
    languageByte = 0;
    std::ifstream file{path, std::ios::binary};
    std::array<unsigned char, 32> head{};
    if (!file.read(reinterpret_cast<char*>(head.data()), head.size()))
        return judge;
    languageByte = head[29];
    const auto headerLength = static_cast<std::streamoff>(head[8] | head[9] << 8);
    const auto recordLength = static_cast<std::size_t>(head[10] | head[11] << 8);

    std::vector<std::pair<std::size_t, std::size_t>> texts; // offset, length in a record
    std::size_t offset = 1;
    std::array<unsigned char, 32> field{};
    while (file.tellg() + std::streamoff{32} < headerLength &&
           file.read(reinterpret_cast<char*>(field.data()), field.size()) && field[0] != 0x0D) {
        const std::string_view name{reinterpret_cast<const char*>(field.data()), 11};
        judge.add(name.substr(0, name.find('\0')), true);
        if (field[11] == 'C')
            texts.emplace_back(offset, field[16]);
        offset += field[16];
    }
    file.clear();
    file.seekg(headerLength);
    std::string record(recordLength, '\0');
    while (recordLength > 0 && file.read(record.data(), static_cast<std::streamsize>(recordLength)))
        for (const auto& [at, length] : texts)
            if (at + length <= record.size())
                judge.add(trimmedText(std::string_view{record}.substr(at, length)), true);
    return judge;
}

} // namespace gis
