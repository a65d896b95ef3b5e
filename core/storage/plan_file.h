#pragma once

#include "core/base/result.h"
#include "core/model/layer.h"
#include "core/model/record.h"
#include "core/storage/history.h"
#include "core/storage/layer_style.h"
#include "core/storage/sqlite.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

class PlanEdit;
class PlanBulk;
struct TableSpec;

/// What a plan is about, kept in its table `settings`.
struct PlanSettings
{
    std::string title{};
    std::string crs = "EPSG:32749"; // the plan's projected system: drawing and printing
    std::string areaName = "Kota Semarang";
    Box area{110.2691, -7.1146, 110.5054, -6.9315}; // EPSG:4326; what coordinates are judged against
    bool operator==(const PlanSettings&) const = default;
};

struct PlanInfo
{
    PlanSettings settings{};
    std::vector<Layer> layers{};
    std::map<std::string, std::int64_t> counts{}; // by table name
    int undoable = 0;
    int redoable = 0;
};

/// What a new plan holds from the first day, besides its settings; no entry of the history, so not undone.
struct PlanStart
{
    std::vector<Record> ruleSets{};   // rows of `rule_set` (core::shippedRuleSets)
    std::vector<LayerStyle> styles{}; // of the plan's own tables
};

/// `WHERE field = value` on one table; all conditions must hold. Field names must exist.
using Filter = std::map<std::string, std::string, std::less<>>;

/// The plan file: a GeoPackage 1.3 that this class alone writes (DESIGN.md 1 and 2).
///
/// Every change is one transaction with one entry in the history: `edit` for what people do (recorded as an
/// SQLite changeset), `bulk` for imports (recorded as the range of rows it stored). Both commit before they
/// return; there is no saving. One PlanFile belongs to one thread; several may have one file open.
class PlanFile
{
public:
    enum class Access
    {
        Read, // leaves the file byte for byte as it was
        Write
    };

    /// Fails with FileExists where there is a file already.
    static Result<PlanFile> create(const std::string& path, const PlanSettings& settings,
                                   const PlanStart& start = {});
    /// NotAPlan, PlanDamaged, PlanTooNew, PlanLocked, ReadOnly (with Access::Write), FileNotFound. The file
    /// is not touched then.
    static Result<PlanFile> open(const std::string& path, Access access);

    PlanFile(PlanFile&&) noexcept;
    PlanFile& operator=(PlanFile&&) noexcept;
    ~PlanFile();

    const std::string& path() const;
    const PlanSettings& settings() const;
    Result<PlanInfo> info() const;

    // --- reading
    // -----------------------------------------------------------------------------------------------
    /// Records of one of the plan's own tables (core/model/tables.h) in the order of their making.
    Result<std::vector<Record>> records(std::string_view table, const Filter& filter = {}) const;
    Result<std::optional<Record>> record(std::string_view table, const Uuid& uuid) const;
    /// By uuid, or by what people call it; UnknownRecord, or AmbiguousName where two have that name.
    Result<Record> find(std::string_view table, std::string_view uuidOrName) const;
    /// The layers people see, bottom first.
    Result<std::vector<Layer>> layers() const;
    /// By name (as shown) or table name.
    Result<Layer> layer(std::string_view name) const;
    /// Features of a layer whose bounding box meets `within` (EPSG:4326); an empty optional means all.
    /// `visit` returns false to stop.
    Result<void> features(const Layer& layer, const std::optional<Box>& within,
                          const std::function<bool(Record&&)>& visit) const;
    /// The same for one of the plan's own feature tables.
    Result<void> features(std::string_view table, const std::optional<Box>& within,
                          const std::function<bool(Record&&)>& visit) const;
    /// Changes with every commit to the file, by anybody; cheap (a pragma). For caches and for noticing
    /// others.
    std::int64_t dataVersion() const;

    // --- changing
    // ----------------------------------------------------------------------------------------------
    /// Runs `change` in one transaction and records it; nothing is kept where it fails. `made` is false, and
    /// no entry is written, where it changed nothing.
    struct EditResult
    {
        bool made = false;
        std::int64_t historyId = 0;
    };
    Result<EditResult> edit(const EditLabel& label, const std::function<Result<void>(PlanEdit&)>& change);
    /// For imports: many rows, one entry, no changeset.
    Result<EditResult> bulk(const EditLabel& label, const std::function<Result<void>(PlanBulk&)>& fill);

