#include "gis/io/layer_sink.h"

#include "core/base/translate.h"
#include "gis/geometry/wkb.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>

namespace gis {

namespace {

using core::Blob;
using core::LayerGeometry;
using core::Value;

#define M(text) PS_TEXT("Import", text)

class Hash // FNV-1a, 64 bits
{
public:
    void addBytes(std::span<const unsigned char> bytes)
    {
        for (const auto byte : bytes)
            m_value = (m_value ^ byte) * 1099511628211ULL;
    }
    void add(const Value& value)
    {
        const auto text = core::toText(value);
        addBytes({reinterpret_cast<const unsigned char*>(text.data()), text.size()});
        constexpr unsigned char separator = 0;
        addBytes({&separator, 1});
    }
    std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 14695981039346656037ULL;
};

/// As layers store it: points are collections too.
Blob stored(Blob part)
{
    const auto wkb = wkbOfGpkg(part);
    if (kindOfWkb(wkb) != LayerGeometry::Point)
        return part;
    Blob points{wkb.begin(), wkb.end()};
    promoteToMulti(points);
    std::vector<WkbRun> runs;
    core::Box bounds;
    if (findRuns(points, runs))
        for (const auto& run : runs)
            for (std::size_t i = 0; i < run.size(); ++i)
                bounds.add(run[i]);
    return gpkgFromWkb(points, bounds);
}

constexpr const char* suffixes[] = {"", M(" (titik)"), M(" (garis)"), M(" (bidang)")};

bool hasLayersByName(const std::string& driver)
{
    return driver != "ESRI Shapefile" && driver != "CSV" && driver != "GeoJSON";
}

std::string mappingJson(const ColumnMapping& mapping, const std::vector<SourceColumn>& columns)
{
    nlohmann::json json = nlohmann::json::object();
    for (const auto& pair : mapping.pairs)
        json[pair.field] = columns[pair.column].title;
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string sourceOf(const SourceRow& row, const std::vector<SourceColumn>& columns)
{
    for (std::size_t i = 0; i < columns.size() && i < row.values.size(); ++i)
        if (core::matchesAlias("source|sumber|sumber_data", columns[i].title))
            return core::toText(row.values[i]);
    return {};
}

std::string yearOf(const SourceRow& row, const ColumnMapping& mapping)
{
    const auto* year = mapping.find("year");
    if (year == nullptr || year->column >= row.values.size())
        return {};
    return core::toText(row.values[year->column]).substr(0, 4);
}

} // namespace

core::Result<KnownFeatures> KnownFeatures::load(const core::PlanFile& plan, const std::string& name,
                                                const std::string& file)
{
    KnownFeatures known;
    PS_LET(const auto layers, plan.layers());
    for (const auto& layer : layers) {
        const bool same = std::any_of(std::begin(suffixes), std::end(suffixes),
                                      [&](const char* suffix) { return layer.name == name + suffix; });
        if (!same || layer.file != file)
            continue;
        PS_TRY(plan.features(layer, std::nullopt, [&](core::Record&& record) {
            Hash hash;
            for (const auto& field : layer.fields)
                hash.add(record[field.column]);
            const auto wkb = writeWkb(record.geometry);
            hash.addBytes(wkb);
            ++known.m_counts[hash.value()];
            return true;
        }));
    }
    return known;
}

bool KnownFeatures::take(const SourceRow& row, const Blob* part)
{
    Hash hash;
    for (const auto& value : row.values)
        hash.add(value);
    if (part != nullptr)
        hash.addBytes(wkbOfGpkg(*part));
    const auto found = m_counts.find(hash.value());
    if (found == m_counts.end() || found->second == 0)
        return false;
    --found->second;
    return true;
}

LayerComparison::LayerComparison(KnownFeatures known, const ColumnMapping& mapping)
    : m_known(std::move(known))
{
    if (const auto* code = mapping.find("code"))
        m_code = code->column;
    if (const auto* name = mapping.find("name"))
        m_name = name->column;
    if (const auto* year = mapping.find("year"))
        m_year = year->column;
}

void LayerComparison::keep(SourceRow row)
{
    constexpr std::size_t most = std::size_t{64} << 20;
    for (const auto& part : row.parts)
        m_bytes += part.size();
    m_bytes += sizeof(SourceRow) + row.values.size() * sizeof(Value);
    if (m_bytes <= most)
        m_difference.rows.push_back(std::move(row));
    else
        m_difference.rows.clear();
}

std::optional<LayerDifference> LayerComparison::difference() &&
{
    if (m_difference.rows.empty())
        return std::nullopt;
    return std::move(m_difference);
}

core::Result<void> LayerComparison::begin(const ReaderHeader&, ImportReport&)
{
    return {};
}

core::Result<StoredRow> LayerComparison::add(SourceRow& row, ImportReport& report)
{
    bool present = !row.parts.empty() || m_known.take(row, nullptr);
    for (auto& part : row.parts) {
        part = stored(std::move(part));
        present = m_known.take(row, &part) && present;
    }
    m_missing += present ? 0 : 1;
    report.alreadyPresent += present ? row.standsFor : 0;
    if (m_code)
        m_difference.codes.push_back(core::toText(row.values[*m_code]));
    if (m_name)
        m_difference.names.push_back(core::toText(row.values[*m_name]));
    if (m_year)
        m_difference.years.push_back(core::toText(row.values[*m_year]));
    if (!present)
        keep(row);
    return StoredRow{};
}

core::Result<void> LayerComparison::finish(ImportReport&)
{
    return {};
}

LayerSink::LayerSink(const core::PlanFile& plan, const ImportRequest& request, WantedMapping wanted)
    : m_plan(plan), m_request(request), m_wanted(std::move(wanted))
{
}

std::string layerName(const ImportRequest& request, const ReaderHeader& header)
{
    if (!request.name.empty())
        return request.name;
    return !request.layer.empty() && hasLayersByName(header.driver) ? header.layer : header.stem;
}

std::string LayerSink::freeName(const std::string& wanted) const
{
    const auto layers = m_plan.layers();
    auto name = wanted;
    for (int copy = 2; layers && std::any_of(layers->begin(), layers->end(),
                                             [&](const auto& layer) { return layer.name == name; });
         ++copy)
        name = wanted + " (" + std::to_string(copy) + ")";
    return name;
}

core::Result<void> LayerSink::begin(const ReaderHeader& header, ImportReport& report)
{
    constexpr std::size_t mostColumns = 1900; // SQLite: 2000 with what we add
    if (header.columns.size() > mostColumns)
        return core::fail(core::ErrorCode::FileUnreadable, m_request.path,
                          std::to_string(header.columns.size()) + " columns, at most " +
                              std::to_string(mostColumns));
    m_header = header;
    m_name = layerName(m_request, header);
    PS_LET(m_mapping, mapLayer(m_request.role, header.columns, m_wanted));
    for (const auto& pair : m_mapping.pairs)
        report.mapping.emplace_back(pair.field, header.columns[pair.column].title);
    for (const auto column : m_mapping.unmapped)
        report.unmapped.push_back(header.columns[column].title);
    return {};
}

core::Result<LayerSink::Stored*> LayerSink::layerFor(LayerGeometry kind, const SourceRow& row,
                                                     ImportReport& report)
{
    auto& slot = m_layers.at(static_cast<std::size_t>(kind));
    if (slot)
        return &*slot;
    const bool first =
        std::none_of(m_layers.begin(), m_layers.end(), [](const auto& other) { return other.has_value(); });
    core::Layer layer;
    layer.name = freeName(first ? m_name : m_name + suffixes[static_cast<std::size_t>(kind)]);
    layer.role = m_request.role;
    layer.geometry = kind;
    for (const auto& column : m_header.columns)
        layer.fields.push_back({column.title, {}, column.type});
    layer.file = report.file;
    layer.source = sourceOf(row, m_header.columns);
    layer.year = yearOf(row, m_mapping);
    layer.mapping = mappingJson(m_mapping, m_header.columns);
    if (m_bulk != nullptr) {
        PS_LET(layer, m_bulk->createLayer(layer));
        report.layers.push_back(layer.uuid.text);
        if (m_request.styleFor && kind != LayerGeometry::None)
            if (const auto style = m_request.styleFor(layer))
                PS_TRY(m_bulk->setStyle(*style));
    }
    const auto columns = drawingColumns(layer);
    std::vector<std::size_t> drawn;
    for (const auto& column : columns)
        for (std::size_t i = 0; i < layer.fields.size(); ++i)
            if (layer.fields[i].column == column)
                drawn.push_back(i);
    const bool draws = m_bulk != nullptr && kind != LayerGeometry::None;
    slot.emplace(
        Stored{std::move(layer), draws ? std::make_unique<LevelWorker>(columns) : nullptr, std::move(drawn)});
    return &*slot;
}

core::Result<StoredRow> LayerSink::store(LayerGeometry kind, const SourceRow& row, Blob& part,
                                         ImportReport& report)
{
    PS_LET(auto* target, layerFor(kind, row, report));
    if (m_bulk == nullptr)
        return StoredRow{};
    PS_LET(const auto fid, m_bulk->addFeature(target->layer, row.values, part));
    StoredRow stored{target->layer.table, {}, fid};
    if (part.empty() || !target->levels)
        return stored;
    std::vector<std::string> texts;
    for (const auto column : target->drawn)
        texts.push_back(core::toText(row.values[column]));
    target->levels->add(fid, part, std::move(texts));
    return stored;
}

core::Result<void> LayerSink::storeWaiting(LayerGeometry kind, ImportReport& report)
{
    if (m_waiting.empty())
        return {};
    Blob none;
    std::unordered_map<std::int64_t, StoredRow> rows;
    for (const auto& row : std::exchange(m_waiting, {})) {
        PS_LET(rows[row.row], store(kind, row, none, report));
    }
    tellStored(report, rows);
    return {};
}

core::Result<StoredRow> LayerSink::add(SourceRow& row, ImportReport& report)
{
    Blob none;
    report.stored += row.standsFor;
    report.added += row.standsFor;
    StoredRow first;
    if (row.parts.empty()) {
        if (!m_header.hasGeometry) { // a table: nothing to wait for, and no row has a place
            ++report.withoutLocation;
            return store(LayerGeometry::None, row, none, report);
        }
        const auto slot = std::find_if(m_layers.begin(), m_layers.end(),
                                       [](const auto& candidate) { return candidate.has_value(); });
        if (slot != m_layers.end()) {
            PS_LET(first, store((*slot)->layer.geometry, row, none, report));
        } else {
            m_waiting.push_back(row);
        }
        addUnlocated(report, row.row, first);
        return first;
    }
    for (auto& part : row.parts) {
        part = stored(std::move(part));
        const auto kind = kindOfWkb(wkbOfGpkg(part));
        PS_LET(auto now, store(kind, row, part, report));
        if (first.empty())
            first = std::move(now);
        PS_TRY(storeWaiting(kind, report));
    }
    return first;
}

core::Result<void> LayerSink::finish(ImportReport& report)
{
    PS_TRY(storeWaiting(LayerGeometry::None, report));
    for (auto& slot : m_layers)
        if (slot && slot->levels)
            PS_TRY(slot->levels->finish([&](std::string_view key, std::int64_t part, const Blob& data) {
                return m_bulk->putCache(levelKey(slot->layer, key), part, data);
            }));
    return {};
}

#undef M

} // namespace gis
