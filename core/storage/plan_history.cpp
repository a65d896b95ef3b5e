#include "core/base/time.h"
#include "core/model/tables.h"
#include "core/storage/bulk_shelf.h"
#include "core/storage/changeset.h"
#include "core/storage/edit_more.h"
#include "core/storage/plan_file.h"
#include "core/storage/plan_state.h"
#include "core/storage/schema.h"

#include <fmt/format.h>

namespace core {

namespace {

constexpr const char* kindNames[] = {"edit", "bulk", "outside", "version"};

std::string kindText(HistoryKind kind)
{
    return kindNames[static_cast<int>(kind)];
}

/// One of our own transactions: the triggers that watch for other programs look away until it is committed.
class OwnTransaction
{
public:
    static Result<OwnTransaction> begin(Database& database)
    {
        PS_LET(auto transaction, Transaction::begin(database));
        PS_LET(const int version, readSchemaVersion(database));
        if (version != schemaVersion)
            return fail(ErrorCode::PlanTooNew, database.path());
        PS_TRY(database.exec("UPDATE ps_guard SET own = 1"));
        return OwnTransaction{database, std::move(transaction)};
    }

    Result<void> commit()
    {
        PS_TRY(m_database->exec("UPDATE ps_guard SET own = 0"));
        return m_transaction.commit();
    }

private:
    OwnTransaction(Database& database, Transaction transaction)
        : m_database(&database), m_transaction(std::move(transaction))
    {
    }
    Database* m_database;
    Transaction m_transaction;
};

/// Every table whose rows are part of the plan: its own, the imported layers, settings and styles.
Result<std::vector<std::string>> trackedTables(const Database& database)
{
    std::vector<std::string> names{"ps_settings", "ps_layers", "layer_styles"};
    for (const auto& table : tables())
        names.emplace_back(table.name);
    PS_LET(const auto layers, readLayers(database));
    for (const auto& layer : layers)
        names.push_back(layer.table);
    return names;
}

std::string titleOf(const Database& database, const std::string& table)
{
    if (const auto* spec = findTable(table))
        return std::string{spec->title};
    const auto layer = database.scalar("SELECT name FROM ps_layers WHERE table_name = ?", table);
    return layer && !isUnknown(*layer) ? toText(*layer) : table;
}

/// "Diubah program lain: Usaha 3, Calon lokasi 1"; empty where nobody else changed anything.
Result<std::string> outsideLabel(const Database& database)
{
    std::string label;
    PS_LET(auto rows,
           database.prepare(
               "SELECT table_name, count(DISTINCT fid) FROM ps_outside GROUP BY 1 ORDER BY min(id)"));
    for (;;) {
        PS_LET(const bool row, rows.step());
        if (!row)
            return label;
        label += fmt::format("{} {} {}", label.empty() ? "Diubah program lain:" : ",",
                             titleOf(database, std::string{rows.text(0)}), rows.integer(1));
    }
}

/// The cache of a layer that another program or an undo has changed is of no use any more.
Result<void> dropLayerCache(const Database& database, const std::string& table)
{
    return database.run(
        "DELETE FROM ps_cache WHERE key LIKE (SELECT uuid FROM ps_layers WHERE table_name = ?) || '%'",
        table);
}

/// Gives what other programs changed since our last write its own entry, so that it is named and dated.
Result<void> absorbOutside(Database& database)
{
    PS_LET(const auto label, outsideLabel(database));
    if (label.empty())
        return {};
    PS_TRY(database.run("INSERT INTO ps_history (at, who, label, kind, payload) SELECT max(at), 'program "
                        "lain', ?, 'outside', "
                        "json_group_array(json_array(table_name, fid, act)) FROM ps_outside",
                        label));
    PS_LET(auto rows, database.prepare("SELECT DISTINCT table_name FROM ps_outside"));
    for (;;) {
        PS_LET(const bool row, rows.step());
        if (!row)
            break;
        PS_TRY(dropLayerCache(database, std::string{rows.text(0)}));
    }
    return database.exec("DELETE FROM ps_outside");
}

Result<std::int64_t> addEntry(Database& database, const EditLabel& label, HistoryKind kind,
                              const Value& changeset)
{
    // What was undone can no longer be redone once something else has happened; it is kept for the record.
    PS_TRY(database.exec(fmt::format("UPDATE ps_history SET abandoned = 1 WHERE {}", canBeRedone)));
    PS_TRY(database.run("INSERT INTO ps_history (at, who, label, kind, changeset) VALUES (?, ?, ?, ?, ?)",
                        nowIso8601(), label.who, label.text, kindText(kind), changeset));
    return database.lastInsertRowid();
}

struct StoredEntry
{
    HistoryEntry entry{};
    Blob changeset{};
    std::string payload{};
};

HistoryEntry entryOf(const Statement& row)
{
    HistoryEntry entry;
    entry.id = row.integer(0);
    entry.at = row.text(1);
    entry.who = row.text(2);
    entry.label = row.text(3);
    for (std::size_t i = 0; i < std::size(kindNames); ++i)
        if (row.text(4) == kindNames[i])
            entry.kind = static_cast<HistoryKind>(i);
    entry.undone = row.integer(5) != 0;
    entry.abandoned = row.integer(6) != 0;
    entry.reported = row.integer(7) != 0;
    return entry;
}

constexpr const char* entryColumns = "SELECT id, at, who, label, kind, undone, abandoned, report IS NOT NULL";

Result<std::optional<StoredEntry>> readEntry(const Database& database, const std::string& which)
{
    PS_LET(auto rows, database.prepare(fmt::format("{}, changeset, payload FROM ps_history WHERE {}",
                                                   entryColumns, which)));
    PS_LET(const bool found, rows.step());
    if (!found)
        return std::nullopt;
    const auto bytes = rows.blob(8);
    return StoredEntry{entryOf(rows), Blob(bytes.begin(), bytes.end()), std::string{rows.text(9)}};
}

Result<std::vector<SkippedRow>> applyEntry(Database& database, const StoredEntry& stored, bool forward)
{
    if (stored.entry.kind == HistoryKind::Bulk) {
        PS_TRY(forward ? unshelve(database, stored.entry.id, stored.payload)
                       : shelve(database, stored.entry.id, stored.payload));
        return std::vector<SkippedRow>{};
    }
    auto changeset = stored.changeset;
    if (!forward) {
        PS_LET(changeset, inverted(stored.changeset));
    }
    PS_LET(const auto touched, tablesOf(changeset));
    PS_LET(auto skipped, applyChangeset(database, changeset));
    for (const auto& table : touched)
        PS_TRY(dropLayerCache(database, table));
    return skipped;
}

Result<UndoResult> step(Database& database, std::string_view who, bool forward)
{
    PS_LET(auto transaction, OwnTransaction::begin(database));
    PS_TRY(absorbOutside(database));
    PS_LET(auto stored,
           readEntry(database, forward ? fmt::format("{} ORDER BY id LIMIT 1", canBeRedone)
                                       : fmt::format("{} ORDER BY id DESC LIMIT 1", canBeUndone)));
    if (!stored)
        return fail(forward ? ErrorCode::NothingToRedo : ErrorCode::NothingToUndo, database.path());
    UndoResult result;
    PS_LET(result.skipped, applyEntry(database, *stored, forward));
    PS_TRY(database.run("UPDATE ps_history SET undone = ?, undone_at = ?, undone_by = ? WHERE id = ?",
                        std::int64_t{!forward}, forward ? Value{} : Value{nowIso8601()},
                        forward ? Value{} : Value{std::string{who}}, stored->entry.id));
    PS_TRY(transaction.commit());
    result.entry = stored->entry;
    result.entry.undone = !forward;
    return result;
}

} // namespace

Result<PlanFile::EditResult> PlanFile::edit(const EditLabel& label,
                                            const std::function<Result<void>(PlanEdit&)>& change)
{
    auto& database = m_state->database;
    if (!m_state->writable)
        return fail(ErrorCode::ReadOnly, database.path());
    PS_LET(auto transaction, OwnTransaction::begin(database));
    PS_TRY(absorbOutside(database));
    PS_LET(const auto tracked, trackedTables(database));
    PS_LET(auto recorder, ChangesetRecorder::start(database, tracked));
    PlanEdit edit{database};
    PS_TRY(change(edit));
    PS_LET(auto changeset, recorder.finish());
    if (changeset.empty())
        return EditResult{};
    EditResult result{.made = true};
    PS_LET(result.historyId, addEntry(database, label, HistoryKind::Edit, std::move(changeset)));
    PS_TRY(takeReport(database, result.historyId));
    PS_TRY(transaction.commit());
    PS_LET(m_state->settings, readSettings(database));
    return result;
}

Result<PlanFile::EditResult> PlanFile::bulk(const EditLabel& label,
                                            const std::function<Result<void>(PlanBulk&)>& fill)
{
    auto& database = m_state->database;
    if (!m_state->writable)
        return fail(ErrorCode::ReadOnly, database.path());
    PS_LET(auto transaction, OwnTransaction::begin(database));
    PS_TRY(absorbOutside(database));
    EditResult result;
    PS_LET(result.historyId, addEntry(database, label, HistoryKind::Bulk, Value{}));
    PlanBulk bulk{database, result.historyId};
    PS_TRY(fill(bulk));
    PS_LET(result.made, bulk.finish());
    if (!result.made)
        return EditResult{};
    PS_TRY(transaction.commit());
    return result;
}

Result<PlanFile::EditResult> PlanFile::nameVersion(const EditLabel& label)
{
    auto& database = m_state->database;
    if (!m_state->writable)
        return fail(ErrorCode::ReadOnly, database.path());
    PS_LET(auto transaction, OwnTransaction::begin(database));
    PS_TRY(absorbOutside(database));
    EditResult result{.made = true};
    PS_LET(result.historyId, addEntry(database, label, HistoryKind::Version, Value{}));
    PS_TRY(transaction.commit());
    return result;
}

Result<UndoResult> PlanFile::undo(std::string_view who)
{
    if (!m_state->writable)
        return fail(ErrorCode::ReadOnly, path());
    PS_LET(auto result, step(m_state->database, who, false));
    PS_LET(m_state->settings, readSettings(m_state->database));
    return result;
}

Result<UndoResult> PlanFile::redo(std::string_view who)
{
    if (!m_state->writable)
        return fail(ErrorCode::ReadOnly, path());
    PS_LET(auto result, step(m_state->database, who, true));
    PS_LET(m_state->settings, readSettings(m_state->database));
    return result;
}

Result<std::vector<HistoryEntry>> PlanFile::history() const
{
    const auto& database = m_state->database;
    std::vector<HistoryEntry> entries;
    PS_LET(const auto pending, outsideLabel(database));
    if (!pending.empty()) {
        PS_LET(const auto at, database.scalar("SELECT max(at) FROM ps_outside"));
        entries.push_back(
            {.at = toText(at), .who = "program lain", .label = pending, .kind = HistoryKind::Outside});
    }
    PS_LET(auto rows, database.prepare(fmt::format("{} FROM ps_history ORDER BY id DESC", entryColumns)));
    for (;;) {
        PS_LET(const bool row, rows.step());
        if (!row)
            return entries;
        entries.push_back(entryOf(rows));
    }
}

} // namespace core
