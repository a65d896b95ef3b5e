#pragma once

#include "core/model/record.h"
#include "core/model/tables.h"
#include "core/storage/plan_file.h"
#include "gis/io/column_mapping.h"
#include "gis/io/import_sink.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace gis {

/// What makes two records of a table the same: everything but where they came from.
std::uint64_t contentHash(const core::TableSpec& table, const core::Record& record);

/// The records that the plan has already, small enough for a million.
class KnownRecords
{
public:
    /// `file`: base name; its records are those whose `source` is it.
    static core::Result<KnownRecords> load(const core::PlanFile& plan, const core::TableSpec& table,
                                           const std::string& file);

    struct Known
    {
        std::int64_t fid = 0;
        core::Uuid uuid{};
        std::uint64_t hash = 0;
        bool fromFile = false;
        bool merged =
            false; // with a record of another source: a newer version of one is no newer version of both
        bool taken = false; // a row of the file is this record
    };

    bool hasFile() const { return m_fromFile > 0; }
    bool hasExternalIds() const { return !m_external.empty(); }

    Known* byExternalId(const std::string& id);
    /// A record of the same content that no row has taken; it is taken then. Its uuid is empty where it came
    /// from elsewhere.
    std::optional<core::Uuid> takeSame(std::uint64_t hash);
    /// Records of the file with this name that no row has taken.
    std::vector<Known*> named(const std::string& key);
    std::vector<const Known*> leftOver() const;

private:
    std::vector<Known> m_all{}; // of the file, or with a number of its own
    std::unordered_map<std::uint64_t, int> m_others{};
    std::unordered_multimap<std::uint64_t, std::size_t> m_byHash{};
    std::unordered_multimap<std::uint64_t, std::size_t> m_byName{};
    std::unordered_map<std::string, std::size_t> m_external{};
    std::size_t m_fromFile = 0;
};

/// A newer version of a file whose records are in the plan: finds out what is new, what differs field by
/// field and what is gone, and stores it as one entry. Values that people have changed here since stay as
/// they are.
class RecordUpdate : public Update
{
public:
    RecordUpdate(const core::PlanFile& plan, const core::TableSpec& table, KnownRecords known,
                 std::vector<std::string> fields)
        : m_plan(plan), m_table(table), m_known(std::move(known)), m_fields(std::move(fields))
    {
    }

    /// The record that the row is, where it is in the plan just so.
    StoredRow take(std::int64_t row, core::Record record, ImportReport& report);
    /// After the last row: settles what was left open, and counts.
    core::Result<void> decide(ImportReport& report);
    /// Writes what `decide` found. Nothing to do: nothing is written.
    core::Result<void> store(core::PlanFile& plan, const core::EditLabel& label, ImportReport& report,
                             const std::function<std::string()>& reportText) const override;

private:
    struct Row
    {
        std::int64_t row = 0;
        core::Record record{};
        KnownRecords::Known* known = nullptr;
    };
    struct Change
    {
        core::Uuid uuid{};
        core::Fields fields{};
        std::optional<core::Geometry> geometry{};
    };

    core::Result<KnownRecords::Known*> counterpart(const Row& row, std::size_t sameName);
    core::Result<void> compare(const Row& row, ImportReport& report);
    StoredRow storedAs(const core::Uuid& uuid) const { return {std::string{m_table.name}, uuid, 0}; }
    std::string nameOf(const core::Record& record) const;

    const core::PlanFile& m_plan;
    const core::TableSpec& m_table;
    KnownRecords m_known;
    std::vector<std::string> m_fields; // that the file has
    std::map<std::int64_t, std::set<std::string>> m_changedHere{};
    std::vector<Row> m_open{};
    std::vector<core::Record> m_added{};
    std::vector<Change> m_changes{};
};

} // namespace gis
