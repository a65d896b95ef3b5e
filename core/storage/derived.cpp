#include "core/storage/derived.h"

#include "core/model/ellipsoid.h"
#include "core/model/layer.h"
#include "core/storage/gpkg_geometry.h"
#include "core/storage/plan_state.h"

#include <fmt/format.h>
#include <utility>

namespace core {

namespace {

bool hasField(const TableSpec& table, std::string_view name)
{
    for (const auto& field : table.fields)
        if (field.name == name)
            return true;
    return false;
}

void setOrClear(Fields& fields, const char* name, Value value)
{
    if (isUnknown(value))
        fields.erase(name);
    else
        fields[name] = std::move(value);
}

/// "site:Ligu Baru" → the uuid of that site; other kinds of subject ("kelurahan:CODE") have none.
Result<Value> subjectUuid(const Database& database, const std::string& subject)
{
    const auto colon = subject.find(':');
    if (colon == std::string::npos)
        return fail(ErrorCode::InvalidValue, "subject", subject);
    const auto* table = findTable(subject.substr(0, colon));
    if (table == nullptr || table->nameField.empty())
        return Value{};
    const auto name = subject.substr(colon + 1);
    PS_LET(auto uuid,
           database.scalar(fmt::format("SELECT uuid FROM {0} WHERE uuid = ?1 OR {1} = ?1 ORDER BY uuid != ?1",
                                       quotedName(table->name), quotedName(table->nameField)),
                           name));
    if (isUnknown(uuid))
        return fail(ErrorCode::UnknownRecord, name, std::string{table->name});
    return uuid;
}

} // namespace

struct KelurahanLookup::Area
{
    Box box{};
    MultiPolygon outline{};
    Value code{};
};

KelurahanLookup::KelurahanLookup(const Database& database, Use use) : m_database(database), m_use(use) {}
KelurahanLookup::~KelurahanLookup() = default;

Result<void> KelurahanLookup::findLayer()
{
    m_searched = true;
    PS_LET(const auto layers, readLayers(m_database));
    for (const auto& layer : layers)
        if (const auto code = mappedColumn(layer, "code");
            layer.role == LayerRole::Kelurahan && layer.geometry == LayerGeometry::Polygon && !code.empty()) {
            m_table = layer.table;
            m_code = code;
        }
    return {};
}

Result<void> KelurahanLookup::load(const std::optional<Position>& at)
{
    m_areas.clear();
    auto sql = fmt::format("SELECT geom, {} FROM {}", quotedName(m_code), quotedName(m_table));
    if (at)
        sql += fmt::format(
            " WHERE fid IN (SELECT id FROM {} WHERE minx <= ?1 AND maxx >= ?1 AND miny <= ?2 AND maxy >= ?2)",
            quotedName(fmt::format("rtree_{}_geom", m_table)));
    auto prepared = at ? m_database.prepare(sql, at->x, at->y) : m_database.prepare(sql);
    PS_LET(auto rows, std::move(prepared));
    for (;;) {
        PS_LET(const bool row, rows.step());
        if (!row)
            return {};
        auto geometry = readGpkgGeometry(rows.blob(0));
        if (geometry && std::holds_alternative<MultiPolygon>(*geometry))
            m_areas.push_back(
                {boundsOf(*geometry), std::get<MultiPolygon>(std::move(*geometry)), rows.value(1)});
    }
}

Result<Value> KelurahanLookup::codeAt(Position position)
{
    if (!m_searched)
        PS_TRY(findLayer());
    if (m_table.empty())
        return Value{};
    if (m_use == Use::Once)
        PS_TRY(load(position));
    else if (!std::exchange(m_loaded, true))
        PS_TRY(load(std::nullopt));
    for (const auto& area : m_areas)
        if (area.box.contains(position) && contains(area.outline, position))
            return area.code;
    return Value{};
}

Result<void> deriveFields(const Database& database, const TableSpec& table, Record& record,
                          KelurahanLookup& kelurahan)
{
    if (hasField(table, "area")) {
        const auto* outline = std::get_if<MultiPolygon>(&record.geometry);
        setOrClear(record.fields, "area", outline != nullptr ? Value{area(*outline)} : Value{});
    }
    if (hasField(table, "kelurahan_code")) {
        Value code{};
        if (!isEmpty(record.geometry)) {
            PS_LET(code, kelurahan.codeAt(boundsOf(record.geometry).center()));
        }
        setOrClear(record.fields, "kelurahan_code", code);
    }
    if (hasField(table, "subject_uuid") && !record.text("subject").empty()) {
        PS_LET(auto uuid, subjectUuid(database, record.text("subject")));
        setOrClear(record.fields, "subject_uuid", std::move(uuid));
    }
    return {};
}

} // namespace core
