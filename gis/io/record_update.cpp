#include "gis/io/record_update.h"

#include "core/analysis/rules/known.h"
#include "core/base/translate.h"
#include "core/checks/merge_records.h"
#include "core/storage/edit_more.h"
#include "gis/geometry/wkb.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace gis {

namespace {

using core::Record;
using Known = KnownRecords::Known;

#define M(text) PS_TEXT("Import", text)

/// What an import fills in by itself is not part of what makes two records the same.
bool countsAsContent(const core::FieldSpec& field)
{
    return field.kind != core::FieldKind::Derived && field.name != "source" && field.name != "external_id";
}

std::uint64_t hashOf(const std::string& text)
{
    return std::hash<std::string>{}(text);
}

std::string nameKey(const core::TableSpec& table, const Record& record)
{
    return core::plainWord(record.text(table.nameField));
}

std::vector<std::string> partsOf(const std::string& text, std::string_view mark)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(mark, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + mark.size();
    }
    return parts;
}

/// Positions as people compare them.
std::string placeText(const core::Geometry& geometry)
{
    const auto box = core::boundsOf(geometry);
    if (core::isEmpty(geometry))
        return {};
    return fmt::format("{:.6f}, {:.6f}", box.center().x, box.center().y);
}

bool samePlace(const core::Geometry& a, const core::Geometry& b)
{
    const auto* left = std::get_if<core::Position>(&a);
    const auto* right = std::get_if<core::Position>(&b);
    constexpr double rounding = 1e-9; // degrees
    if (left != nullptr && right != nullptr)
        return std::abs(left->x - right->x) <= rounding && std::abs(left->y - right->y) <= rounding;
    return a == b;
}

} // namespace

std::uint64_t contentHash(const core::TableSpec& table, const Record& record)
{
    std::string content;
    for (const auto& field : table.fields)
        if (countsAsContent(field)) {
            content += record.text(field.name);
            content += '\0';
        }
    const auto wkb = writeWkb(record.geometry);
    content.append(wkb.begin(), wkb.end());
    return hashOf(content);
}

core::Result<KnownRecords> KnownRecords::load(const core::PlanFile& plan, const core::TableSpec& table,
                                              const std::string& file)
{
    KnownRecords known;
    PS_TRY(plan.features(table.name, std::nullopt, [&](Record&& record) {
        const auto hash = contentHash(table, record);
        auto external = record.text("external_id");
        const auto sources = partsOf(record.text("source"), core::sourcesApart);
        const bool fromFile = std::find(sources.begin(), sources.end(), file) != sources.end();
        const auto before = known.m_external.size();
        for (const auto& line : partsOf(record.text("extra"), "\n"))
            if (line.starts_with(core::otherNumber))
                known.m_external.emplace(line.substr(std::string_view{core::otherNumber}.size()),
                                         known.m_all.size());
        const bool numbered = !external.empty() || known.m_external.size() > before;
        if (!fromFile && !numbered) {
            ++known.m_others[hash];
            return true;
        }
        const auto at = known.m_all.size();
        known.m_byHash.emplace(hash, at);
        if (fromFile && external.empty())
            known.m_byName.emplace(hashOf(nameKey(table, record)), at);
        if (!external.empty())
            known.m_external.emplace(std::move(external), at);
        known.m_fromFile += fromFile ? 1 : 0;
        known.m_all.push_back(
            {record.fid, std::move(record.uuid), hash, fromFile, sources.size() > 1, false});
        return true;
    }));
    return known;
}

Known* KnownRecords::byExternalId(const std::string& id)
{
    const auto found = m_external.find(id);
    return found != m_external.end() ? &m_all[found->second] : nullptr;
}

std::optional<core::Uuid> KnownRecords::takeSame(std::uint64_t hash)
{
    const auto [first, last] = m_byHash.equal_range(hash);
    for (auto at = first; at != last; ++at)
        if (!m_all[at->second].taken) {
            m_all[at->second].taken = true;
            return m_all[at->second].uuid;
        }
    const auto other = m_others.find(hash);
    if (other == m_others.end() || other->second == 0)
        return std::nullopt;
    --other->second;
    return core::Uuid{};
}

std::vector<Known*> KnownRecords::named(const std::string& key)
{
    std::vector<Known*> found;
    const auto [first, last] = m_byName.equal_range(hashOf(key));
    for (auto at = first; at != last; ++at)
        if (!m_all[at->second].taken)
            found.push_back(&m_all[at->second]);
    std::sort(found.begin(), found.end(), [](const auto* a, const auto* b) { return a->fid < b->fid; });
    return found;
}

std::vector<const Known*> KnownRecords::leftOver() const
{
    std::vector<const Known*> left;
    for (const auto& known : m_all)
        if (known.fromFile && !known.taken)
            left.push_back(&known);
    return left;
}

StoredRow RecordUpdate::take(std::int64_t row, Record record, ImportReport& report)
{
    const auto hash = contentHash(m_table, record);
    if (const auto id = record.text("external_id"); !id.empty()) {
        auto* known = m_known.byExternalId(id);
        if (known == nullptr || known->taken) {
            m_open.push_back({row, std::move(record), nullptr});
        } else {
            known->taken = true;
            if (known->hash == hash || known->merged) {
                ++report.alreadyPresent;
                return storedAs(known->uuid);
            }
            m_open.push_back({row, std::move(record), known});
        }
        return {};
    }
    if (const auto same = m_known.takeSame(hash)) {
        ++report.alreadyPresent;
        return same->empty() ? StoredRow{} : storedAs(*same);
    }
    m_open.push_back({row, std::move(record), nullptr});
    return {};
}

std::string RecordUpdate::nameOf(const Record& record) const
{
    return record.text(m_table.nameField);
}

