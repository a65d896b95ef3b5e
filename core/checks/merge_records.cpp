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
    const auto mine = kept.text("note");
    const auto theirs = other.text("note");
    if (!mine.empty() && !theirs.empty() && mine != theirs)
        changes["note"] = mine + "\n" + theirs;
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
