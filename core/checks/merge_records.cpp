#include "core/checks/merge_records.h"

#include "core/model/tables.h"
#include "core/storage/plan_file.h"

namespace core {

namespace {

Fields taken(const TableSpec& table, const Record& kept, const Record& other)
{
    Fields changes;
    for (const auto& field : table.fields)
        if (field.kind != FieldKind::Derived && isUnknown(kept[field.name]) && !isUnknown(other[field.name]))
            changes[std::string{field.name}] = other[field.name];
    for (const auto& [name, between] : {std::pair{"note", "\n"}, {"extra", "\n"}, {"source", sourcesApart}}) {
        const auto mine = kept.text(name);
        const auto theirs = other.text(name);
        if (!mine.empty() && !theirs.empty() && mine != theirs)
            changes[name] = mine + between + theirs;
    }
    const auto number = other.text("external_id");
    if (findField(table, "extra") != nullptr && !number.empty() && !kept.text("external_id").empty() &&
        number != kept.text("external_id")) { // the number under which the other source knows it
        const auto extra = changes.contains("extra") ? toText(changes["extra"]) : kept.text("extra");
        changes["extra"] = extra + (extra.empty() ? "" : "\n") + otherNumber + number;
    }
    return changes;
}

} // namespace

Result<void> mergeRecords(PlanEdit& edit, const PlanFile& plan, std::string_view tableName,
                          const Record& kept, const Record& other)
{
    const auto* table = findTable(tableName);
    if (table == nullptr)
        return fail(ErrorCode::UnknownTable, std::string{tableName});
    if (kept.uuid == other.uuid)
        return fail(ErrorCode::InvalidUsage, "merge", kept.uuid.text);
    const auto changes = taken(*table, kept, other);
    const bool moves = isEmpty(kept.geometry) && !isEmpty(other.geometry);
    for (const auto* about : {"evidence", "need", "coaching", "decision", "photo"}) {
        PS_LET(const auto records, plan.records(about, {{"subject_uuid", other.uuid.text}}));
        for (const auto& record : records)
            PS_TRY(edit.update(about, record.uuid,
                               {{"subject", std::string{tableName} + ":" + kept.uuid.text}}));
    }
    PS_TRY(edit.remove(tableName, other.uuid));
    if (changes.empty() && !moves)
        return {};
    return edit.update(tableName, kept.uuid, changes,
                       moves ? std::optional<Geometry>{other.geometry} : std::nullopt);
}

} // namespace core
