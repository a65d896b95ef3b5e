#include "gis/io/export/csv_text.h"
#include "gis/io/export/ogr_features.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cmath>
#include <cpl_conv.h>
#include <cpl_string.h>
#include <cstdio>
#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <optional>

namespace gis {

namespace {

using core::ErrorCode;
namespace fs = std::filesystem;

constexpr std::size_t longestName = 10;  // of a column, dBASE III
constexpr std::size_t longestText = 254; // bytes
constexpr OgrTypes dbfTypes{.dates = true, .dateTimes = false, .booleans = false};

/// One kind of shape a file.
enum Part
{
    PointPart,
    MultiPointPart,
    LinePart,
    AreaPart,
    PartCount
};
constexpr std::array suffixes{"_titik", "_titik_majemuk", "_garis", "_bidang"};
constexpr std::array types{wkbPoint, wkbMultiPoint, wkbLineString, wkbPolygon};

Part usualPart(ExportGeometry geometry)
{
    switch (geometry) {
    case ExportGeometry::MultiPoint:
        return MultiPointPart;
    case ExportGeometry::MultiLine:
        return LinePart;
    case ExportGeometry::MultiPolygon:
        return AreaPart;
    default:
        return PointPart;
    }
}

Part partOf(const core::Geometry& geometry, Part otherwise)
{
    if (std::holds_alternative<core::Position>(geometry))
        return PointPart;
    if (std::holds_alternative<core::MultiPoint>(geometry))
        return MultiPointPart;
    if (std::holds_alternative<core::LineString>(geometry) ||
        std::holds_alternative<core::MultiLineString>(geometry))
        return LinePart;
    return std::holds_alternative<core::MultiPolygon>(geometry) ? AreaPart : otherwise;
}

/// What is left of a text at this many bytes, cut between characters.
std::string_view cut(std::string_view text, std::size_t bytes)
{
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U)
        --bytes;
    return text.substr(0, bytes);
}

class ShapeWriter : public ExportWriter
{
public:
    ShapeWriter(const ExportTable& table, const WholeOutput& output, const std::vector<std::string>& names)
        : m_table(table), m_output(output), m_names(names), m_stem(fs::path(output.target()).stem().string()),
          m_usual(usualPart(table.geometry()))
    {
        if (m_stem.empty())
            m_stem = "data";
        m_folder = output.folder() / "shp";
    }

    core::Result<void> begin(core::Progress& progress)
    {
        PS_TRY(measureNumbers(progress));
        std::error_code error;
        fs::create_directory(m_folder, error);
        if (error)
            return core::fail(writeError(m_output.target(), error.value()));
        if (m_table.geometry() == ExportGeometry::None || m_table.geometry() == ExportGeometry::PointOrLine)
            return {};
        PS_TRY(layerFor(m_usual));
        return {};
    }

    core::Result<void> add(const ExportRow& row) override
    {
        if (m_table.geometry() == ExportGeometry::PointOrLine && core::isEmpty(row.geometry)) {
            m_waiting.push_back(row); // until it is known which files there are
            return {};
        }
        return store(row, partOf(row.geometry, m_usual));
    }

    core::Result<std::string> finish() override
    {
        for (const auto& row : m_waiting)
            PS_TRY(store(row, m_layers[PointPart].layer == nullptr && m_layers[LinePart].layer != nullptr
                                  ? LinePart
                                  : PointPart));
        const int made = static_cast<int>(
            std::ranges::count_if(m_layers, [](const ShapeFile& file) { return file.layer != nullptr; }));
        if (made == 0)
            PS_TRY(layerFor(m_usual));
        for (auto& file : m_layers) {
            file.dataset.reset();
            if (file.layer != nullptr && !isComplete(file))
                return core::fail(m_messages.error(m_output.target()));
        }
        if (m_messages.failed())
            return core::fail(m_messages.error(m_output.target()));
        if (made <= 1)
            PS_TRY(dropSuffix());
        PS_TRY(writeLongTexts());
        m_losses.warnings.assign(m_messages.warnings().begin(), m_messages.warnings().end());
        return zip();
    }

private:
    struct ShapeFile
    {
        GdalDataset dataset{};
        OGRLayer* layer = nullptr;
        std::string path{};
        std::int64_t rows = 0;
    };

    /// The driver does not tell of all that goes wrong when it closes, so the last row is read.
    static bool isComplete(const ShapeFile& file)
    {
        const GdalDataset dataset{GDALDataset::Open(file.path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                                                    nullptr, nullptr, nullptr)};
        auto* layer = dataset ? dataset->GetLayer(0) : nullptr;
        if (layer == nullptr || layer->GetFeatureCount() != file.rows)
            return false;
        const OGRFeatureUniquePtr last{file.rows > 0 ? layer->GetFeature(file.rows - 1) : nullptr};
        return file.rows == 0 || last != nullptr;
    }

