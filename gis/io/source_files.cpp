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

core::Result<std::string> chooseEntry(const std::vector<std::string>& entries, const ReaderRequest& request)
{
    std::vector<std::string> data;
    for (const auto& entry : entries)
        if (!isRubbish(entry) && isDataFile(extensionOf(entry)))
            data.push_back(entry);
    if (data.empty())
        return core::fail(ErrorCode::FormatUnknown, request.path);
    if (data.size() == 1)
        return data.front();
    std::string names;
    for (const auto& entry : data) {
        const fs::path path{entry};
        if (!request.layer.empty() &&
            (path.stem() == request.layer || entry == request.layer || path.filename() == request.layer))
            return entry;
        names += (names.empty() ? "" : ", ") + path.stem().string();
    }
    return core::fail(request.layer.empty() ? ErrorCode::LayerNotChosen : ErrorCode::LayerUnknown,
                      request.layer.empty() ? request.path : request.layer, names);
}

/// Takes one data set out of a zip, wherever in it the folders put it.
core::Result<fs::path> unpack(const ReaderRequest& request, const fs::path& scratch)
{
    const auto zip = "/vsizip/{" + fs::absolute(request.path).string() + "}";
    const auto entries = entriesOf(zip);
    if (entries.empty())
        return core::fail(ErrorCode::FileUnreadable, request.path, "not a zip, or empty");
    PS_LET(const auto chosen, chooseEntry(entries, request));
    const fs::path main{chosen};
    const auto folder = scratch / "zip";
    std::error_code error;
    fs::create_directories(folder, error);
    auto budget = largestUnpacked;
    for (const auto& entry : entries) {
        const fs::path path{entry};
        const bool belongs = path.parent_path() == main.parent_path() &&
                             lowered(path.stem().string()) == lowered(main.stem().string());
        if (belongs && !entry.ends_with('/'))
            PS_TRY(unpackFile(zip + "/" + entry, folder / path.filename(), budget));
    }
    return folder / main.filename();
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
    PS_LET(const auto chosen, chooseEntry(entries, request));
    return folder / chosen;
}

std::string firstLine(const fs::path& path)
{
    std::ifstream file{path};
    std::string line;
    std::getline(file, line);
    return line;
}

} // namespace

core::Result<PreparedSource> prepareSource(const ReaderRequest& request, bool& chosen)
{
    std::error_code error;
    fs::path source{request.path};
    chosen = false;
    if (!fs::exists(source, error))
        return core::fail(ErrorCode::FileNotFound, request.path);
    if (extensionOf(source) == "zip") {
        PS_LET(source, unpack(request, request.scratch));
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
    if (!std::ifstream{source, std::ios::binary})
        return core::fail(ErrorCode::FileUnreadable, request.path);
    const auto shape = fs::path{source}.replace_extension(".shp");
    if (prepared.extension == "dbf" && fs::exists(shape, error))
        source = shape; // its table alone is seldom what is meant
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
        if (fs::exists(dbf, error))
            prepared.dbf = dbf.string();
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
