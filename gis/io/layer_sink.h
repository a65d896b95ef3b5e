#pragma once

#include "gis/io/column_mapping.h"
#include "gis/io/import_sink.h"
#include "gis/io/layer_update.h"
#include "gis/io/level_worker.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace gis {

/// The features of a layer that is already in the plan, each known by a hash of its values and its geometry.
class KnownFeatures
{
public:
    /// Of all layers that came from the same file under this name.
    static core::Result<KnownFeatures> load(const core::PlanFile& plan, const std::string& name,
                                            const std::string& file);

    bool empty() const { return m_counts.empty(); }
    /// True, and counted off, where this part of a row is among them.
    bool take(const SourceRow& row, const core::Blob* part);

private:
    std::unordered_map<std::uint64_t, int> m_counts{};
};

/// Counts how many rows of a file the plan's layer has already, and keeps the others.
class LayerComparison : public ImportSink
{
public:
    LayerComparison(KnownFeatures known, const ColumnMapping& mapping);
    core::Result<void> begin(const ReaderHeader& header, ImportReport& report) override;
    core::Result<StoredRow> add(SourceRow& row, ImportReport& report) override;
    core::Result<void> finish(ImportReport& report) override;

    bool allPresent() const { return m_missing == 0; }
    /// Nothing where so much differs that it is another layer.
    std::optional<LayerDifference> difference() &&;

private:
    void keep(SourceRow row);

    KnownFeatures m_known;
    std::optional<std::size_t> m_code{};
    std::optional<std::size_t> m_name{};
    std::optional<std::size_t> m_year{};
    LayerDifference m_difference{};
    std::size_t m_bytes = 0; // of the rows kept
    std::int64_t m_missing = 0;
};

/// Makes a layer of the rows; one for each kind of geometry where a file mixes them.
class LayerSink : public ImportSink
{
public:
    /// `wanted`: the mapping that counts, where it is not the request's.
    LayerSink(const core::PlanFile& plan, const ImportRequest& request, WantedMapping wanted);

    core::Result<void> begin(const ReaderHeader& header, ImportReport& report) override;
    core::Result<StoredRow> add(SourceRow& row, ImportReport& report) override;
    core::Result<void> finish(ImportReport& report) override;
    const ColumnMapping& mapping() const { return m_mapping; }

private:
    struct Stored
    {
        core::Layer layer{};
        std::unique_ptr<LevelWorker> levels{}; // none where nothing is drawn or stored
        std::vector<std::size_t> drawn{};      // columns whose texts go with the drawing levels
    };

    core::Result<Stored*> layerFor(core::LayerGeometry kind, const SourceRow& row, ImportReport& report);
    core::Result<StoredRow> store(core::LayerGeometry kind, const SourceRow& row, core::Blob& part,
                                  ImportReport& report);
    core::Result<void> storeWaiting(core::LayerGeometry kind, ImportReport& report);
    std::string freeName(const std::string& wanted) const;

    const core::PlanFile& m_plan;
    const ImportRequest& m_request;
    WantedMapping m_wanted;
    ReaderHeader m_header{};
    ColumnMapping m_mapping{};
    std::string m_name{};
    std::array<std::optional<Stored>, 4> m_layers{};
    std::vector<SourceRow> m_waiting{}; // rows without geometry before the first that shows the layer's kind
};

/// What a layer will be called: as asked, else after the layer chosen in the file, else after the file.
std::string layerName(const ImportRequest& request, const ReaderHeader& header);

} // namespace gis