    /// Gives the present state a name in the history; undo and redo pass over it. As after an edit, what was
    /// undone before can no longer be redone.
    Result<EditResult> nameVersion(const EditLabel& label);

    Result<UndoResult> undo(std::string_view who);
    Result<UndoResult> redo(std::string_view who);
    /// Newest first; changes made by other programs are named too, also before they have an entry of their
    /// own.
    Result<std::vector<HistoryEntry>> history() const;

    // --- the drawing cache: unregistered tables outside the history, which may be dropped at any time
    // ------------
    Result<void> putCache(std::string_view key, std::int64_t part, const Blob& data);
    Result<std::optional<Blob>> cache(std::string_view key, std::int64_t part) const;

    /// SQLite's integrity check, the R-trees, and what GeoPackage asks for; empty where all is well.
    Result<std::vector<std::string>> verify() const;
    /// A copy by SQLite's backup API, opened and counted before this returns. FileExists where there is a
    /// file.
    Result<void> backup(const std::string& target) const;

    /// For the readers in core and for gis's drawing cache; nobody writes through it.
    const Database& database() const;

private:
    struct State;
    explicit PlanFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// The open transaction of an `edit`. All writing to the plan's tables goes through here; derived fields
/// (area, kelurahan_code, subject_uuid) are computed on the way.
class PlanEdit
{
public:
    explicit PlanEdit(Database& database) : m_database(database) {}

    /// Takes the record's uuid, or makes one. Names of fields must exist in the table (UnknownField).
    Result<Uuid> insert(std::string_view table, Record record);
    /// Changes the named fields only; an unknown value clears one. Geometry only where given (monostate
    /// clears it).
    Result<void> update(std::string_view table, const Uuid& uuid, const Fields& changes,
                        const std::optional<Geometry>& geometry = std::nullopt);
    Result<void> remove(std::string_view table, const Uuid& uuid);

    Result<void> setSettings(const PlanSettings& settings);
    /// Name, visibility, opacity, order, style of a layer; not its table or its rows.
    Result<void> updateLayer(const Layer& layer);
    /// One feature of an imported layer.
    Result<void> updateFeature(const Layer& layer, std::int64_t fid, const Fields& changes,
                               const std::optional<Geometry>& geometry);

    Database& database() { return m_database; }

private:
    Result<void> updateRecord(const TableSpec& table, const Record& before, const Record& after);
    Database& m_database;
};

/// The open transaction of a `bulk`.
class PlanBulk
{
public:
    PlanBulk(Database& database, std::int64_t historyId);
    ~PlanBulk();

    /// Makes the feature table of a new layer and registers it. Fills in uuid, table and safe column names
    /// (`Layer::fields[i].column`) and returns the layer as stored.
    Result<Layer> createLayer(const Layer& wanted);
    /// `values` in the order of `layer.fields`. The R-tree is built at the end, sorted.
    Result<std::int64_t> addFeature(const Layer& layer, const std::vector<Value>& values,
                                    const Geometry& geometry);
    /// The same with a geometry blob that is already GeoPackage's (core/storage/gpkg_geometry.h).
    Result<std::int64_t> addFeature(const Layer& layer, const std::vector<Value>& values,
                                    const Blob& geometry);
    /// How other programs draw a layer of this import.
    Result<void> setStyle(const LayerStyle& style) { return writeLayerStyle(m_database, style); }
    /// Takes an imported layer out of the plan, with its style; undo brings it back as it was.
    Result<void> removeLayer(const Layer& layer);
    /// A record of one of the plan's own tables.
    Result<Uuid> addRecord(std::string_view table, Record record);
    /// The report of an import, kept with its history entry (JSON).
    Result<void> setReport(const std::string& json);
    /// The drawing cache of a layer, written in the same transaction.
    Result<void> putCache(std::string_view key, std::int64_t part, const Blob& data);

    /// Builds the indexes and writes down what was stored. PlanFile::bulk calls it; false where nothing was.
    Result<bool> finish();

    Database& database() { return m_database; }
    std::int64_t historyId() const { return m_historyId; }

private:
    struct Pending;
    struct PendingLayer;
    struct PendingRecords;
    Result<std::int64_t> storeFeature(PendingLayer& layer, const std::vector<Value>& values);
    Result<PendingRecords*> recordsOf(std::string_view table);
    Database& m_database;
    std::int64_t m_historyId;
    std::unique_ptr<Pending> m_pending;
};

} // namespace core