    core::Result<void> measureNumbers(core::Progress& progress)
    {
        m_largest.assign(m_names.size(), 0.0);
        PS_TRY(m_table.visit(progress, 0.0, [&](const ExportRow& row) -> core::Result<void> {
            for (std::size_t i = 0; i < row.values.size(); ++i)
                if (const auto* real = std::get_if<double>(&row.values[i]))
                    m_largest[i] = std::max(m_largest[i], std::abs(*real));
            return {};
        }));
        return {};
    }

    /// As many decimals as stand beside the digits before the point.
    std::unique_ptr<OGRFieldDefn> definition(std::size_t column) const
    {
        constexpr int width = 24;
        constexpr int mostDecimals = 15;
        auto field = fieldDefinition(m_table.columns()[column], m_names[column], dbfTypes);
        if (field->GetType() != OFTReal)
            return field;
        const int digits =
            m_largest[column] < 1.0 ? 1 : static_cast<int>(std::floor(std::log10(m_largest[column]))) + 2;
        field->SetWidth(width);
        field->SetPrecision(std::clamp(width - 2 - digits, 0, mostDecimals)); // sign and point
        return field;
    }

    core::Result<ShapeFile*> layerFor(Part part)
    {
        auto& file = m_layers[part];
        if (file.layer != nullptr)
            return &file;
        const auto name = m_stem + suffixes[part];
        const bool tableOnly = m_table.geometry() == ExportGeometry::None;
        file.path = (m_folder / (name + (tableOnly ? ".dbf" : ".shp"))).string();
        PS_LET(file.dataset, createDataset("ESRI Shapefile", file.path, m_messages, m_output.target()));
        auto system = wgs84();
        CPLStringList options;
        options.SetNameValue("ENCODING", "UTF-8");
        file.layer = file.dataset->CreateLayer(name.c_str(), tableOnly ? nullptr : &system,
                                               tableOnly ? wkbNone : types[part], options.List());
        if (file.layer == nullptr)
            return core::fail(m_messages.error(m_output.target()));
        for (std::size_t i = 0; i < m_names.size(); ++i)
            if (file.layer->CreateField(definition(i).get()) != OGRERR_NONE)
                return core::fail(m_messages.error(m_output.target()));
        return &file;
    }

    core::Result<void> store(const ExportRow& row, Part part)
    {
        PS_LET(auto* file, layerFor(part));
        ++file->rows;
        OGRFeature feature{file->layer->GetLayerDefn()};
        for (std::size_t i = 0; i < row.values.size(); ++i)
            if (!setValue(feature, static_cast<int>(i), shortened(row.values[i], i, part, file->rows)))
                ++m_losses.noDates[m_table.columns()[i].name];
        if (auto geometry = ogrGeometry(row.geometry))
            feature.SetGeometryDirectly(geometry.release());
        if (file->layer->CreateFeature(&feature) != OGRERR_NONE || m_messages.failed())
            return core::fail(m_messages.error(m_output.target()));
        return {};
    }

    /// The whole text goes into a table beside.
    core::Value shortened(const core::Value& value, std::size_t column, Part part, std::int64_t row)
    {
        const auto* text = std::get_if<std::string>(&value);
        if (text == nullptr || text->size() <= longestText)
            return value;
        ++m_losses.shortened[m_table.columns()[column].name];
        m_longTexts +=
            fmt::format("{},{},{},{}\r\n", csvCell(m_stem + suffixes[part]), row, csvCell(m_names[column]),
                        csvCell((looksLikeFormula(*text) ? "'" : "") + *text));
        return std::string{cut(*text, longestText)};
    }

    /// A single file needs no word for its kind.
    core::Result<void> dropSuffix()
    {
        std::error_code error;
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator{m_folder, error})
            files.push_back(entry.path());
        for (const auto& file : files) {
            if (const auto stem = file.stem().string(); stem.size() > m_stem.size())
                fs::rename(file, m_folder / (m_stem + file.extension().string()), error);
            if (error)
                return core::fail(writeError(m_output.target(), error.value()));
        }
        for (const auto* suffix : suffixes)
            if (const auto at = m_longTexts.find(m_stem + suffix); at != std::string::npos)
                m_longTexts = replaced(m_longTexts, m_stem + suffix, m_stem);
        return {};
    }

    static std::string replaced(std::string text, const std::string& old, const std::string& now)
    {
        for (auto at = text.find(old); at != std::string::npos; at = text.find(old, at + now.size()))
            text.replace(at, old.size(), now);
        return text;
    }

