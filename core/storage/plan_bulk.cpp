#include "core/model/tables.h"
#include "core/storage/bulk_shelf.h"
#include "core/storage/derived.h"
#include "core/storage/gpkg_geometry.h"
#include "core/storage/plan_file.h"
#include "core/storage/record_writer.h"
#include "core/storage/schema.h"

#include <cctype>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace core {

namespace {

/// ASCII letters, digits and underscores, starting with a letter; what is left of a foreign name.
std::string safeName(std::string_view wanted, std::string_view otherwise)
{
    std::string name;
    for (const char c : wanted) {
        const auto letter = static_cast<unsigned char>(c);
        if (letter < 128 && std::isalnum(letter) != 0)
            name += static_cast<char>(std::tolower(letter));
        else if (!name.empty() && name.back() != '_')
            name += '_';
    }
    while (!name.empty() && name.back() == '_')
        name.pop_back();
    if (name.empty() || std::isdigit(static_cast<unsigned char>(name.front())) != 0)
        name = std::string{otherwise} + (name.empty() ? "" : "_") + name;
    return name.substr(0, 60);
}

template <class Taken>
std::string uniqueName(const std::string& wanted, Taken&& taken)
{
    auto name = wanted;
    for (int i = 2; taken(name); ++i)
        name = fmt::format("{}_{}", wanted, i);
    return name;
}

void nameColumns(std::vector<LayerField>& fields)
{
    std::vector<std::string> used{"fid", "geom", "rowid", "oid", "_rowid_"};
    for (auto& field : fields) {
        field.column = uniqueName(safeName(field.title, "kolom"), [&](const std::string& name) {
            return std::find(used.begin(), used.end(), name) != used.end();
        });
        used.push_back(field.column);
    }
}

std::string fieldsJson(const std::vector<LayerField>& fields)
{
    auto json = nlohmann::json::array();
    for (const auto& field : fields)
        json.push_back({{"title", field.title}, {"column", field.column}, {"type", field.type}});
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

constexpr const char* geometryNames[] = {"none", "point", "line", "polygon"};
constexpr const char* geometryTypes[] = {"", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON"};

/// A layer holds one kind of geometry, so single parts become a multi-geometry of one.
Geometry asMulti(Geometry geometry)
{
    if (auto* point = std::get_if<Position>(&geometry))
        return MultiPoint{{*point}};
    if (auto* line = std::get_if<LineString>(&geometry))
        return MultiLineString{{std::move(*line)}};
    return geometry;
}

Result<void> createFeatureTable(Database& database, const Layer& layer)
{
    auto sql = fmt::format("CREATE TABLE {} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL",
                           quotedName(layer.table));
    const auto type = geometryTypes[static_cast<int>(layer.geometry)];
    if (layer.geometry != LayerGeometry::None)
        sql += fmt::format(", geom {}", type);
    for (const auto& field : layer.fields)
        sql += fmt::format(", {} {}", quotedName(field.column), field.type);
    PS_TRY(database.exec(sql + ")"));
    if (layer.geometry == LayerGeometry::None)
        return {};
    return createSpatialTree(database, layer.table);
}

Result<Statement> insertFeatureStatement(const Database& database, const Layer& layer)
{
    const bool spatial = layer.geometry != LayerGeometry::None;
    std::string columns = spatial ? "geom" : "";
    std::string marks = spatial ? "?" : "";
    for (const auto& field : layer.fields) {
        columns += (columns.empty() ? "" : ", ") + quotedName(field.column);
        marks += marks.empty() ? "?" : ", ?";
    }
    if (columns.empty())
        return database.prepare(fmt::format("INSERT INTO {} DEFAULT VALUES", quotedName(layer.table)));
    return database.prepare(
        fmt::format("INSERT INTO {} ({}) VALUES ({})", quotedName(layer.table), columns, marks));
}

} // namespace

struct PlanBulk::PendingLayer
{
    Layer layer;
    Statement insert;
    std::int64_t count = 0;
    std::int64_t last = 0;
    Box extent{};
};

struct PlanBulk::PendingRecords
{
    const TableSpec* table;
    Statement insert;
    std::int64_t first = 0;
    std::int64_t last = 0;
};

struct PlanBulk::Pending
{
    explicit Pending(const Database& database) : kelurahan(database, KelurahanLookup::Use::Often) {}
    std::vector<std::unique_ptr<PendingLayer>> layers{};
    std::vector<std::unique_ptr<PendingRecords>> records{};
    std::vector<std::string> removed{}; // layers, by uuid
    KelurahanLookup kelurahan;
};

PlanBulk::PlanBulk(Database& database, std::int64_t historyId)
    : m_database(database), m_historyId(historyId), m_pending(std::make_unique<Pending>(database))
{
}

PlanBulk::~PlanBulk() = default;

Result<Layer> PlanBulk::createLayer(const Layer& wanted)
{
    auto layer = wanted;
    layer.uuid = Uuid::make();
    nameColumns(layer.fields);
    PS_LET(auto names, m_database.prepare("SELECT 1 FROM sqlite_master WHERE lower(name) = ?"));
    bool problem = false;
    layer.table = uniqueName("layer_" + safeName(layer.name, "peta"), [&](const std::string& name) {
        const auto found = names.bind(1, name).and_then([&] { return names.step(); });
        problem = problem || !found;
        (void)names.reset();
        return found && *found;
    });
    if (problem)
        return fail(m_database.lastError());
    PS_LET(const auto position, m_database.scalar("SELECT coalesce(max(position), 0) + 1 FROM ps_layers"));
    layer.position = static_cast<int>(std::get<std::int64_t>(position));
    PS_TRY(createFeatureTable(m_database, layer));
    PS_LET(auto insert, insertFeatureStatement(m_database, layer));
    m_pending->layers.push_back(std::make_unique<PendingLayer>(PendingLayer{layer, std::move(insert)}));
    return layer;
}

Result<std::int64_t> PlanBulk::addFeature(const Layer& layer, const std::vector<Value>& values,
                                          const Geometry& geometry)
{
    return addFeature(layer, values, writeGpkgGeometry(asMulti(geometry)));
}

Result<std::int64_t> PlanBulk::addFeature(const Layer& layer, const std::vector<Value>& values,
                                          const Blob& geometry)
{
    for (auto& pending : m_pending->layers) {
        if (pending->layer.table != layer.table)
            continue;
        if (layer.geometry != LayerGeometry::None) {
            PS_TRY(geometry.empty() ? pending->insert.bind(1, Value{})
                                    : pending->insert.bindBlob(1, geometry));
            if (const auto box = gpkgEnvelope(geometry))
                pending->extent.add(*box);
        }
        return storeFeature(*pending, values);
    }
    return fail(ErrorCode::LayerUnknown, layer.name);
}

Result<std::int64_t> PlanBulk::storeFeature(PendingLayer& pending, const std::vector<Value>& values)
{
    int index = pending.layer.geometry != LayerGeometry::None ? 1 : 0;
    for (const auto& value : values)
        PS_TRY(pending.insert.bind(++index, value));
    PS_TRY(pending.insert.run());
    ++pending.count;
    pending.last = m_database.lastInsertRowid();
    return pending.last;
}

Result<PlanBulk::PendingRecords*> PlanBulk::recordsOf(std::string_view name)
{
    for (auto& pending : m_pending->records)
        if (pending->table->name == name || pending->table->alias == name)
            return pending.get();
    PS_LET(const auto* table, tableOf(name));
    PS_TRY(dropRowTriggers(m_database, table->name, table->geometry != GeometryRule::None));
    PS_LET(auto insert, insertStatement(m_database, *table));
    m_pending->records.push_back(std::make_unique<PendingRecords>(PendingRecords{table, std::move(insert)}));
    return m_pending->records.back().get();
}

Result<Uuid> PlanBulk::addRecord(std::string_view table, Record record)
{
    PS_LET(auto* pending, recordsOf(table));
    PS_TRY(checkFields(*pending->table, record.fields));
    PS_TRY(checkGeometry(*pending->table, record.geometry));
    if (record.uuid.empty())
        record.uuid = Uuid::make();
    PS_TRY(deriveFields(m_database, *pending->table, record, m_pending->kelurahan));
    PS_TRY(insertRecord(pending->insert, *pending->table, record));
    pending->last = m_database.lastInsertRowid();
    if (pending->first == 0)
        pending->first = pending->last;
    return record.uuid;
}

Result<void> PlanBulk::removeLayer(const Layer& layer)
{
    PS_TRY(putAside(m_database, m_historyId, layer.uuid.text));
    m_pending->removed.push_back(layer.uuid.text);
    return {};
}

Result<void> PlanBulk::setReport(const std::string& json)
{
    return m_database.run("UPDATE ps_history SET report = ? WHERE id = ?", json, m_historyId);
}

Result<void> PlanBulk::putCache(std::string_view key, std::int64_t part, const Blob& data)
{
    return m_database.run("INSERT OR REPLACE INTO ps_cache VALUES (?, ?, ?)", std::string{key}, part, data);
}

Result<bool> PlanBulk::finish()
{
    BulkPayload payload;
    for (auto& pending : m_pending->layers) {
        auto& layer = pending->layer;
        layer.features = pending->count;
        layer.extent = pending->extent;
        const bool spatial = layer.geometry != LayerGeometry::None;
        if (spatial)
            PS_TRY(indexRows(m_database, layer.table, 1, pending->last));
        PS_TRY(createRowTriggers(m_database, layer.table, spatial));
        PS_TRY(registerLayer(m_database, layer));
        const auto edge = [&](double value) { return layer.extent.empty() ? Value{} : Value{value}; };
        PS_TRY(m_database.run("INSERT INTO ps_layers (uuid, name, table_name, role, geometry, fields, "
                              "features, min_x, min_y, max_x, max_y, file, "
                              "source, year, mapping, visible, opacity, position, style, label_field) VALUES "
                              "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                              "?, ?, ?, ?, ?, ?, ?, ?)",
                              layer.uuid.text, layer.name, layer.table, std::string{roleName(layer.role)},
                              std::string{geometryNames[static_cast<int>(layer.geometry)]},
                              fieldsJson(layer.fields), layer.features, edge(layer.extent.minX),
                              edge(layer.extent.minY), edge(layer.extent.maxX), edge(layer.extent.maxY),
                              layer.file, layer.source, layer.year, layer.mapping,
                              std::int64_t{layer.visible}, layer.opacity, std::int64_t{layer.position},
                              layer.style, layer.labelField));
        payload.layers.push_back(layer.uuid.text);
    }
    for (auto& pending : m_pending->records) {
        const bool spatial = pending->table->geometry != GeometryRule::None;
        if (spatial && pending->last > 0)
            PS_TRY(indexRows(m_database, pending->table->name, pending->first, pending->last));
        PS_TRY(createRowTriggers(m_database, pending->table->name, spatial));
        if (pending->last > 0)
            payload.rows.push_back({std::string{pending->table->name}, pending->first, pending->last});
    }
    payload.removed = m_pending->removed;
    m_pending->layers.clear();
    m_pending->records.clear();
    PS_TRY(
        m_database.run("UPDATE ps_history SET payload = ? WHERE id = ?", writePayload(payload), m_historyId));
    return !payload.rows.empty() || !payload.layers.empty() || !payload.removed.empty();
}

} // namespace core