/// The record of the plan that a row with no number of its own is a newer version of: the only one of its
/// name, or the one of that name with the same place, owner or address.
core::Result<Known*> RecordUpdate::counterpart(const Row& row, std::size_t sameName)
{
    const auto key = nameKey(m_table, row.record);
    if (key.empty() || !row.record.text("external_id").empty())
        return nullptr;
    const auto candidates = m_known.named(key);
    if (candidates.size() == 1 && sameName == 1)
        return candidates.front();
    for (auto* candidate : candidates) {
        PS_LET(const auto there, m_plan.record(m_table.name, candidate->uuid));
        if (!there)
            continue;
        if (!core::isEmpty(there->geometry) && samePlace(there->geometry, row.record.geometry))
            return candidate;
        for (const auto* field : {"owner", "address", "phone"})
            if (!row.record.text(field).empty() && there->text(field) == row.record.text(field))
                return candidate;
    }
    return nullptr;
}

core::Result<void> RecordUpdate::compare(const Row& row, ImportReport& report)
{
    PS_LET(const auto there, m_plan.record(m_table.name, row.known->uuid));
    if (!there)
        return core::fail(core::ErrorCode::UnknownRecord, row.known->uuid.text);
    const auto here = m_changedHere.find(there->fid);
    const auto editedHere = [&](const std::string& field) {
        return here != m_changedHere.end() && here->second.contains(field);
    };
    Change change{there->uuid};
    ImportReport::Change told{row.row, storedAs(there->uuid), nameOf(*there)};
    const auto differs = [&](const std::string& field, const std::string& before, const std::string& after) {
        if (!editedHere(field)) {
            told.fields.push_back({field, before, after});
            return true;
        }
        report.conflicts.push_back(
            {row.row,
             "kept-edit",
             {M("%1: “%2” dari berkas tidak dipakai; di rencana sudah diubah menjadi “%3”"),
              {field, after, before}},
             0.0});
        return false;
    };
    std::set<std::string> fields{m_fields.begin(), m_fields.end()};
    for (const auto& [field, value] : row.record.fields) // also what was read from the address
        if (field != "source" && field != "external_id")
            fields.insert(field);
    for (const auto& field : fields)
        if (there->text(field) != row.record.text(field) &&
            differs(field, there->text(field), row.record.text(field)))
            change.fields[field] = row.record[field];
    // A row that has lost its place does not take the place away that is known.
    if (!core::isEmpty(row.record.geometry) && !samePlace(there->geometry, row.record.geometry) &&
        differs("geom", placeText(there->geometry), placeText(row.record.geometry)))
        change.geometry = row.record.geometry;
    if (told.fields.empty()) {
        ++report.alreadyPresent;
        return {};
    }
    ++report.stored;
    const bool located = !core::isEmpty(there->geometry) || change.geometry.has_value();
    if (!located)
        addUnlocated(report, row.row, storedAs(there->uuid));
    report.changed.push_back(std::move(told));
    m_changes.push_back(std::move(change));
    return {};
}

core::Result<void> RecordUpdate::decide(ImportReport& report)
{
    if (!m_open.empty()) {
        PS_LET(m_changedHere, core::fieldsChangedHere(m_plan, m_table.name));
    }
    std::unordered_map<std::int64_t, StoredRow> rows;
    std::unordered_map<std::string, std::size_t> names;
    for (const auto& row : m_open)
        ++names[nameKey(m_table, row.record)];
    for (auto& row : m_open) {
        if (row.known == nullptr) {
            PS_LET(row.known, counterpart(row, names[nameKey(m_table, row.record)]));
            if (row.known != nullptr)
                row.known->taken = true;
        }
        if (row.known != nullptr) {
            rows.emplace(row.row, storedAs(row.known->uuid));
            if (row.known->merged)
                ++report.alreadyPresent;
            else
                PS_TRY(compare(row, report));
            continue;
        }
        ++report.stored;
        ++report.added;
        row.record.uuid = core::Uuid::make();
        rows.emplace(row.row, storedAs(row.record.uuid));
        if (core::isEmpty(row.record.geometry))
            addUnlocated(report, row.row, storedAs(row.record.uuid));
        m_added.push_back(std::move(row.record));
    }
    m_open.clear();
    tellStored(report, rows);
    if (report.alreadyPresent == 0 && report.changed.empty())
        return {}; // another file that happens to have the name
    for (const auto* known : m_known.leftOver()) {
        PS_LET(const auto there, m_plan.record(m_table.name, known->uuid));
        report.gone.push_back({0, storedAs(known->uuid), there ? nameOf(*there) : std::string{}, {}});
    }
    return {};
}

core::Result<void> RecordUpdate::store(core::PlanFile& plan, const core::EditLabel& label,
                                       ImportReport& report,
                                       const std::function<std::string()>& reportText) const
{
    core::PlanFile::EditResult done;
    if (m_changes.empty()) {
        PS_LET(done, plan.bulk(label, [&](core::PlanBulk& bulk) -> core::Result<void> {
            for (const auto& record : m_added)
                PS_TRY(bulk.addRecord(m_table.name, record));
            report.historyId = m_added.empty() ? 0 : bulk.historyId();
            return bulk.setReport(reportText());
        }));
    } else {
        PS_LET(done, plan.edit(label, [&](core::PlanEdit& edit) -> core::Result<void> {
            for (const auto& record : m_added)
                PS_TRY(edit.insert(m_table.name, record));
            for (const auto& change : m_changes)
                PS_TRY(edit.update(m_table.name, change.uuid, change.fields, change.geometry));
            return core::setReport(edit, reportText());
        }));
    }
    report.historyId = done.made ? done.historyId : 0;
    return {};
}

#undef M

} // namespace gis