    core::Result<void> writeLongTexts()
    {
        if (m_longTexts.empty())
            return {};
        auto* file = std::fopen((m_folder / (m_stem + "_teks_lengkap.csv")).c_str(), "wb");
        if (file == nullptr)
            return core::fail(writeError(m_output.target(), errno));
        const auto text = "\xEF\xBB\xBF"
                          "berkas,baris,kolom,teks\r\n" +
                          m_longTexts;
        errno = 0;
        const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
        const bool closed = std::fclose(file) == 0;
        return written && closed ? core::Result<void>{} : core::fail(writeError(m_output.target(), errno));
    }

    core::Result<std::string> zip()
    {
        std::error_code error;
        std::vector<fs::path> files;
        // Photos are there already where they go with it.
        const auto photos = m_output.folder() / (fs::path(m_output.target()).stem().string() + "-foto");
        for (const auto& folder : {m_folder, photos})
            for (const auto& entry : fs::directory_iterator{folder, error})
                files.push_back(entry.path());
        std::ranges::sort(files);
        auto path = m_output.file("data.zip");
        auto* archive = CPLCreateZip(path.c_str(), nullptr);
        if (archive == nullptr)
            return core::fail(m_messages.error(m_output.target()));
        bool written = true;
        for (const auto& file : files)
            written =
                written && pack(archive, file,
                                file.parent_path() == photos ? (photos.filename() / file.filename()).string()
                                                             : file.filename().string());
        written = CPLCloseZip(archive) == CE_None && written;
        if (!written || m_messages.failed())
            return core::fail(m_messages.error(m_output.target()));
        return path;
    }

    static bool pack(void* archive, const fs::path& path, const std::string& name)
    {
        if (CPLCreateFileInZip(archive, name.c_str(), nullptr) != CE_None)
            return false;
        auto* file = std::fopen(path.c_str(), "rb");
        bool good = file != nullptr;
        std::vector<char> buffer(1U << 20U);
        while (good) {
            const auto size = std::fread(buffer.data(), 1, buffer.size(), file);
            if (size == 0)
                break;
            good = CPLWriteFileInZip(archive, buffer.data(), static_cast<int>(size)) == CE_None;
        }
        if (file != nullptr) {
            good = good && std::ferror(file) == 0;
            std::fclose(file);
        }
        return CPLCloseFileInZip(archive) == CE_None && good;
    }

    const ExportTable& m_table;
    const WholeOutput& m_output;
    std::vector<std::string> m_names;
    std::vector<double> m_largest{}; // of each column's numbers
    std::string m_stem;
    Part m_usual;
    fs::path m_folder{};
    GdalMessages m_messages{};
    std::array<ShapeFile, PartCount> m_layers{};
    std::vector<ExportRow> m_waiting{};
    std::string m_longTexts{};
};

std::string asciiName(const std::string& name)
{
    std::string safe;
    for (const char c : name) {
        const auto letter = static_cast<unsigned char>(c);
        if (letter < 128 && (std::isalnum(letter) != 0 || c == '_'))
            safe += c;
        else if (!safe.empty() && safe.back() != '_')
            safe += '_';
    }
    return safe.empty() ? "kolom" : safe;
}

std::string folded(std::string text)
{
    for (auto& c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

std::string shortName(const std::string& name, std::size_t longest)
{
    auto text = name.substr(0, longest);
    while (text.size() > 1 && text.back() == '_')
        text.pop_back();
    return text;
}

} // namespace

std::vector<std::string> dbfNames(const std::vector<ExportColumn>& columns)
{
    // Names that fit keep theirs, whatever stands before them.
    std::set<std::string> taken;
    std::vector<std::string> names;
    for (const auto& column : columns)
        if (column.name == asciiName(column.name) && column.name.size() <= longestName)
            taken.insert(folded(column.name));
    for (const auto& column : columns) {
        if (column.name == asciiName(column.name) && column.name.size() <= longestName) {
            names.push_back(column.name);
            continue;
        }
        const auto wanted = asciiName(column.name);
        auto name = shortName(wanted, longestName);
        for (int i = 2; taken.contains(folded(name)); ++i) {
            const auto number = fmt::format("_{}", i);
            name = shortName(wanted, longestName - number.size()) + number;
        }
        taken.insert(folded(name));
        names.push_back(name);
    }
    return names;
}

WriterResult shapeWriter(const ExportTable& table, const WholeOutput& output,
                         const std::vector<std::string>& names, core::Progress& progress)
{
    auto writer = std::make_unique<ShapeWriter>(table, output, names);
    PS_TRY(writer->begin(progress));
    return writer;
}

} // namespace gis
